import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures, formatInterval, parseFigure } from '../../../src/core/figures/index.ts';
import * as spellings from './spellings.ts';

/** Tuples with optional ends, one argument a case: it.each types their parts as optional when it spreads them. */
const named = <T>(cases: readonly T[]): [T][] => cases.map((one) => [one]);

describe.each([
  ['plain numbers', spellings.plainNumbers],
  ['scales', spellings.scaled],
  ['Chinese numerals', spellings.numerals],
  ['percentages, points and multiples', spellings.forms],
  ['qualifiers', spellings.qualified],
  ['bands', spellings.bands],
  ['余 and 多', spellings.more],
  ['ranges', spellings.ranges],
])('%s', (_, cases) => {
  it.each(named(cases))('%j', ([text, interval, form = 'plain']) => {
    const { figure, problem } = parseFigure(text);
    expect(problem).toBeUndefined();
    expect({ interval: formatInterval(figure!), form: figure!.form }).toEqual({ interval, form });
    expect(figure!.text).toBe(text);
  });
});

describe('unit words', () => {
  it.each(spellings.unitWords)('%s is %d with %s', (text, value, word) => {
    expect(parseFigure(text).figure).toMatchObject({ min: value, max: value, unitWord: word });
  });

  it('knows the unit of the metric that it is asked about', () => {
    expect(parseFigure('5 PFLOPS').problem?.code).toBe('unknown-unit-word');
    expect(parseFigure('5 pflops', 'PFLOPS').figure).toMatchObject({ min: 5, unitWord: 'pflops' });
  });
});

describe('what is no figure', () => {
  it.each(named(spellings.misspelt))('%j', ([text, code, found, suggestion]) => {
    const { problem } = parseFigure(text);
    expect(problem).toBeDefined();
    expect(problem!.code).toBe(code);
    expect(text.slice(problem!.range.start, problem!.range.end)).toBe(found);
    if (code !== 'reversed-range' || suggestion) expect(problem!.suggestion).toBe(suggestion);
  });

  it('gives up at once on absurdly long text', () => {
    expect(parseFigure('1'.repeat(100_000)).problem?.code).toBe('not-a-figure');
    expect(parseFigure(`1${',000'.repeat(100)}`).problem?.code).toMatch(/not-finite|beyond-safe-integer/);
  });
});

describe('the stated number', () => {
  it.each([
    ['1200', 1200, true, 0.5],
    ['2.6亿', 260_000_000, true, 5_000_000],
    ['30%', 0.3, true, 0.005],
    ['两成', 0.2, true, 0.05],
    ['超1亿', 100_000_000, false, 50_000_000],
    ['近100', 100, false, 0.5],
    ['约300万', 3_000_000, false, 5000],
    ['400余', 400, false, 0.5],
    ['10万-20万', 150_000, false, 5000],
    ['千万级', 55_000_000, false, 0],
    ['数千万', 60_000_000, false, 0],
    ['<5%', 0.05, false, 0.005],
  ])('of %s is %d', (text, representative, exact, tolerance) => {
    expect(parseFigure(text).figure).toMatchObject({ representative, exact, tolerance });
  });
});

describe('figures in running text', () => {
  it.each([
    ['截至2024年10月，下载量过百万的App共56款', ['2024年', '10月', '过百万', '56款']],
    ['DAU over 1M and 30% retention', ['over 1M', '30%']],
    ['没有数字', []],
  ])('%s', (text, found) => {
    expect(findFigures(text).map(({ range }) => text.slice(range.start, range.end))).toEqual(found);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'超 约 近 不足 以上 余 多 级 数 几 成 半 倍 % 万 亿 百万 k m M - ~ 至 + > < = , . 1 12 1,200 三 十 款 元 $ pp e5 且 to over'.split(
        ' ',
      ),
    ),
    fc.string({ maxLength: 3 }),
  );
  const anyText = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('is a figure with an interval or a problem with a range inside the text, and a suggestion that is a figure', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { figure, problem } = parseFigure(text);
        if (figure) {
          expect(figure.min).toBeLessThanOrEqual(figure.max);
          expect(Number.isFinite(figure.representative)).toBe(true);
          return;
        }
        expect(problem.range.start).toBeGreaterThanOrEqual(0);
        expect(problem.range.end).toBeGreaterThanOrEqual(problem.range.start);
        expect(problem.range.end).toBeLessThanOrEqual(text.length);
        if (problem.suggestion !== undefined) expect(parseFigure(problem.suggestion).figure).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('means the same in full-width characters', () => {
    const widen = (text: string) =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = parseFigure(text).figure;
        const wide = parseFigure(widen(text)).figure;
        expect(wide && formatInterval(wide)).toBe(plain && formatInterval(plain));
      }),
      { numRuns: 1000 },
    );
  });
});
