import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRanking, computeSensitivity } from '../../../src/core/rankings/index.ts';
import { seededRandom } from '../../../src/core/rankings/random.ts';
import { modelOf, type Rows, rankingOf } from './ranked-book.ts';

async function sensitivityOf(rows: Rows, ranking: string, options = { seed: 1, draws: 1000 }) {
  const model = await modelOf(rows, ranking);
  const records = computeRanking(model, 'r')!.records;
  const all = computeSensitivity(model, 'r', options)!;
  return Object.fromEntries(records.map(({ id }, row) => [id, all[row]!]));
}

describe('random numbers', () => {
  it('follow from the seed', () => {
    const take = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('are those of mulberry32', () => {
    const random = seededRandom(0);
    expect([random(), random(), random()].map((each) => each * 2 ** 32)).toEqual([1144304738, 1416247, 958946056]);
  });

  it('spread evenly from 0 to 1', () => {
    const random = seededRandom(3);
    const tenths = Array(10).fill(0) as number[];
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]!++;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

const equal = 'indicators: [{ measure: a, weight: 0.5 }, { measure: b, weight: 0.5 }]';

describe('the spread of a rank under random weights', () => {
  it('is none where one record leads in everything', async () => {
    const { p, q } = await sensitivityOf({ p: [2, 2], q: [1, 1] }, equal);
    expect(p).toMatchObject({ median: 1, p5: 1, p95: 1 });
    expect(q).toMatchObject({ median: 2, p5: 2, p95: 2 });
  });

  it('is all places where the weights alone decide', async () => {
    const { p, q } = await sensitivityOf({ p: [2, 1], q: [1, 2] }, equal);
    expect([p, q]).toMatchObject([
      { p5: 1, p95: 2 },
      { p5: 1, p95: 2 },
    ]);
  });

  it('reaches as far as a quarter up and down can take a weight, and no farther', async () => {
    // p wins on a. At 5 to 3 equal odds lie at the utmost: 0.375 · 1.25 against 0.625 · 0.75.
    const weights = (a: number, b: number) =>
      `indicators: [{ measure: a, weight: ${a} }, { measure: b, weight: ${b} }]`;
    const { p } = await sensitivityOf({ p: [2, 1], q: [1, 2] }, weights(0.63, 0.37));
    expect(p).toMatchObject({ p5: 1, p95: 1 });
    const { p: closer } = await sensitivityOf({ p: [2, 1], q: [1, 2] }, weights(0.55, 0.45));
    expect(closer).toMatchObject({ p5: 1, p95: 2, median: 1 });
  });

  it('varies the weights of groups, too', async () => {
    const ranking =
      'indicators: [{ id: g, weight: 0.5, indicators: [{ measure: a, weight: 1 }] }, { id: h, weight: 0.5, indicators: [{ measure: b, weight: 1 }] }]';
    const { p } = await sensitivityOf({ p: [2, 1], q: [1, 2] }, ranking);
    expect(p).toMatchObject({ p5: 1, p95: 2 });
  });
});

describe('leaving one indicator out', () => {
  it('gives the rank by the others, under the name of each', async () => {
    const ranking =
      'indicators: [{ measure: a, weight: 0.5 }, { id: g, weight: 0.5, indicators: [{ id: second, measure: b, weight: 0.5 }, { measure: c, weight: 0.5 }] }]';
    const { p, q } = await sensitivityOf({ p: [9, 1, 2], q: [1, 2, 1] }, ranking);
    expect(Object.fromEntries(p!.without)).toEqual({ a: 1, second: 1, c: 1 });
    expect(Object.fromEntries(q!.without)).toEqual({ a: 1, second: 2, c: 1 });
  });

  it('ranks only those that are left with a score', async () => {
    const { p, q, r } = await sensitivityOf({ p: [9, undefined], q: [5, 1], r: [1, 2] }, equal);
    expect([p, q, r].map((each) => each!.without.get('a'))).toEqual([undefined, 2, 1]);
  });

  it('keeps two indicators of one measure apart', async () => {
    const ranking = 'indicators: [{ measure: a, weight: 0.5 }, { measure: a, weight: 0.5, transform: log }]';
    const { p } = await sensitivityOf({ p: [9], q: [5] }, ranking);
    expect([...p!.without.keys()]).toEqual(['a', 'a#2']);
  });
});

const rowsOf = fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't'), { minLength: 1 }).chain((ids) =>
  fc.tuple(
    fc.constant(ids),
    fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), { minLength: 3, maxLength: 3 }), {
      minLength: ids.length,
      maxLength: ids.length,
    }),
  ),
);
const method = fc.constantFrom('min-max', 'z-score', 'rank', 'percentile');
const missing = fc.constantFrom('available', 'exclude', 'mean', 'median', 'lowest');

