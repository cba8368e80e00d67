import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/core/text/csv-records.ts';

const texts = (text: string) => readCsv(text).records.map((record) => record.cells.map((cell) => cell.text));

describe('readCsv', () => {
  it.each([
    ['', []],
    ['a,b', [['a', 'b']]],
    ['a,b\n', [['a', 'b']]],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['a,', [['a', '']]],
    [',\n', [['', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['\n', [['']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    ['"a\r\nb"\r\nc', [['a\r\nb'], ['c']]],
    ['"say ""no""",x', [['say "no"', 'x']]],
    ['""', [['']]],
    ['""""', [['"']]],
    [' a , b ', [[' a ', ' b ']]],
    [
      '名称,轮次\n豆包,"A轮，B轮"',
      [
        ['名称', '轮次'],
        ['豆包', 'A轮，B轮'],
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
    expect(readCsv(text).problems).toEqual([]);
  });

  it('marks blank lines, but not a quoted empty cell', () => {
    expect(readCsv('a\n\n""\n').records.map((record) => record.blank)).toEqual([false, true, false]);
  });

  it('gives the place of records and cells, quotes included', () => {
    const { records } = readCsv('a,"b ""c"""\r\nd');
    expect(records[0]).toEqual({
      range: { start: 0, end: 11 },
      blank: false,
      cells: [
        { range: { start: 0, end: 1 }, text: 'a', quoted: false },
        { range: { start: 2, end: 11 }, text: 'b "c"', quoted: true },
      ],
    });
    expect(records[1]!.range).toEqual({ start: 13, end: 14 });
  });

  it.each([
    [
      'a,"b\nc,d',
      'unclosed-quote',
      { start: 2, end: 3 },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a"b,c', 'text-after-quote', { start: 3, end: 4 }, [['ab', 'c']]],
    ['a"b,c', 'bare-quote', { start: 1, end: 2 }, [['a"b', 'c']]],
  ])('reports the fault in %j', (text, code, range, expected) => {
    expect(readCsv(text).problems).toEqual([{ code, range }]);
    expect(texts(text)).toEqual(expected);
  });

  it('reads back whatever is written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '豆', '😀'), maxLength: 5 });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(',') + end).join('');
        expect(texts(text)).toEqual(rows);
        expect(readCsv(text).problems).toEqual([]);
      }),
    );
  });

  it('reads any text, and every cell lies in its record', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }), (text) => {
        let last = 0;
        for (const record of readCsv(text).records) {
          expect(record.range.start).toBeGreaterThanOrEqual(last);
          expect(record.cells[0]!.range.start).toBe(record.range.start);
          expect(record.cells.at(-1)!.range.end).toBe(record.range.end);
          last = record.range.end;
        }
        expect(last).toBeGreaterThanOrEqual(text.trimEnd().length);
      }),
    );
  });
});
