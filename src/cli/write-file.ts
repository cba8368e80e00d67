import { randomBytes } from 'node:crypto';
import { access, chmod, constants, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file in one step: whoever reads it sees the old content or the new one, never half of it, and a failure
 * leaves the old one. An existing file keeps its mode. For a link, give the path that it leads to.
 * @param expected what the file must still hold right before it is replaced; undefined: whatever it holds
 * @returns whether it was written: false where it no longer holds what was expected
 * @throws as node:fs does, also for a file that may not be written
 */
export async function writeWhole(path: string, content: Uint8Array, expected?: Uint8Array): Promise<boolean> {
  return (await stageWhole(path, content)).commit(expected);
}

/** A file's new content, on the disk beside it: what could fail for want of space or permission is behind it. */
export interface StagedFile {
  /** Puts it in the file's place; see `writeWhole`. Nothing is left beside the file, whatever comes of it. */
  commit(expected?: Uint8Array): Promise<boolean>;
  discard(): Promise<void>;
}

/** Does all of `writeWhole` but the last step, so that several files can be written together or not at all. */
export async function stageWhole(path: string, content: Uint8Array): Promise<StagedFile> {
  const mode = await modeOf(path);
  if (mode !== undefined) await access(path, constants.W_OK);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const discard = () => rm(temporary, { force: true });
  const orDiscard = async <Result>(step: () => Promise<Result>): Promise<Result> => {
    try {
      return await step();
    } catch (error) {
      await discard();
      throw error;
    }
  };
  await orDiscard(async () => {
    await writeFile(temporary, content, { flag: 'wx' });
    if (mode !== undefined) await chmod(temporary, mode);
  });
  const commit = (expected?: Uint8Array) =>
    orDiscard(async () => {
      if (expected && !(await readFile(path)).equals(expected)) {
        await discard();
        return false;
      }
      await rename(temporary, path);
      return true;
    });
  return { commit, discard };
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
