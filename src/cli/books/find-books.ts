import { dirname, relative, resolve, sep } from 'node:path';
import { manifestName } from '../../core/book/classify.ts';
import { message } from '../../core/messages/message.ts';
import { UsageError } from '../usage-error.ts';
import type { BookSource } from './book-source.ts';

/** A book to look at, and the part of it that was asked for. */
export interface BookTarget {
  /** The book's folder, absolute. */
  readonly folder: string;
  /** Files and folders, relative to the book; undefined: all of it. */
  readonly parts: readonly string[] | undefined;
}

export interface Wanted {
  readonly paths: readonly string[];
  /** The folder of the one book that counts. */
  readonly book: string | undefined;
  /** What relative paths are relative to. */
  readonly workingFolder: string;
}

/**
 * The books that a person means: that of the nearest trendbook.yaml above each path, and those below it.
 * @throws UsageError where a path does not exist, lies outside the book that was named, or has no book above or below
 */
export async function findBooks(source: BookSource, wanted: Wanted): Promise<BookTarget[]> {
  const targets = new Map<string, Set<string> | undefined>();
  const paths = wanted.paths.length > 0 ? wanted.paths : [wanted.book ?? '.'];
  const named = wanted.book === undefined ? undefined : await namedBook(source, wanted.book, wanted.workingFolder);
  for (const path of paths) {
    const absolute = resolve(wanted.workingFolder, path);
    const kind = await source.kindOf(absolute);
    if (!kind) throw new UsageError(message('cli/no-such-path', { path }));
    const books = named === undefined ? await booksFor(source, absolute, kind) : [named];
    if (books.length === 0) throw new UsageError(message('cli/no-book', { path: path === '.' ? absolute : path }));
    for (const folder of books) {
      const part = relative(folder, absolute).split(sep).join('/');
      const above = part === '' || /^(\.\.\/)*\.\.$/.test(part);
      // Without a path the whole book is meant, wherever in it one stands.
      const whole = above || wanted.paths.length === 0;
      if (!whole && isOutside(part))
        throw new UsageError(message('cli/path-outside-book', { path, book: wanted.book! }));
      add(targets, folder, whole ? undefined : part);
    }
  }
  return [...targets].map(([folder, parts]) => ({ folder, parts: parts && [...parts] }));
}

/** The folder of the nearest trendbook.yaml in a folder or above it. */
export async function bookAbove(source: BookSource, folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await source.hasBook(at)) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function booksFor(source: BookSource, path: string, kind: 'file' | 'folder'): Promise<string[]> {
  const above = await bookAbove(source, kind === 'folder' ? path : dirname(path));
  const below = kind === 'folder' ? await source.booksBelow(path) : [];
  return above === undefined || below.includes(above) ? below : [above, ...below];
}

/**
 * The folder of the book that `--book` names, by its folder or its trendbook.yaml.
 * @throws UsageError where there is no book
 */
export async function namedBook(source: BookSource, book: string, workingFolder: string): Promise<string> {
  const absolute = resolve(workingFolder, book);
  const kind = await source.kindOf(absolute);
  if (!kind) throw new UsageError(message('cli/no-such-path', { path: book }));
  const isManifest = kind === 'file' && absolute.endsWith(sep + manifestName);
  const folder = isManifest ? dirname(absolute) : absolute;
  if (!(await source.hasBook(folder))) throw new UsageError(message('cli/not-a-book', { path: book }));
  return folder;
}

/** Whether a path that was made relative to a folder leads out of it. */
export function isOutside(part: string): boolean {
  return part === '..' || part.startsWith('../') || resolve(part) === part;
}

function add(targets: Map<string, Set<string> | undefined>, folder: string, part: string | undefined): void {
  const parts = targets.get(folder);
  if (part === undefined || (targets.has(folder) && parts === undefined)) targets.set(folder, undefined);
  else targets.set(folder, (parts ?? new Set()).add(part));
}
