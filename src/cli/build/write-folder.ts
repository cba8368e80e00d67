import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { message } from '../../core/messages/message.ts';
import { UsageError } from '../usage-error.ts';

/** Lists the files that were written, so that a later build replaces them and touches no others. */
const listName = '.trendbook-report';

/**
 * Writes files as the whole content of a folder: they are made in a folder beside it, which then takes its place.
 * @param shown the folder as the person called it
 * @throws UsageError where the folder holds anything that no build wrote; as node:fs does where it cannot be written
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  shown: string,
): Promise<void> {
  const present = await filesBelow(folder);
  const known = new Set([...(await listedFiles(folder)), listName]);
  const foreign = present.find((path) => !known.has(path));
  if (foreign !== undefined) throw new UsageError(message('build/foreign-file', { path: shown, file: foreign }));
  const token = randomBytes(6).toString('hex');
  const beside = (ending: string) => join(dirname(folder), `.${basename(folder)}.${token}.${ending}`);
  const [made, old] = [beside('tmp'), beside('old')];
  try {
    for (const [path, content] of [
      ...files,
      [listName, [...files.keys()].map((each) => `${each}\n`).join('')] as const,
    ]) {
      await mkdir(dirname(join(made, path)), { recursive: true });
      await writeFile(join(made, path), content, { flag: 'wx' });
    }
    const exists = await moveAway(folder, old);
    try {
      await rename(made, folder);
    } catch (error) {
      if (exists) await rename(old, folder);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw error;
  }
}

async function moveAway(folder: string, to: string): Promise<boolean> {
  try {
    await rename(folder, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function listedFiles(folder: string): Promise<string[]> {
  try {
    return (await readFile(join(folder, listName), 'utf8')).split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
