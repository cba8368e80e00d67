import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { message } from '../core/messages/message.ts';
import { systemFailureOf } from './system-error.ts';
import { UsageError } from './usage-error.ts';
import { type StagedFile, stageWhole, writeWhole } from './write-file.ts';

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
 * Writes all files or, where anything stands in the way, none. All of them lie on the disk beside their places before
 * the first one is put there; what was put there already gets its old content back.
 * @throws UsageError that names the file that could not be written, or that changed meanwhile
 */
export async function writeTogether(files: readonly PlannedFile[]): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const staged: { readonly file: PlannedFile; readonly stage: StagedFile }[] = [];
    for (const file of files) {
      const stage = await named(file, () => stageOne(file, undo));
      undo.push(() => stage.discard());
      staged.push({ file, stage });
    }
    for (const { file, stage } of staged) await named(file, () => commitOne(file, stage, undo));
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

/** Says which file it was that a step failed at. */
async function named<Result>({ shown }: PlannedFile, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(message('cli/cannot-write', { path: shown, failure: systemFailureOf(error) }));
  }
}

async function stageOne(
  { path, content, before, shown }: PlannedFile,
  undo: (() => Promise<unknown>)[],
): Promise<StagedFile> {
  if (before !== undefined) return stageWhole(path, content);
  if (await isThere(path)) throw new UsageError(message('cli/exists', { path: shown }));
  const made = await mkdir(dirname(path), { recursive: true });
  for (let at = made && dirname(path); made && at && at.length >= made.length; at = dirname(at)) {
    const folder = at;
    undo.unshift(() => rmdir(folder));
  }
  return stageWhole(path, content);
}

async function commitOne(
  { path, content, before, shown }: PlannedFile,
  stage: StagedFile,
  undo: (() => Promise<unknown>)[],
): Promise<void> {
  if (before === undefined) {
    undo.push(() => rm(path, { force: true }));
    await stage.commit();
  } else {
    if (!(await stage.commit(before))) throw new UsageError(message('import/changed-meanwhile', { path: shown }));
    undo.push(() => writeWhole(path, before, content));
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
