import { chmod, lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { message } from '../../core/messages/message.ts';
import { systemFailureOf } from '../system-error.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-file.ts';
import { isShellScript, withGate, withoutGate } from './gate-script.ts';

/** What is to be done to one hook; nothing is written before every hook has such a plan. */
export interface HookChange {
  readonly path: string;
  /** What the file holds now; undefined: there is none. */
  readonly before: Buffer | undefined;
  /** What it is to hold; undefined: it goes away. */
  readonly after: string | undefined;
}

/**
 * Puts the gate into a hook, whatever else is in it.
 * @throws UsageError where lines cannot be added: no shell script, a link, a folder, a hook that git does not run
 */
export async function planInstall(path: string, gate: string): Promise<HookChange> {
  const before = await read(path);
  if (before && !isShellScript(before.toString('latin1'))) throw foreign(path);
  if (before && process.platform !== 'win32' && ((await lstat(path)).mode & 0o100) === 0) {
    throw new UsageError(message('hook/not-executable', { path }));
  }
  const text = before?.toString('latin1');
  return { path, before, after: withGate(text, Buffer.from(gate, 'utf8').toString('latin1')) };
}

/** Takes the gate out of a hook; undefined where it has none. */
export async function planUninstall(path: string): Promise<HookChange | undefined> {
  const before = await read(path).catch(() => undefined);
  const rest = before && withoutGate(before.toString('latin1'));
  return rest === undefined ? undefined : { path, before, after: rest === '' ? undefined : rest };
}

/**
 * @throws UsageError where the file cannot be written, or changed meanwhile
 */
export async function apply({ path, before, after }: HookChange): Promise<void> {
  try {
    if (after === undefined) {
      await rm(path);
      return;
    }
    await mkdir(dirname(path), { recursive: true });
    const written = await writeWhole(path, Buffer.from(after, 'latin1'), before);
    if (!written) throw new UsageError(message('hook/changed-meanwhile', { path }));
    if (!before) await chmod(path, 0o755);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(message('cli/cannot-write', { path, failure: systemFailureOf(error) }));
  }
}

/** The bytes, which are kept as they are whatever their encoding; undefined where there is no such file. */
async function read(path: string): Promise<Buffer | undefined> {
  try {
    if (!(await lstat(path)).isFile()) throw foreign(path);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const failure = systemFailureOf(error);
    if (failure.code === 'ENOENT') return undefined;
    throw new UsageError(message('cli/cannot-read', { path, failure }));
  }
}

function foreign(path: string): UsageError {
  return new UsageError(message('hook/foreign', { path }));
}
