import { readFile } from 'node:fs/promises';
import type { DiskFileSystem } from '../node/disk-file-system.ts';
import { type SystemFailure, systemFailureOf } from './system-error.ts';
import { writeWhole } from './write-file.ts';

const byteOrderMark = '\ufeff';

/**
 * Puts another text into a file that still holds what was read, in one step. Byte order mark and mode stay.
 * @param before the text that was read, without byte order mark
 * @returns `changed` for a file that holds something else by now, which is left alone; why it could not be written
 */
export async function replaceText(
  disk: DiskFileSystem,
  path: string,
  before: string,
  after: string,
): Promise<'written' | 'changed' | SystemFailure> {
  if (before === after) return 'written';
  try {
    const target = await disk.resolve(path);
    if (target === undefined) return 'changed';
    const current = await readFile(target);
    const text = current.toString('utf8');
    const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
    // The same file under another name, by a link: it was changed there.
    if (text === mark + after) return 'written';
    const written = text === mark + before && (await writeWhole(target, Buffer.from(mark + after), current));
    return written ? 'written' : 'changed';
  } catch (error) {
    return systemFailureOf(error);
  }
}
