import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, copyOf, filesIn, newFolder, type Outcome, runProgram } from './programs.ts';
import { writeBook, writingCommands } from './writing-commands.ts';

/** How often each command is killed; more by TRENDBOOK_KILLS=50. */
const rounds = Number(process.env.TRENDBOOK_KILLS ?? 1);

/** What a program that was killed leaves: it can take nothing away any more. */
const unfinished = /(?:^|\/)\.[^/]+\.[0-9a-f]{12}\.(?:tmp|old)(?:$|\/)/;

let pristine: string;
beforeAll(() => {
  buildProgram();
  pristine = newFolder();
  writeBook(pristine);
});

/** A run of the whole command: what it leaves, and how long it takes. */
async function wholeRun(argv: readonly string[]): Promise<{ after: Record<string, string>; outcome: Outcome }> {
  const folder = copyOf(pristine);
  const outcome = await runProgram(folder, argv);
  return { after: filesIn(folder), outcome };
}

function reportIn(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(filesIn(folder)).filter(([path]) => path.startsWith('report/')));
}

/** Moments spread over the time in which a program writes: its start is spent on loading. */
function moments(milliseconds: number): number[] {
  return Array.from({ length: rounds }, () => milliseconds * (0.5 + 0.6 * Math.random()));
}

describe('a program that is killed while it writes', () => {
  it.each(writingCommands.map(({ argv }) => ({ name: argv.join(' '), argv })))(
    '$name: every file is as before or as after, and the command can be given again',
    async ({ argv }) => {
      const before = filesIn(pristine);
      const { after, outcome } = await wholeRun(argv);
      for (const killAfter of moments(outcome.milliseconds)) {
        const folder = copyOf(pristine);
        await runProgram(folder, argv, { killAfter });
        const found = Object.entries(filesIn(folder)).filter(([path]) => !unfinished.test(path));
        for (const [path, content] of found) {
          expect([before[path], after[path]], `${path}, killed after ${killAfter} ms`).toContain(content);
        }
        for (const path of Object.keys(before)) expect(found.map(([each]) => each)).toContain(path);
        if (argv[0] === 'init') continue;
        const again = await runProgram(folder, argv);
        expect([0, 1]).toContain(again.status);
        const settled = Object.entries(filesIn(folder)).filter(([path]) => !unfinished.test(path));
        if (argv[0] !== 'import') expect(Object.fromEntries(settled)).toEqual(after);
      }
    },
    600_000,
  );

  it('leaves a report whole: the old one, the new one or, between the two, none', async () => {
    const argv = ['build', '--format', 'md', '--out', 'report', '--allow-errors'];
    const before = copyOf(pristine);
    await runProgram(before, argv);
    const manifest = join(before, 'trendbook.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('年度趋势', '另一个题目'));
    const after = copyOf(before);
    const { milliseconds } = await runProgram(after, argv);
    for (const killAfter of moments(milliseconds)) {
      const folder = copyOf(before);
      await runProgram(folder, argv, { killAfter });
      expect([reportIn(before), reportIn(after), {}]).toContainEqual(reportIn(folder));
      await runProgram(folder, argv);
      expect(reportIn(folder)).toEqual(reportIn(after));
    }
  }, 600_000);

  it('leaves nothing that makes a later check say something else', async () => {
    const usual = await runProgram(copyOf(pristine), ['check', '--no-cache']);
    const { milliseconds } = await runProgram(copyOf(pristine), ['check']);
    const folder = copyOf(pristine);
    for (const killAfter of moments(milliseconds)) {
      await runProgram(folder, ['check'], { killAfter });
      const { status, out } = await runProgram(folder, ['check']);
      expect([status, out]).toEqual([usual.status, usual.out]);
    }
  }, 600_000);
});
