import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { message } from '../core/messages/message.ts';
import { systemFailureOf } from './system-error.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

/** A file to write: its new content and, of one that is there, what it held when it was read. */
export interface PlannedFile {
  /** Absolute; of a link where it leads. */
  readonly path: string;
  readonly content: Uint8Array;
  /** Undefined for a file that must not be there yet. */
  readonly before: Uint8Array | undefined;
  /** What the person calls it. */
  readonly shown: string;
}

/**
 * Writes all files or, where anything stands in the way, none: what was written already gets its old content back.
 * @throws UsageError that names the file that could not be written, or that changed meanwhile
 */
export async function writeTogether(files: readonly PlannedFile[]): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const file of files) await writeOne(file, undo);
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

async function writeOne({ path, content, before, shown }: PlannedFile, undo: (() => Promise<unknown>)[]) {
  try {
    if (before === undefined) {
      if (await isThere(path)) throw new UsageError(message('cli/exists', { path: shown }));
      const made = await mkdir(dirname(path), { recursive: true });
      for (let at = made && dirname(path); made && at && at.length >= made.length; at = dirname(at)) {
        const folder = at;
        undo.unshift(() => rmdir(folder));
      }
      undo.push(() => rm(path, { force: true }));
      await writeWhole(path, content);
      return;
    }
    if (!(await writeWhole(path, content, before))) {
      throw new UsageError(message('import/changed-meanwhile', { path: shown }));
    }
    undo.push(() => writeWhole(path, before, content));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(message('cli/cannot-write', { path: shown, failure: systemFailureOf(error) }));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
