import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleBook } from '../fuzz/support/sample-book.ts';
import { buildProgram, copyOf, filesIn, newFolder, runProgram } from './programs.ts';
import { writeBook } from './writing-commands.ts';

const preload = join(import.meta.dirname, 'other-clock.cjs');

let sample: string;
beforeAll(() => {
  buildProgram();
  sample = newFolder();
  writeBook(sample, sampleBook);
});

describe('the clock', () => {
  it.each([
    { argv: ['check', '--format', 'json'] },
    { argv: ['check', '--format', 'junit'] },
    { argv: ['claims', '--format', 'json'] },
    { argv: ['rank', 'known-dau'] },
    { argv: ['build', '--out', 'report', '--allow-errors'] },
    { argv: ['build', '--out', 'report', '--allow-errors', '--format', 'md'] },
    { argv: ['fmt'] },
  ])('$argv: the same whatever it says, and when it jumps', async ({ argv }) => {
    const seen = [];
    for (const year of ['1971', '2099']) {
      const folder = copyOf(sample);
      const variables = { TRENDBOOK_YEAR: year, TZ: year === '2099' ? 'Asia/Shanghai' : 'America/New_York' };
      const { status, out, err } = await runProgram(folder, argv, { preload, variables });
      seen.push({ status, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, ''), files: filesIn(folder) });
    }
    expect(seen[0]!.status).not.toBe(2);
    expect(seen[1]).toEqual(seen[0]);
  });
});
