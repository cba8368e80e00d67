import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { loadedCore } from '../../../src/cli/loaded-core.ts';
import { runCommandLine } from '../../../src/cli/program.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { changed, type Edit, edit } from '../support/edit.ts';
import { turns } from '../support/longest-step.ts';
import { sampleBook } from '../support/sample-book.ts';

interface Step extends Edit {
  /** Whether the file is deleted instead. */
  readonly gone: boolean;
}

const step = fc
  .record({ edit, gone: fc.integer({ min: 0, max: 9 }).map((number) => number === 0) })
  .map(({ edit: each, gone }): Step => ({ ...each, gone }));

/** A check that answers from what earlier ones have kept says what one says that keeps nothing. */
export const kept: Fuzzer<readonly Step[]> = {
  name: 'kept',
  share: 0.7,
  boundedRuns: 1,
  cases: fc.array(step, { minLength: 1, maxLength: 6 }),

  check: async (list) => {
    const top = realpathSync(mkdtempSync(join(tmpdir(), 'trendbook-kept-')));
    const folder = join(top, 'book');
    const texts: Record<string, string> = { ...sampleBook };
    try {
      for (const [path, text] of Object.entries(texts)) write(folder, path, text);
      await expectSame(folder, join(top, 'cache'), 0);
      for (const [index, each] of list.entries()) {
        const before = texts[each.path] ?? sampleBook[each.path]!;
        if (each.gone) {
          delete texts[each.path];
          rmSync(join(folder, each.path), { force: true });
        } else {
          texts[each.path] = changed(before, each);
          write(folder, each.path, texts[each.path]!);
        }
        await expectSame(folder, join(top, 'cache'), index + 1);
      }
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  },
};

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function expectSame(folder: string, cache: string, after: number): Promise<void> {
  const anew = await run(folder, cache, ['check', '--format', 'json', '--no-cache']);
  // The second one may answer from what the first one has kept.
  for (let turn = 0; turn < 2; turn++) {
    const answered = await run(folder, cache, ['check', '--format', 'json']);
    if (answered !== anew)
      throw new Error(`after ${after} changes:\n${answered.slice(0, 1000)}\nand anew:\n${anew.slice(0, 1000)}`);
  }
}

async function run(folder: string, cache: string, argv: readonly string[]): Promise<string> {
  const said: (string | Uint8Array)[] = [];
  const tell = { write: (text: string | Uint8Array) => said.push(text), isTTY: false };
  const environment = {
    folder,
    variables: { HOME: folder, TRENDBOOK_CACHE_DIR: cache },
    program: 'trendbook',
    output: tell,
    errors: tell,
    readInput: async () => Buffer.from(''),
    now: () => new Date(2026, 10, 24),
  };
  const status = await turns('a command', () =>
    runCommandLine(argv, environment, { ...loadedCore(new Map()), build: 'fuzz' }),
  );
  return `status ${status}\n${said.join('')}`;
}