describe('whatever the figures', () => {
  it('the order of records and files changes nothing, not a bit', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, method, missing, async ([ids, figures], normalise, way) => {
        const text = `normalise: ${normalise}, missing: ${way}, indicators: [{ measure: a, weight: 0.2 }, { measure: b, weight: 0.3 }, { measure: c, weight: 0.5 }]`;
        const entries = ids.map((id, i) => [id, figures[i]!] as const);
        const of = async (list: typeof entries) => {
          const model = await modelOf(Object.fromEntries(list), text);
          return {
            records: computeRanking(model, 'r')!.records.map(({ place, ...record }) => record),
            sensitivity: computeSensitivity(model, 'r', { seed: 5, draws: 50 }),
          };
        };
        expect(await of([...entries].reverse())).toEqual(await of(entries));
      }),
      { numRuns: 60 },
    );
  });

  it('a group of weights can be scaled', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, method, fc.constantFrom(2, 10, 0.125), async ([ids, figures], normalise, factor) => {
        const rows = Object.fromEntries(ids.map((id, i) => [id, figures[i]!]));
        const text = (by: number) =>
          `normalise: ${normalise}, indicators: [{ measure: a, weight: ${0.25 * by} }, { id: g, weight: ${0.75 * by}, indicators: [{ measure: b, weight: ${by} }, { measure: c, weight: ${3 * by} }] }]`;
        const [one, other] = [await rankingOf(rows, text(1)), await rankingOf(rows, text(factor))];
        expect(other.records.map(({ id, rank }) => `${id} ${rank}`)).toEqual(
          one.records.map(({ id, rank }) => `${id} ${rank}`),
        );
        for (const [i, { score }] of other.records.entries()) expect(score).toBeCloseTo(one.records[i]!.score, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('the percentiles stand in their order, between the first place and the last', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOf,
        method,
        fc.constantFrom('min', 'dense', 'average'),
        async ([ids, figures], normalise, ties) => {
          const rows = Object.fromEntries(ids.map((id, i) => [id, figures[i]!]));
          const text = `normalise: ${normalise}, ties: ${ties}, indicators: [{ measure: a }, { measure: b }, { measure: c }]`;
          const all = Object.values(await sensitivityOf(rows, text, { seed: 2, draws: 60 }));
          for (const { p5, median, p95 } of all) {
            expect([1, p5, median, p95, all.length]).toEqual([1, p5, median, p95, all.length].sort((a, b) => a - b));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('an edit that changes nothing of a ranking keeps what was computed; one that does, does not', async () => {
  const rows: Rows = { p: [2, 1, 1], q: [1, 2, 5] };
  const options = { seed: 9, draws: 100 };
  const of = async (figures: Rows, ranking = equal) =>
    computeSensitivity(await modelOf(figures, ranking), 'r', options);
  const before = await of(rows);
  expect(await of({ ...rows, q: [1, 2, 6] })).toBe(before);
  expect(await of({ ...rows, q: [3, 2, 6] })).not.toBe(before);
  expect(await of(rows, equal.replace('0.5', '0.6'))).not.toEqual(before);
});
