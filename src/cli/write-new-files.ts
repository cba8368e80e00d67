import { lstat, mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { message } from '../core/messages/message.ts';
import { systemFailureOf } from './system-error.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

/**
 * Writes files into a folder, which is made where it does not exist: all of them or, where anything stands in the way,
 * none.
 * @param files text by path, relative to the folder
 * @param shown the folder as the person called it
 * @throws UsageError that names the file in the way, or why the folder cannot be written to
 */
export async function writeNewFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  shown: string,
): Promise<void> {
  for (const path of Object.keys(files)) {
    if (await exists(join(folder, path))) throw new UsageError(message('cli/exists', { path: join(shown, path) }));
  }
  const made: { path: string; folder: boolean }[] = [];
  try {
    for (const [path, text] of Object.entries(files)) {
      const target = join(folder, path);
      const first = await mkdir(dirname(target), { recursive: true });
      for (let at = dirname(target); first && at.length >= first.length; at = dirname(at)) {
        made.push({ path: at, folder: true });
      }
      await writeWhole(target, Buffer.from(text));
      made.push({ path: target, folder: false });
    }
  } catch (error) {
    await takeBack(made);
    throw new UsageError(message('cli/cannot-write', { path: shown, failure: systemFailureOf(error) }));
  }
}

async function takeBack(made: readonly { path: string; folder: boolean }[]): Promise<void> {
  const deepestFirst = [...made].sort((a, b) => b.path.length - a.path.length);
  for (const { path, folder } of deepestFirst) await (folder ? rmdir(path) : rm(path)).catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
