import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/core/text/csv-records.ts';
import { type CsvValue, writeCsv } from '../../../src/core/text/csv-write.ts';

describe('a cell', () => {
  it.each<[string, CsvValue, string]>([
    ['plain text', '豆包', '豆包'],
    ['a number', 1234.5, '1234.5'],
    ['a negative number', -3, '-3'],
    ['nothing', undefined, ''],
    ['a comma', '甲,乙', '"甲,乙"'],
    ['a quote', '所谓"AI"', '"所谓""AI"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a quote', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a plus', '+cmd', "'+cmd"],
    ['a minus', '-2+3', "'-2+3"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a full-width equals sign', '＝1', "'＝1"],
    ['a number as text', '-3.5', '-3.5'],
    ['a percentage as text', '+30%', '+30%'],
    ['a formula sign inside', 'a=b', 'a=b'],
  ])('%s', (_, value, expected) => {
    expect(writeCsv([[value]])).toBe(`${expected}\r\n`);
  });
});

it('what is written reads as the same records', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a甲",\r\n =-1') }).filter((text) => !/^[=\-\r\n]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (records) => {
      const { records: read, problems } = readCsv(writeCsv(records));
      expect(problems).toEqual([]);
      expect(read.map(({ cells }) => cells.map(({ text }) => text))).toEqual(records);
    }),
  );
});
