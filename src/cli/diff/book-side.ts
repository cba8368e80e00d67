import { dirname, join, resolve } from 'node:path';
import type { Book } from '../../core/book/book.ts';
import { manifestName } from '../../core/book/classify.ts';
import { findBookRoots } from '../../core/book/discovery.ts';
import type { FileSystem } from '../../core/book/file-system.ts';
import { MemoryFileSystem } from '../../core/book/memory-file-system.ts';
import { joinPath } from '../../core/book/paths.ts';
import { message } from '../../core/messages/message.ts';
import { bookReader } from '../books/book-reader.ts';
import { DiskSource } from '../books/disk-source.ts';
import { bookAbove, findBooks } from '../books/find-books.ts';
import { displayPath } from '../check/diagnostics.ts';
import type { Core, Environment } from '../environment.ts';
import { GitTreeFileSystem } from '../file-systems/git-tree-file-system.ts';
import { Repository } from '../git/repository.ts';
import { UsageError } from '../usage-error.ts';

/** What a comparison reads its books with. */
export interface Reading {
  readonly environment: Environment;
  readonly core: Core;
  /** `--book`. */
  readonly named: string | undefined;
}

/** A book to compare, with what to call it. */
export interface BookSide {
  readonly book: Book;
  readonly label: string;
}

/**
 * The two books that the arguments mean. Each is a folder of a book (`.` is the working tree), the edition of a book
 * below the working folder, a git revision, or `revision:folder`. A revision is read at the place of the book that the
 * other argument, `--book` or the working folder names.
 * @throws UsageError where one means nothing, or several books
 */
export async function readSides(first: string, second: string, reading: Reading): Promise<[BookSide, BookSide]> {
  const folders = [await folderMeant(first, reading), await folderMeant(second, reading)] as const;
  const anchor = reading.named ?? folders.find((folder) => folder !== undefined);
  const read = (text: string, folder: string | undefined) =>
    folder === undefined ? readRevision(text, anchor, reading) : readFolder(folder, text, reading);
  return [await read(first, folders[0]), await read(second, folders[1])];
}

/** The absolute folder of the book that an argument names by its path or its edition. */
async function folderMeant(text: string, { environment, core, named }: Reading): Promise<string | undefined> {
  const source = new DiskSource();
  const path = resolve(environment.folder, text);
  if (await source.hasBook(path)) return path;
  if (text === '.') return oneBook(undefined, named, environment);
  const below = await source.booksBelow(resolve(environment.folder));
  for (const books of [async () => below, () => booksAround(environment)]) {
    for (const folder of await books()) {
      if ((await editionOf(folder, source, core)) === text) return folder;
    }
  }
  if ((await source.kindOf(path)) === 'folder' && (await source.booksBelow(path)).length > 0) {
    return oneBook(text, undefined, environment);
  }
  return undefined;
}

/** The edition of a book by its manifest alone: of all the books that lie around, one is read whole. */
async function editionOf(folder: string, source: DiskSource, core: Core): Promise<string | undefined> {
  const { bytes } = await (await source.open(folder)).readFile(manifestName);
  if (!bytes) return undefined;
  const book = await load(new MemoryFileSystem({ [manifestName]: bytes }), core, '');
  return book?.model.edition;
}

/** The books of the repository that the working folder lies in; without one, those beside the book around it. */
async function booksAround({ folder, variables }: Environment): Promise<string[]> {
  const source = new DiskSource();
  try {
    const { repository } = await Repository.at('.', folder, variables);
    repository.close();
    return await source.booksBelow(repository.top);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const around = await bookAbove(source, folder);
    return around === undefined ? [] : booksIn(dirname(around));
  }
}

/** The books right in a folder; it may be a home, which nobody wants searched to the ground. */
async function booksIn(folder: string): Promise<string[]> {
  const source = new DiskSource();
  const entries = await (await source.open(folder)).readDirectory('');
  const folders = entries.filter(({ type }) => type === 'directory').map(({ name }) => join(folder, name));
  const held = await Promise.all(folders.map((each) => source.hasBook(each)));
  return folders.filter((_, index) => held[index]).sort();
}

