import { describe, expect, it } from 'vitest';
import { type Rows, rankingOf } from './ranked-book.ts';

/** The scores by id, as far as nine decimals say them apart. */
async function scoresOf(rows: Rows, ranking: string) {
  const { records } = await rankingOf(rows, ranking);
  return Object.fromEntries(records.map(({ id, score }) => [id, Math.round(score * 1e9) / 1e9]));
}

const one = (rest: string) => `indicators: [{ measure: a }], ${rest}`;
const column = (...figures: (string | number | undefined)[]): Rows =>
  Object.fromEntries(figures.map((figure, i) => ['pqrstu'[i]!, [figure]]));
const r = (number: number) => Math.round(number * 1e9) / 1e9;

describe('normalisation of one indicator', () => {
  it.each([
    ['min-max is the default', column(2, 4, 12), 'limit: 3', { p: 0, q: 20, r: 100 }],
    [
      'z-score divides by the deviation of the whole',
      column(2, 4, 6),
      'normalise: z-score',
      { p: r(-Math.sqrt(1.5)), q: 0, r: r(Math.sqrt(1.5)) },
    ],
    ['rank', column(2, 4, 4, 9, 10), 'normalise: rank', { p: 0, q: 37.5, r: 37.5, s: 75, t: 100 }],
    ['percentile', column(2, 4, 4, 9), 'normalise: percentile', { p: 12.5, q: 50, r: 50, s: 87.5 }],
    [
      'goalposts are not clamped',
      column(-5, 5, 30),
      'normalise: { method: goalposts, min: 0, max: 20 }',
      { p: -25, q: 25, r: 150 },
    ],
    ['min-max without variance', column(7, 7), 'limit: 3', { p: 50, q: 50 }],
    ['rank without variance', column(7, 7), 'normalise: rank', { p: 50, q: 50 }],
    ['percentile without variance', column(7, 7), 'normalise: percentile', { p: 50, q: 50 }],
    ['z-score without variance', column(7, 7), 'normalise: z-score', { p: 0, q: 0 }],
    ['goalposts need no variance', column(7, 7), 'normalise: { method: goalposts, min: 0, max: 10 }', { p: 70, q: 70 }],
    ['one member alone', column(7), 'normalise: rank', { p: 50 }],
    ['a range counts with its middle', column(2, '3-5', 12), 'limit: 3', { p: 0, q: 20, r: 100 }],
    ['a bound counts with its number', column(2, '>4', '<12'), 'limit: 3', { p: 0, q: 20, r: 100 }],
  ])('%s', async (_, rows, rest, expected) => {
    expect(await scoresOf(rows, one(rest))).toEqual(expected);
  });

  it.each([
    ['lower is better', '{ measure: a, direction: lower }', column(2, 4, 12), { p: 100, q: 80, r: 0 }],
    ['log', '{ measure: a, transform: log }', column(1, 10, 1000), { p: 0, q: r(100 / 3), r: 100 }],
    ['its own method', '{ measure: a, normalise: rank }', column(1, 10, 1000), { p: 0, q: 50, r: 100 }],
    [
      'goalposts, lower is better',
      '{ measure: a, direction: lower, normalise: { method: goalposts, min: 0, max: 20 } }',
      column(0, 5),
      { p: 100, q: 75 },
    ],
    [
      'goalposts in the unit of the measure under log',
      '{ measure: a, transform: log, normalise: { method: goalposts, min: 1, max: 100 } }',
      column(1, 10, 1000),
      { p: 0, q: 50, r: 150 },
    ],
  ])('an indicator: %s', async (_, indicator, rows, expected) => {
    expect(await scoresOf(rows, `indicators: [${indicator}]`)).toEqual(expected);
  });
});
