import { describe, expect, it } from 'vitest';
import { computeRanking } from '../../../src/core/rankings/index.ts';
import { bookOf, manifest } from '../query/small-book.ts';
import { type Rows, rankingOf } from './ranked-book.ts';

/** `id score` of the members, best first. */
async function listed(rows: Rows, ranking: string) {
  const { records } = await rankingOf(rows, ranking);
  return records.map(({ id, score }) => `${id} ${Number(score.toFixed(6))}`);
}

const both = 'indicators: [{ measure: a, weight: 0.75 }, { measure: b, weight: 0.25 }]';
/** a is normalised to 0, 50, 100 and b to 0, 100. */
const gaps: Rows = { p: [0, 10], q: [5, undefined], r: [10, 20] };

describe('missing values', () => {
  it.each([
    ['weights are renormalised over what is there', 'missing: available', ['r 100', 'q 50', 'p 0']],
    ['left out', 'missing: exclude', ['r 100', 'p 0']],
    ['the mean is put in', 'missing: mean', ['r 100', 'q 50', 'p 0']],
    ['the worst is put in', 'missing: lowest', ['r 100', 'q 37.5', 'p 0']],
  ])('%s', async (_, missing, expected) => {
    expect(await listed(gaps, `${both}, ${missing}`)).toEqual(expected);
  });

  it.each([
    ['mean', { p: [1], q: [2], r: [6], s: [undefined] }, 3],
    ['median of an odd number', { p: [1], q: [2], r: [6], s: [undefined] }, 2],
    ['median of an even number', { p: [1], q: [2], r: [4], t: [9], s: [undefined] }, 3],
    ['lowest', { p: [1], q: [2], r: [6], s: [undefined] }, 1],
  ] as const)('%s', async (name, figures, put) => {
    const rows = Object.fromEntries(Object.entries(figures).map(([id, [a]]) => [id, [a, 0]]));
    const [method] = name.split(' ');
    const ranking = `missing: ${method}, normalise: { method: goalposts, min: 0, max: 100 }, indicators: [{ measure: a, weight: 1 }, { measure: b, weight: 0 }, { measure: b, id: b2, weight: 0.0000001 }]`;
    const { records } = await rankingOf(rows, ranking);
    const record = records.find(({ id }) => id === 's')!;
    expect(record.score).toBeCloseTo(put, 5);
    expect(record.imputed).toEqual(['a']);
    expect(records.filter(({ imputed }) => imputed.length > 0)).toHaveLength(1);
  });

  it('the worst is the highest where lower is better', async () => {
    const ranking =
      'missing: lowest, indicators: [{ measure: a, weight: 0.5, direction: lower }, { measure: b, weight: 0.5 }]';
    expect(await listed({ p: [1, 0], q: [9, 0], r: [undefined, 10] }, ranking)).toEqual(['p 50', 'r 50', 'q 0']);
  });

  it('what is put in is put in after the transform', async () => {
    const ranking =
      'missing: mean, normalise: { method: goalposts, min: 1, max: 100 }, indicators: [{ measure: a, weight: 1, transform: log }, { measure: b, weight: 0.0000001 }]';
    const { records } = await rankingOf({ p: [1, 50], q: [100, 50], r: [undefined, 50] }, ranking);
    // The geometric mean of 1 and 100 lies half way.
    expect(records.map(({ score }) => Math.round(score))).toEqual([100, 50, 0]);
  });

  it('put-in values take part in the scale', async () => {
    const ranking =
      'missing: lowest, normalise: z-score, indicators: [{ measure: a, weight: 1 }, { measure: b, weight: 0.0000001 }]';
    const { records } = await rankingOf({ p: [0, 1], q: [3, 1], r: [undefined, 1] }, ranking);
    // Over 0, 3, 0: mean 1, deviation √2.
    expect(records[0]!.score).toBeCloseTo(2 / Math.SQRT2, 5);
  });
});