async function oneBook(path: string | undefined, named: string | undefined, environment: Environment): Promise<string> {
  const paths = path === undefined ? [] : [path];
  const found = await findBooks(new DiskSource(), { paths, book: named, workingFolder: environment.folder });
  const [first, ...others] = found.map(({ folder }) => folder);
  if (others.length > 0) {
    const books = [first!, ...others].map((folder) => displayPath(folder, '', environment.folder) || '.').join(', ');
    throw new UsageError(message('cli/several-books', { books }));
  }
  return first!;
}

async function readFolder(folder: string, text: string, { core, environment }: Reading): Promise<BookSide> {
  const book = await load(await new DiskSource().open(folder), core, '');
  if (!book) throw new UsageError(message('cli/not-a-book', { path: displayPath(folder, '', environment.folder) }));
  return { book, label: text };
}

async function readRevision(text: string, anchor: string | undefined, reading: Reading): Promise<BookSide> {
  const { environment, core } = reading;
  const { repository, path } = await repositoryOf(anchor, text, environment);
  try {
    const colon = text.indexOf(':');
    const [revision, inside] = colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
    const tree = await repository.commit(await commitOf(repository, revision, text));
    const whole = new GitTreeFileSystem(tree, repository.blobs, '');
    const holds = (folder: string) => tree.files.has(joinPath(folder, manifestName));
    const folder = inside?.replace(/^\.\/|\/+$/g, '') ?? (await folderIn(whole, holds, path, anchor, reading));
    if (folder === undefined || !holds(folder)) {
      throw new UsageError(message('diff/no-book-in-revision', { revision, path: inside ?? path }));
    }
    const book = await load(new GitTreeFileSystem(tree, repository.blobs, folder), core, '');
    if (!book) throw new UsageError(message('diff/no-book-in-revision', { revision, path: folder }));
    return { book, label: text };
  } finally {
    repository.close();
  }
}

async function repositoryOf(anchor: string | undefined, text: string, environment: Environment) {
  try {
    const folder = anchor ?? (await nearestBook(environment)) ?? '.';
    return await Repository.at(folder, environment.folder, environment.variables);
  } catch (error) {
    if (error instanceof UsageError && error.reason.id === 'cli/not-a-repository') throw unknown(text);
    throw error;
  }
}

/** The one book around or below the working folder; undefined where there is none now. */
async function nearestBook(environment: Environment): Promise<string | undefined> {
  try {
    return await oneBook(undefined, undefined, environment);
  } catch (error) {
    if (error instanceof UsageError && error.reason.id === 'cli/no-book') return undefined;
    throw error;
  }
}

async function commitOf(repository: Repository, revision: string, text: string): Promise<string> {
  try {
    return await repository.commitNamed(revision);
  } catch (error) {
    if (error instanceof UsageError && error.reason.id === 'cli/unknown-revision') throw unknown(text);
    throw error;
  }
}

/** Where a commit has the book: at the same path, else the only one there, else the one of the same edition. */
async function folderIn(
  whole: FileSystem,
  holds: (folder: string) => boolean,
  path: string,
  anchor: string | undefined,
  { core }: Reading,
): Promise<string | undefined> {
  if (holds(path)) return path;
  const roots = await findBookRoots(whole);
  if (roots.length === 1) return roots[0];
  if (anchor === undefined || roots.length === 0) return undefined;
  const now = await load(await new DiskSource().open(resolve(anchor)), core, '');
  const books = await loadAll(whole, core);
  return books.find(({ model }) => model.edition !== undefined && model.edition === now?.model.edition)?.root;
}

async function load(fileSystem: FileSystem, core: Core, root: string): Promise<Book | undefined> {
  return (await loadAll(fileSystem, core)).find((book) => book.root === root);
}

async function loadAll(fileSystem: FileSystem, core: Core): Promise<readonly Book[]> {
  const workspace = await core.createWorkspace(fileSystem, bookReader(fileSystem, undefined));
  await workspace.load();
  return workspace.books;
}

function unknown(text: string): UsageError {
  return new UsageError(message('diff/unknown', { text }));
}
