import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankIntervals, type ScoreBounds } from '../../../src/core/rankings/rank-interval.ts';
import { rankScores } from '../../../src/core/rankings/rank-scores.ts';
import { type Rows, rankingOf } from './ranked-book.ts';

const ties = ['min', 'dense', 'average'] as const;

/** The ranks that each record takes in some world, with every score at one of a few places within its bounds. */
function bruteForce(scores: readonly ScoreBounds[], how: (typeof ties)[number]) {
  // Every bound of any record, and points just beside them: between two bounds nothing changes.
  const marks = scores.flatMap(({ low, high }) => [low, high]);
  const places = scores.map(({ low, high }) =>
    [...new Set([low, high, ...marks.flatMap((mark) => [mark, mark - 0.25, mark + 0.25, mark + 0.375])])].filter(
      (place) => place >= low && place <= high,
    ),
  );
  const found = scores.map(() => ({ best: Infinity, worst: 0 }));
  const world: number[] = [];
  const visit = (index: number) => {
    if (index === scores.length) {
      rankScores(world, how).forEach((rank, i) => {
        found[i] = { best: Math.min(found[i]!.best, rank), worst: Math.max(found[i]!.worst, rank) };
      });
      return;
    }
    for (const place of places[index]!) {
      world[index] = place;
      visit(index + 1);
    }
  };
  visit(0);
  return found;
}

const bounds = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .map(([low, width]) => ({ low, high: low + width }));

describe.each(ties)('with ties %s', (how) => {
  it('the rank interval is exactly what can be reached', () => {
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 4 }), (scores) => {
        expect(rankIntervals(scores, how)).toEqual(bruteForce(scores, how));
      }),
      { numRuns: 60 },
    );
  });
});

/** A figure as written with the ends and the number that it stands for. */
const figure = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((n) => ({ text: String(n), low: n, value: n, high: n })),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([n, width]) => ({ text: `${n}-${n + width}`, low: n, value: n + width / 2, high: n + width })),
  fc.integer({ min: 1, max: 6 }).map((n) => ({ text: `>${n}`, low: n, value: n, high: 10 * n })),
);
type Figure = typeof figure extends fc.Arbitrary<infer T> ? T : never;
const cell = fc.option(figure, { nil: undefined, freq: 5 });
const grid = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 });

const rowsOf = (figures: readonly (readonly (Figure | undefined)[])[]): Rows =>
  Object.fromEntries(figures.map((row, i) => ['pqrs'[i]!, row.map((each) => each?.text)]));

const methods = fc.constantFrom('min-max', 'z-score', '{ method: goalposts, min: 1, max: 20 }');