describe('who takes part', () => {
  it.each([
    ['enough weight', 'minimumCoverage: 0.75', ['r 100', 'q 50', 'p 0'], []],
    ['too little weight', 'minimumCoverage: 0.76', ['r 100', 'p 0'], ['q coverage']],
    ['what is put in is no coverage', 'minimumCoverage: 0.76, missing: mean', ['r 100', 'p 0'], ['q coverage']],
    ['an indicator is missing', 'missing: exclude', ['r 100', 'p 0'], ['q incomplete']],
    ['the condition does not hold', 'where: { a: "<10" }', ['q 100', 'p 12.5'], []],
    ['the condition may hold', 'where: { b: ">=10" }', ['r 100', 'p 0'], ['q possible']],
  ])('%s', async (_, rest, expected, leftOut) => {
    const ranking = await rankingOf(gaps, `${both}, ${rest}`);
    expect(ranking.records.map(({ id, score }) => `${id} ${score}`)).toEqual(expected);
    expect(ranking.leftOut.map(({ id, reason }) => `${id} ${reason}`)).toEqual(leftOut);
  });

  it('nothing at all, also where something would be put in', async () => {
    for (const missing of ['available', 'mean', 'lowest']) {
      const ranking = await rankingOf(
        { p: [1], q: [undefined], r: [2] },
        `missing: ${missing}, indicators: [{ measure: a }]`,
      );
      expect(ranking.leftOut).toMatchObject([{ id: 'q', reason: 'no-data', unreadable: false }]);
      expect(ranking.records.map(({ id }) => id)).toEqual(['r', 'p']);
    }
  });

  it('coverage goes by the effective weight of the leaves', async () => {
    const nested =
      'indicators: [{ measure: a, weight: 0.5 }, { id: g, weight: 0.5, indicators: [{ measure: b, weight: 0.8 }, { measure: c, weight: 0.2 }] }]';
    const rows: Rows = { p: [1, 1, undefined], q: [2, undefined, 1], r: [3, 3, 3] };
    const at = async (share: number) => (await rankingOf(rows, `${nested}, minimumCoverage: ${share}`)).records.length;
    expect([await at(0.6), await at(0.61), await at(0.9), await at(0.91)]).toEqual([3, 2, 2, 1]);
  });

  it('the scale is that of the members alone', async () => {
    expect(
      await listed({ p: [0, 1], q: [1, 1], r: [100, 9] }, 'where: { b: "<5" }, indicators: [{ measure: a }]'),
    ).toEqual(['q 100', 'p 0']);
  });
});

describe('logarithms', () => {
  it('a figure that is not positive counts as missing and is a fault', async () => {
    const ranking = await rankingOf(
      { p: [0, 1], q: [10, 2], r: [1000, 3], s: [-5, 4] },
      'indicators: [{ measure: a, weight: 0.5, transform: log }, { measure: b, weight: 0.5 }]',
    );
    expect(ranking.logDomain.map(({ record, text }) => `${record} ${text}`)).toEqual(['p 0', 's -5']);
    expect(ranking.records.map(({ id }) => id)).toEqual(['s', 'r', 'q', 'p']);
  });

  it('a bound that reaches down to zero makes the worst rank the last', async () => {
    const { records } = await rankingOf(
      { p: ['<50'], q: [10], r: [20] },
      'indicators: [{ measure: a, transform: log }]',
    );
    expect(records[0]).toMatchObject({ id: 'p', rank: 1, best: 1, worst: 3 });
  });
});

describe('levels', () => {
  const nested = (aggregate: string) =>
    `normalise: { method: goalposts, min: 0, max: 100 }, indicators: [{ measure: a, weight: 1 }, { id: g, weight: 3, aggregate: ${aggregate}, indicators: [{ measure: b, weight: 2 }, { measure: c, weight: 6 }] }]`;
  it.each([
    ['arithmetic', [20, 40, 80], 20 / 4 + (3 / 4) * (40 / 4 + (80 * 3) / 4)],
    ['geometric', [20, 40, 80], 20 / 4 + (3 / 4) * 40 ** (1 / 4) * 80 ** (3 / 4)],
    ['harmonic', [20, 40, 80], 20 / 4 + 3 / 4 / (1 / 4 / 40 + 3 / 4 / 80)],
    ['geometric', [20, 0, 80], 5],
    ['harmonic', [20, -1, 80], 5],
    ['geometric', [20, undefined, 80], 20 / 4 + (80 * 3) / 4],
    ['geometric', [20, undefined, undefined], 20],
  ])('%s over %j', async (aggregate, figures, expected) => {
    const { records } = await rankingOf({ p: figures }, nested(aggregate));
    expect(records[0]!.score).toBeCloseTo(expected, 9);
  });

  it.each([
    ['geometric at the top', 'aggregate: geometric, indicators: [{ measure: a }]'],
    ['harmonic in a group', 'indicators: [{ id: g, aggregate: harmonic, indicators: [{ measure: a }] }]'],
    [
      'elsewhere in the ranking',
      'indicators: [{ measure: a, weight: 1 }, { id: g, weight: 0, aggregate: geometric, indicators: [{ measure: b }] }]',
    ],
  ])('min-max runs from 1 to 100 with a mean that needs it: %s', async (_, ranking) => {
    const scores = (await listed({ p: [0, 1], q: [5, 1], r: [10, 1] }, ranking)).map((each) =>
      Number(each.split(' ')[1]),
    );
    expect(scores).toEqual([100, 50.5, 1]);
  });
});

