import type { Book } from '../../core/book/book.ts';
import { listBookFiles } from '../../core/book/discovery.ts';
import { type Locale, message } from '../../core/messages/message.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { displayPath } from '../check/diagnostics.ts';
import { Progress } from '../check/progress.ts';
import type { Core, Environment } from '../environment.ts';
import { UsageError } from '../usage-error.ts';
import { bookReader, cacheOf } from './book-reader.ts';
import { DiskSource } from './disk-source.ts';
import { findBooks } from './find-books.ts';

/** The one book that a command speaks of, read. */
export interface OpenedBook {
  readonly book: Book;
  readonly workspace: Workspace;
  /** Absolute; the paths in the book are relative to it. */
  readonly folder: string;
}

/**
 * Reads the book that `--book` names, else the one around a path (the working folder where none is given), else the only
 * one below it.
 * @throws UsageError where there is none, or several
 */
export async function openBook(
  named: string | undefined,
  environment: Environment,
  core: Core,
  locale: Locale,
  path?: string,
): Promise<OpenedBook> {
  const source = new DiskSource();
  const found = await findBooks(source, {
    paths: path === undefined ? [] : [path],
    book: named,
    workingFolder: environment.folder,
  });
  if (found.length > 1) {
    const books = found.map((each) => displayPath(each.folder, '', environment.folder) || '.').join(', ');
    throw new UsageError(message('cli/several-books', { books }));
  }
  const { folder } = found[0]!;
  const fileSystem = await source.open(folder);
  const progress = new Progress(environment, (await listBookFiles(fileSystem, '')).length, locale);
  try {
    const reader = bookReader(fileSystem, cacheOf(folder, environment, core));
    const workspace = await core.createWorkspace(fileSystem, reader);
    await workspace.load(() => progress.step());
    reader?.keep();
    const book = workspace.books.find(({ root }) => root === '');
    if (!book) throw new UsageError(message('cli/no-book', { path: folder }));
    return { book, workspace, folder };
  } finally {
    progress.stop();
  }
}