describe('over the corners of the figures’ bounds', () => {
  it('the interval is exact, with the scale held where the representative values put it', async () => {
    await fc.assert(
      fc.asyncProperty(grid, methods, fc.constantFrom('arithmetic', 'geometric'), async (figures, method, mean) => {
        fc.pre(!(method === 'z-score' && mean === 'geometric'));
        const text = `normalise: ${method}, aggregate: ${mean}, indicators: [{ measure: a, weight: 0.7, transform: log }, { measure: b, weight: 0.3 }]`;
        const { records } = await rankingOf(rowsOf(figures), text);
        const scoreOf = independentScore(figures, method, mean);
        const cornersOf = (row: (typeof figures)[number]) =>
          row.reduce<(number | undefined)[][]>(
            (corners, each) =>
              corners.flatMap((corner) =>
                each
                  ? [
                      [...corner, each.low],
                      [...corner, each.high],
                    ]
                  : [[...corner, undefined]],
              ),
            [[]],
          );
        const members = figures.flatMap((row, i) => (row.some((each) => each) ? [{ id: 'pqrs'[i]!, row }] : []));
        const reached = members.map(({ row }) => cornersOf(row).map(scoreOf));
        const range = reached.map((scores) => ({ low: Math.min(...scores), high: Math.max(...scores) }));
        members.forEach(({ id }, i) => {
          const others = range.filter((_, other) => other !== i);
          const best = 1 + others.filter(({ low }) => low > range[i]!.high + 1e-9).length;
          const worst = 1 + others.filter(({ high }) => high > range[i]!.low + 1e-9).length;
          expect(records.find((record) => record.id === id)).toMatchObject({ best, worst, bound: 'exact' });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('the interval holds the rank, and under rank and percentile every rank that is reached', async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.constantFrom('rank', 'percentile'), async (figures, method) => {
        const text = `normalise: ${method}, indicators: [{ measure: a, weight: 0.7 }, { measure: b, weight: 0.3 }]`;
        const { records } = await rankingOf(rowsOf(figures), text);
        for (const { best, rank, worst, bound } of records) {
          expect(bound).toBe('outer');
          expect(best <= rank && rank <= worst).toBe(true);
        }
        const at = (end: 'low' | 'high', chosen: number) =>
          rowsOf(
            figures.map((row, i) =>
              row.map(
                (each) =>
                  each && { ...each, text: String(i === chosen ? each[end] : each[end === 'low' ? 'high' : 'low']) },
              ),
            ),
          );
        for (const [i] of figures.entries()) {
          for (const end of ['low', 'high'] as const) {
            const world = (await rankingOf(at(end, i), text)).records;
            for (const { id, rank } of world) {
              const record = records.find((each) => each.id === id)!;
              expect(record.best <= rank && rank <= record.worst, `${id} ${rank}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Scores figures by the formulas of the handbook, with none of the product's code. */
function independentScore(figures: readonly (readonly (Figure | undefined)[])[], method: string, mean: string) {
  const transforms = [Math.log, (value: number) => value];
  const weights = [0.7, 0.3];
  const members = figures.filter((row) => row.some((each) => each));
  const scales = transforms.map((transform, column) => {
    const values = members.flatMap((row) => row[column] ?? []).map(({ value }) => transform(value));
    const [min, max] = [Math.min(...values), Math.max(...values)];
    const average = values.reduce((sum, each) => sum + each, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, each) => sum + (each - average) ** 2, 0) / values.length);
    const floor = mean === 'geometric' ? 1 : 0;
    return (value: number) => {
      const x = transform(value);
      if (method === 'z-score') return max === min ? 0 : (x - average) / deviation;
      if (method === 'min-max') return max === min ? 50 : floor + (100 - floor) * ((x - min) / (max - min));
      return (100 * (x - transform(1))) / (transform(20) - transform(1));
    };
  });
  return (row: readonly (number | undefined)[]) => {
    const parts = row.flatMap((value, column) =>
      value === undefined ? [] : [{ score: scales[column]!(value), weight: weights[column]! }],
    );
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    if (mean === 'arithmetic') return parts.reduce((sum, { score, weight }) => sum + (weight / total) * score, 0);
    if (parts.some(({ score }) => score <= 0)) return 0;
    return parts.reduce((product, { score, weight }) => product * score ** (weight / total), 1);
  };
}

describe('the cut line', () => {
  const rows: Rows = { p: [10], q: ['6-8'], r: ['5-7'], s: [1] };
  it.each([
    [1, []],
    [2, ['q', 'r']],
    [3, []],
    [4, []],
    [9, []],
  ])('at %i is straddled by %j', async (limit, expected) => {
    const { records } = await rankingOf(rows, `limit: ${limit}, indicators: [{ measure: a }]`);
    expect(records.filter(({ straddles }) => straddles).map(({ id }) => id)).toEqual(expected);
  });

  it.each(ties)('counts records, whatever ranks ties get (%s)', async (how) => {
    const { records } = await rankingOf(
      { p: [9], q: [9], r: ['3-9'], s: [5] },
      `ties: ${how}, limit: 2, indicators: [{ measure: a }]`,
    );
    expect(records.filter(({ straddles }) => straddles).map(({ id }) => id)).toEqual(['r']);
  });

  it('without a limit there is none', async () => {
    const { records } = await rankingOf(rows, 'indicators: [{ measure: a }]');
    expect(records.some(({ straddles }) => straddles)).toBe(false);
  });
});

describe('open ends', () => {
  it('are cut at ten times the stated number', async () => {
    const at = async (other: number) =>
      (await rankingOf({ p: ['>3'], q: [other] }, 'indicators: [{ measure: a }]')).records;
    expect((await at(30)).find(({ id }) => id === 'p')).toMatchObject({ best: 1, worst: 2 });
    expect((await at(31)).find(({ id }) => id === 'p')).toMatchObject({ best: 2, worst: 2 });
  });

  it('one measure that counts both ways makes the interval an outer one', async () => {
    const ranking = 'indicators: [{ measure: a, weight: 0.5 }, { id: b, measure: a, weight: 0.5, direction: lower }]';
    const { records } = await rankingOf({ p: ['1-5'], q: [3] }, ranking);
    expect(records.map(({ bound }) => bound)).toEqual(['outer', 'outer']);
  });
});