describe('ties', () => {
  const rows: Rows = { d: [1], c: [5], b: [5], a: [9] };
  it.each([
    ['min', ['a 1', 'b 2', 'c 2', 'd 4']],
    ['dense', ['a 1', 'b 2', 'c 2', 'd 3']],
    ['average', ['a 1', 'b 2.5', 'c 2.5', 'd 4']],
  ])('%s', async (ties, expected) => {
    const { records } = await rankingOf(rows, `ties: ${ties}, indicators: [{ measure: a }]`);
    expect(records.map(({ id, rank }) => `${id} ${rank}`)).toEqual(expected);
  });

  it('scores within 1e-9 are equal', async () => {
    const ranking = 'normalise: { method: goalposts, min: 0, max: 100 }, indicators: [{ measure: a }]';
    const { records } = await rankingOf({ q: [5.0000000004], p: [5], r: [5.00000001] }, ranking);
    expect(records.map(({ id, rank }) => `${id} ${rank}`)).toEqual(['r 1', 'p 2', 'q 2']);
  });

  it.each([
    ['min', 2, ['a', 'b', 'c']],
    ['dense', 3, ['a', 'b', 'c']],
    ['average', 1, ['a']],
  ])('at the cut are listed (%s, limit %i)', async (ties, limit, expected) => {
    const { records } = await rankingOf(rows, `ties: ${ties}, limit: ${limit}, indicators: [{ measure: a }]`);
    expect(records.filter((each) => each.listed).map(({ id }) => id)).toEqual(expected);
    expect(records).toHaveLength(4);
  });
});

describe('products', () => {
  it('take the direction of the metric, and measures with a date', async () => {
    const model = await bookOf(
      {
        one: 'observations: [{ platform: app, at: 2024-10, dau: 5 }, { platform: app, at: 2024-09, dau: 9 }]',
        two: 'observations: [{ platform: app, at: 2024-10, dau: 7 }, { platform: app, at: 2024-09, dau: 8 }]',
      },
      {
        'trendbook.yaml': `${manifest.replace('unit: count }\n  users', 'unit: count, better: lower }\n  users')}rankings:
  now: { indicators: [{ measure: app.dau }] }
  before: { indicators: [{ measure: app.dau@2024-09, direction: higher }] }
`,
      },
    );
    expect(computeRanking(model, 'now')!.records.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(computeRanking(model, 'before')!.records.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(computeRanking(model, 'now')!.coverage).toBe('partial');
    expect(computeRanking(model, 'none')).toBeUndefined();
    expect(computeRanking(model, 'now')).toBe(computeRanking(model, 'now'));
  });
});

describe('a ranking with mistakes', () => {
  const rows: Rows = { p: [1, 2], q: [3, 1] };
  it.each([
    ['indicators: [{ measure: z }, { measure: a }]', ['unknown-measure z'], 2],
    ['indicators: [{ measure: z }]', ['unknown-measure z'], 0],
    ['indicators: []', ['no-indicators '], 0],
    ['where: { z: 1 }, indicators: [{ measure: a }]', ['unknown-condition z'], 0],
    ['normalise: z-score, aggregate: geometric, indicators: [{ measure: a }, { measure: b }]', ['z-score z-score'], 0],
    ['normalise: { method: goalposts, min: 5, max: 5 }, indicators: [{ measure: a }]', ['goalposts a'], 2],
    [
      'normalise: { method: goalposts, min: 0, max: 5 }, indicators: [{ measure: a, transform: log }]',
      ['goalposts a'],
      2,
    ],
    ['normalise: zscore, missing: none, ties: 3, limit: -1, indicators: [{ measure: a, weight: x }]', [], 2],
    ['indicators: [{ measure: a, weight: 0 }]', [], 0],
    ['indicators: 3', ['no-indicators '], 0],
    ['indicators: [a, { weight: 1 }, { indicators: }]', ['no-indicators '], 0],
  ])('%s', async (ranking, problems, members) => {
    const { records, problems: found } = await rankingOf(rows, ranking);
    expect(found.map(({ code, name }) => `${code} ${name}`)).toEqual(problems);
    expect(records).toHaveLength(members);
  });

  it('a z-score is no mistake beside a geometric level', async () => {
    const ranking =
      'normalise: z-score, indicators: [{ measure: a }, { id: g, aggregate: geometric, indicators: [{ measure: b, normalise: min-max }] }]';
    expect((await rankingOf(rows, ranking)).problems).toEqual([]);
  });

  it('aliases that stand for more indicators than can be read end somewhere', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `{ id: g${n}, indicators: [${Array(9).fill(`*a${n}`).join(', ')}] }`,
    );
    let ranking = 'indicators: [&a0 { measure: a }';
    levels.forEach((level, n) => {
      ranking += `, &a${n + 1} ${level}`;
    });
    expect((await rankingOf(rows, `${ranking}]`)).records.length).toBeLessThanOrEqual(2);
  });
});
