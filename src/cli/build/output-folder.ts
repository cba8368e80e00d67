import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { bookFolders } from '../../core/book/classify.ts';
import { message } from '../../core/messages/message.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The folder that a report is written into: what `--out` names, else `report` beside trendbook.yaml (Markdown, which is
 * many files, in `report/markdown`).
 * @throws UsageError for one that holds the book, or is one of the book's own folders or lies in it
 */
export async function outputFolder(
  out: string | undefined,
  format: 'html' | 'md' | 'pdf',
  bookFolder: string,
  workingFolder: string,
): Promise<string> {
  const standard = format === 'md' ? join(bookFolder, 'report', 'markdown') : join(bookFolder, 'report');
  const folder = await realPath(out === undefined ? standard : resolve(workingFolder, out));
  const book = await realPath(bookFolder);
  const owned = bookFolders.map((name) => join(book, name));
  if (isWithin(book, folder) || owned.some((each) => isWithin(folder, each))) {
    throw new UsageError(message('build/bad-folder', { path: out ?? standard }));
  }
  return folder;
}

/** Whether a path is that folder or lies in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..');
}

/** The path with all links followed, as far as it exists. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPath(parent), basename(path));
  }
}
