import type { Book } from '../../core/book/book.ts';
import { message } from '../../core/messages/message.ts';
import { examine } from '../../core/workspace/examine.ts';
import { DiskFileSystem } from '../../node/disk-file-system.ts';
import { leaveBook } from '../../node/left-book.ts';
import { bookReader } from '../books/book-reader.ts';
import type { BookToRead } from '../books/open-books.ts';
import type { Core, Environment } from '../environment.ts';
import { UsageError } from '../usage-error.ts';
import { earlierBook } from './earlier-book.ts';
import { fixBook } from './fix.ts';
import type { ExaminedBook, KeptExaminations } from './kept-examinations.ts';
import type { CheckSettings } from './options.ts';
import type { Progress } from './progress.ts';
import { everything, selectParts } from './select.ts';
import { selectChanged } from './select-changed.ts';

/**
 * Reads a book, mends it if asked to, and checks it.
 * @param paths the book's files as they are listed
 * @param kept where the result is kept for later runs
 * @throws UsageError where there is no book any more, or no revision to compare it with
 */
export async function examineBook(
  { folder, parts, fileSystem }: BookToRead,
  paths: readonly string[],
  settings: CheckSettings,
  environment: Environment,
  core: Core,
  progress: Progress,
  kept: KeptExaminations | undefined,
): Promise<ExaminedBook> {
  const reader = bookReader(fileSystem, kept?.cache);
  reader?.expect(paths.length);
  const workspace = await core.createWorkspace(fileSystem, reader);
  const earlier = kept && reader && (await earlierBook(kept, reader, settings.rules, core.unkept.get(folder)));
  // A book that is mended is read anew, file by file.
  if (earlier && !settings.fix) await workspace.resume(earlier, () => progress.step());
  else await workspace.load(() => progress.step());
  const bookNow = (): Book => {
    const book = workspace.books.find(({ root }) => root === '');
    if (!book) throw new UsageError(message('cli/no-book', { path: folder }));
    return book;
  };
  const since = { revision: settings.since ?? '', staged: settings.staged === true };
  const changed =
    settings.since === undefined
      ? everything
      : await selectChanged(workspace, bookNow(), folder, since, environment, kept?.cache);
  const inParts = selectParts(parts);
  const options = { rules: settings.rules };
  const fixed =
    settings.fix && fileSystem instanceof DiskFileSystem
      ? await fixBook(workspace, '', fileSystem, options, (path) => inParts(path) && changed(path))
      : { count: 0, problems: [] };
  const book = bookNow();
  const examination = examine(workspace, book, options);
  reader?.keep();
  if (kept && reader && !settings.fix) {
    kept.keep(paths, reader.identities, examination);
    const state = workspace.takeDown(book, examination, options);
    if (state) leaveBook(kept.cache, reader, book, state);
  }
  return { examination, sourceOf: (path) => book.files.get(path)?.source, changed, fixed };
}
