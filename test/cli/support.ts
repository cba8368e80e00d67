import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect } from 'vitest';
import { loadedCore } from '../../src/cli/loaded-core.ts';
import { runCommandLine } from '../../src/cli/program.ts';

const made: string[] = [];

/** What the runs of a test file keep. */
const cache = realpathSync(mkdtempSync(join(tmpdir(), 'trendbook-cache-')));

afterAll(() => rmSync(cache, { recursive: true, force: true }));

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files, which goes away after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'trendbook-')));
  made.push(folder);
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs git as someone without settings of their own. */
export function git(folder: string, ...args: string[]): string {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A repository whose only commit has these files. */
export function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'first');
  return folder;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly variables?: NodeJS.ProcessEnv;
  readonly terminal?: boolean;
  readonly program?: string;
}

export interface Run {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command line in a folder. A check that changes nothing is done again, when it can answer from what the first
 * one has kept: it must say the same.
 */
export async function run(folder: string, argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const first = await runOnce(folder, argv, options);
  if (argv[0] === 'check' && !argv.some((each) => /^--(fix|write-baseline)/.test(each))) {
    expect(await runOnce(folder, argv, options)).toEqual(first);
  }
  return first;
}

async function runOnce(folder: string, argv: readonly string[], options: RunOptions): Promise<Run> {
  let out = '';
  let err = '';
  const isTTY = options.terminal === true;
  const environment = {
    folder,
    variables: { PATH: process.env.PATH, HOME: folder, TRENDBOOK_CACHE_DIR: cache, ...options.variables },
    program: options.program ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url)),
    output: {
      write: (text: string | Uint8Array) => (out += typeof text === 'string' ? text : Buffer.from(text)),
      isTTY,
    },
    errors: { write: (text: string) => (err += text) },
    readInput: async () => Buffer.from(options.input ?? ''),
    now: () => new Date(2026, 10, 24),
  };
  const status = await runCommandLine(argv, environment, { ...loadedCore(new Map()), build: 'tests' });
  return { status, out, err };
}

export interface JsonReport {
  readonly version: number;
  readonly summary: Readonly<Record<string, number>>;
  readonly diagnostics: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly severity: string;
    readonly rule: string;
    readonly message: string;
  }[];
}

/** `check --format json` with what it prints, findings as `file:line:column rule`. */
export async function check(folder: string, argv: readonly string[] = [], options: RunOptions = {}) {
  const result = await run(folder, ['check', '--format', 'json', ...argv], options);
  const report = (result.out === '' ? undefined : JSON.parse(result.out)) as JsonReport | undefined;
  const found = (report?.diagnostics ?? []).map((d) => `${d.file}:${d.line}:${d.column} ${d.rule}`);
  return { ...result, report, found };
}

/** A book without findings. */
export const cleanBook = {
  'trendbook.yaml': `trendbook: 1
title: 年度趋势
trends: [growth]
taxonomies:
  perspective: { product: 产品 }
  kind: { native: 原生 }
  platform: { app: APP端 }
`,
  'trends/growth.trend.yaml': 'title: 增长\nperspective: product\nproducts: [doubao]\n',
  'products/doubao.product.yaml': 'name: 豆包\nkind: native\n',
};

/** The clean book with one error: a term that is not there, at 2:7 of the product. */
export const brokenProduct = 'name: 豆包\nkind: nativ\n';
