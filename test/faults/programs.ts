import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll } from 'vitest';

const root = process.cwd();
const program = join(root, 'dist/cli.js');

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** Builds the program where that was not done yet. */
export function buildProgram(): void {
  if (!existsSync(program)) spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root });
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trendbook-faults-'));
  made.push(folder);
  return folder;
}

export function copyOf(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

export interface Circumstances {
  /** A CommonJS file that is loaded before the program. */
  readonly preload?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** Ends the program as `kill -9` does after so many milliseconds, if it still runs then. */
  readonly killAfter?: number;
}

/** Runs the built command line in a folder, in a process of its own; what it keeps for the next run is in the folder `cache`. */
export async function runProgram(
  folder: string,
  argv: readonly string[],
  { preload, variables, killAfter }: Circumstances = {},
): Promise<Outcome> {
  const started = performance.now();
  const child = spawn(process.execPath, [...(preload ? ['--require', preload] : []), program, ...argv], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'en', TRENDBOOK_CACHE_DIR: `${folder}-cache`, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  made.push(`${folder}-cache`);
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [out, err, status] = await Promise.all([textOf(child.stdout), textOf(child.stderr), statusOf(child)]);
  clearTimeout(timer);
  return { status, out, err, milliseconds: performance.now() - started };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const part of stream) text += part;
  return text;
}

function statusOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.on('close', done));
}

/** The files below a folder by path; bytes as text, so that two folders can be compared. */
export function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]));
}
