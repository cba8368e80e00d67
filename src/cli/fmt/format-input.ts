import { type Message, message } from '../../core/messages/message.ts';
import { ignoredFiles } from '../../core/rules/ignored-files.ts';
import { DiskSource } from '../books/disk-source.ts';
import { openWithInput } from '../books/open-books.ts';
import type { Core, Environment } from '../environment.ts';
import { UsageError } from '../usage-error.ts';
import { formatFile, isFormatted } from './format-books.ts';

const byteOrderMark = '\ufeff';

/** A piped text laid out. */
export interface FormattedInput {
  /** As read where it is left alone. */
  readonly content: string | Uint8Array;
  readonly changed: boolean;
  readonly problem: Message | undefined;
}

/**
 * Lays out a text from standard input as the file whose name it is given, which need not exist.
 * @throws UsageError where no book owns that file
 */
export async function formatInput(
  path: string,
  bookFolder: string | undefined,
  environment: Environment,
  core: Core,
): Promise<FormattedInput> {
  const { folder, parts, fileSystem } = await openWithInput(new DiskSource(), path, bookFolder, environment);
  const part = parts![0]!;
  const bytes = (await fileSystem.readFile(part)).bytes ?? new Uint8Array();
  const workspace = await core.createWorkspace(fileSystem);
  await workspace.load();
  const book = workspace.books.find(({ root }) => root === '');
  if (!book) throw new UsageError(message('cli/no-book', { path: folder }));
  const file = book.files.get(part);
  if (!file || !isFormatted(file) || ignoredFiles(book)(part)) {
    return { content: bytes, changed: false, problem: undefined };
  }
  const formatted = formatFile(file, path);
  if (typeof formatted !== 'string') return { content: bytes, changed: false, problem: formatted };
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('utf8') === byteOrderMark ? byteOrderMark : '';
  return { content: mark + formatted, changed: formatted !== file.source!.text, problem: undefined };
}
