import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, copyOf, filesIn, newFolder, runProgram } from './programs.ts';
import { writeBook, writingCommands } from './writing-commands.ts';

const preload = join(import.meta.dirname, 'failing-writes.cjs');

let pristine: string;
beforeAll(() => {
  buildProgram();
  pristine = newFolder();
  writeBook(pristine);
});

const wholeRuns = new Map<string, Promise<{ status: number | null; after: Record<string, string> }>>();

/** What a command does where there is space. */
function wholeRun(argv: readonly string[]) {
  const run = async () => {
    const folder = copyOf(pristine);
    const { status } = await runProgram(folder, argv);
    return { status, after: filesIn(folder) };
  };
  const known = wholeRuns.get(argv.join(' ')) ?? run();
  wholeRuns.set(argv.join(' '), known);
  return known;
}

describe('a disk that is full', () => {
  it.each(
    writingCommands.flatMap(({ argv, together }) =>
      [0, 1].map((writes) => ({ name: argv.join(' '), argv, together, writes })),
    ),
  )(
    '$name, after $writes files: old or new content, nothing left behind, a reason and status 2',
    async ({ argv, together, writes }) => {
      const before = filesIn(pristine);
      const { status, after } = await wholeRun(argv);
      expect(after).not.toEqual(before);
      expect(status).not.toBe(2);

      const folder = copyOf(pristine);
      const full = await runProgram(folder, argv, { preload, variables: { TRENDBOOK_WRITES: String(writes) } });
      const found = filesIn(folder);
      const written = Object.keys({ ...after, ...found }).filter((path) => after[path] !== before[path]);
      // A command that writes one file does not meet the limit of one.
      const isMet = full.status === 2;
      if (writes === 0) expect(isMet).toBe(true);
      for (const path of Object.keys({ ...before, ...found })) {
        expect([before[path], after[path]], path).toContain(found[path]);
      }
      if (!isMet) expect(found).toEqual(after);
      else {
        expect(full.err).toContain('the disk is full');
        if (together) expect(found).toEqual(before);
        expect(written.length).toBeGreaterThan(0);
      }
    },
  );

  it('is no matter for what is kept for the next check', async () => {
    const folder = copyOf(pristine);
    const usual = await runProgram(folder, ['check', '--no-cache']);
    const variables = { TRENDBOOK_WRITES: '0', TRENDBOOK_CACHE_DIR: join(folder, 'cache') };
    const full = await runProgram(folder, ['check'], { preload, variables });
    expect([full.status, full.out]).toEqual([usual.status, usual.out]);
    expect(Object.keys(filesIn(folder)).filter((path) => path.startsWith('cache'))).toEqual([]);
  });
});
