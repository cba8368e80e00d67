import fc from 'fast-check';
import { readCsv } from '../../../src/core/text/csv-records.ts';
import { writeCsv } from '../../../src/core/text/csv-write.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { step } from '../support/longest-step.ts';
import { expectWithin } from '../support/well-formed.ts';

const parts = [
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  '\r',
  'a',
  '豆',
  '1,200',
  ' ',
  '\t',
  '=a',
  "'=a",
  '@',
  '-1',
  '+a',
  '；',
  '\ufeff',
  '\u0000',
  '\u2028',
  '\ud800',
  ';',
];

/** Comma-separated text, broken or not: every cell has its place, and what was read can be written and read again. */
export const csv: Fuzzer<string> = {
  name: 'csv',
  share: 0.1,
  boundedRuns: 2000,
  cases: fc.oneof(
    fc.array(fc.constantFrom(...parts), { maxLength: 25 }).map((chosen) => chosen.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  ),

  check: (drawn) => step('reading records', () => expectSound(drawn)),
};

function expectSound(text: string): void {
  const { records, problems } = readCsv(text);
  let last = 0;
  for (const { range, cells } of records) {
    expectWithin(range, text.length, 'record');
    if (range.start < last || cells.length === 0) throw new Error('records overlap, or have no cell');
    last = range.end;
    for (const cell of cells) expectWithin(cell.range, text.length, 'cell');
  }
  for (const { range, code } of problems) expectWithin(range, text.length, code);
  const first = writeCsv(records.map(({ cells }) => cells.map((cell) => cell.text)));
  const again = readCsv(first);
  if (again.problems.length > 0) throw new Error(`what was written has a problem: ${again.problems[0]!.code}`);
  const second = writeCsv(again.records.map(({ cells }) => cells.map((cell) => cell.text)));
  if (second !== first) throw new Error('written twice it is another text');
}
