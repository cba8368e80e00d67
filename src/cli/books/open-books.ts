import { basename, dirname, relative, resolve, sep } from 'node:path';
import { manifestName } from '../../core/book/classify.ts';
import type { FileSystem } from '../../core/book/file-system.ts';
import { message } from '../../core/messages/message.ts';
import type { Environment } from '../environment.ts';
import { OverlayFileSystem } from '../file-systems/overlay.ts';
import { UsageError } from '../usage-error.ts';
import type { BookSource } from './book-source.ts';
import { type BookTarget, bookAbove, findBooks, isOutside, namedBook, type Wanted } from './find-books.ts';

/** A book that has been found, with the files to read it from. */
export interface BookToRead extends BookTarget {
  readonly fileSystem: FileSystem;
}

/**
 * The books that a person means, as `findBooks` finds them.
 * @throws UsageError as `findBooks` does
 */
export async function openBooks(
  source: BookSource,
  { paths, book }: Pick<Wanted, 'paths'> & Partial<Wanted>,
  environment: Environment,
): Promise<BookToRead[]> {
  const wanted = { paths, book, workingFolder: environment.folder };
  const targets = await findBooks(source, wanted);
  return Promise.all(targets.map(async (target) => ({ ...target, fileSystem: await source.open(target.folder) })));
}

/**
 * The book of a file whose text is piped in; that file alone is asked for.
 * @throws UsageError where no book owns it
 */
export async function openWithInput(
  source: BookSource,
  path: string,
  book: string | undefined,
  environment: Environment,
): Promise<BookToRead> {
  const file = resolve(environment.folder, path);
  const folder =
    book !== undefined
      ? await namedBook(source, book, environment.folder)
      : basename(file) === manifestName
        ? dirname(file)
        : await bookAbove(source, dirname(file));
  if (folder === undefined) throw new UsageError(message('cli/no-book', { path }));
  const part = relative(folder, file).split(sep).join('/');
  if (isOutside(part)) throw new UsageError(message('cli/path-outside-book', { path, book: book ?? folder }));
  const fileSystem = new OverlayFileSystem(await source.open(folder), part, await environment.readInput());
  return { folder, parts: [part], fileSystem };
}
