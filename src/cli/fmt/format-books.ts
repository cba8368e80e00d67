import type { Book, BookFile } from '../../core/book/book.ts';
import { listBookFiles } from '../../core/book/discovery.ts';
import { formatDocument, whyNotFormatted } from '../../core/language/formatting.ts';
import { type Locale, type Message, message } from '../../core/messages/message.ts';
import { ignoredFiles } from '../../core/rules/ignored-files.ts';
import { applyEdits } from '../../core/text/range.ts';
import { DiskFileSystem } from '../../node/disk-file-system.ts';
import { DiskSource } from '../books/disk-source.ts';
import { type BookToRead, openBooks } from '../books/open-books.ts';
import { displayPath } from '../check/diagnostics.ts';
import { Progress } from '../check/progress.ts';
import { selectParts } from '../check/select.ts';
import type { Core, Environment } from '../environment.ts';
import { replaceText } from '../replace-text.ts';
import { UsageError } from '../usage-error.ts';

export interface FormatSettings {
  readonly paths: readonly string[];
  readonly book?: string | undefined;
  /** Whether to say only what would change. */
  readonly check: boolean;
}

/** What was done, or would be. Files as they are shown, sorted. */
export interface Formatted {
  readonly files: number;
  readonly changed: readonly string[];
  /** Files that cannot be read as a whole, and why. */
  readonly unreadable: readonly Message[];
  /** Files that could not be written, and why. */
  readonly unwritten: readonly Message[];
}

/** Finds the books, reads them, and lays out those of their files that are meant and not ignored. */
export async function formatBooks(
  settings: FormatSettings,
  environment: Environment,
  core: Core,
  locale: Locale,
): Promise<Formatted> {
  const open = await openBooks(new DiskSource(), { paths: settings.paths, book: settings.book }, environment);
  const listed = await Promise.all(open.map(({ fileSystem }) => listBookFiles(fileSystem, '')));
  const progress = new Progress(environment, listed.flat().length, locale);
  try {
    const results: Formatted[] = [];
    for (const book of open) results.push(await formatBook(book, settings.check, environment, core, progress));
    return {
      files: results.reduce((sum, { files }) => sum + files, 0),
      changed: results.flatMap(({ changed }) => changed).sort(),
      unreadable: results.flatMap(({ unreadable }) => unreadable),
      unwritten: results.flatMap(({ unwritten }) => unwritten),
    };
  } finally {
    progress.stop();
  }
}

/** Whether a file has a layout: CSV and what is of no kind have none. */
export function isFormatted({ kind }: BookFile): boolean {
  return kind !== 'csv' && kind !== 'stray';
}

/** The text of a file once laid out, or why it is left alone. */
export function formatFile(file: BookFile, shown: string): string | Message {
  const obstacle = whyNotFormatted(file);
  if (!file.source || file.problem || obstacle) {
    const line = obstacle && file.source!.positionAt(obstacle.start).line + 1;
    return message('fmt/unreadable', { path: shown, line });
  }
  return applyEdits(file.source.text, formatDocument(file));
}

async function formatBook(
  { folder, parts, fileSystem }: BookToRead,
  check: boolean,
  environment: Environment,
  core: Core,
  progress: Progress,
): Promise<Formatted> {
  const workspace = await core.createWorkspace(fileSystem);
  await workspace.load(() => progress.step());
  const book = workspace.books.find(({ root }) => root === '');
  if (!book || !(fileSystem instanceof DiskFileSystem)) throw new UsageError(message('cli/no-book', { path: folder }));
  const meant = filesOf(book, selectParts(parts));
  const changed: string[] = [];
  const unreadable: Message[] = [];
  const unwritten: Message[] = [];
  for (const file of meant) {
    const shown = displayPath(folder, file.path, environment.folder);
    const formatted = formatFile(file, shown);
    if (typeof formatted !== 'string') unreadable.push(formatted);
    else if (formatted !== file.source!.text) {
      const problem = check ? undefined : await write(fileSystem, file, formatted, shown);
      if (problem) unwritten.push(problem);
      else changed.push(shown);
    }
  }
  return { files: meant.length, changed, unreadable, unwritten };
}

function filesOf(book: Book, selects: (path: string) => boolean): readonly BookFile[] {
  const ignored = ignoredFiles(book);
  return [...book.files.values()].filter((file) => isFormatted(file) && selects(file.path) && !ignored(file.path));
}

async function write(
  disk: DiskFileSystem,
  { path, source }: BookFile,
  text: string,
  shown: string,
): Promise<Message | undefined> {
  const written = await replaceText(disk, path, source!.text, text);
  if (written === 'written') return undefined;
  if (written === 'changed') return message('fmt/changed-meanwhile', { path: shown });
  return message('cli/cannot-write', { path: shown, failure: written });
}
