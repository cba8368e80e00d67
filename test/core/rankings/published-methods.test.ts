import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rows, rankingOf } from './ranked-book.ts';

/**
 * The methods of two published composite indicators, each computed here by a few lines of its own and by the product.
 * The figures are made up; the methods are not.
 */

type Figures = readonly (number | undefined)[];

/** The scores by id, and those of the product, which must agree to nine decimals. */
async function expectScores(rows: Record<string, Figures>, ranking: string, expected: Record<string, number>) {
  const { records, problems } = await rankingOf(rows as Rows, ranking);
  expect(problems).toEqual([]);
  expect(records.map(({ id }) => id).sort()).toEqual(Object.keys(expected).sort());
  for (const { id, score } of records) expect(Math.abs(score - expected[id]!)).toBeLessThan(1e-9);
}

/**
 * Global Innovation Index (WIPO; Dutta and others), appendix on computation: indicators are normalised by min-max to
 * 0–100, those where high is bad the other way round; sub-pillars are weighted averages of their indicators, some of
 * which have half weight; pillars are averages of sub-pillars, the sub-indices simple averages of pillars, the index the
 * simple average of both; what is not available is left out of the average.
 */
describe('Global Innovation Index', () => {
  const method = `missing: available, indicators: [
    { id: inputs, weight: 0.5, indicators: [
      { id: institutions, weight: 0.5, indicators: [{ measure: a, weight: 1 }, { measure: b, weight: 0.5, direction: lower }] },
      { id: capital, weight: 0.5, indicators: [{ measure: c, weight: 1 }] }] },
    { id: outputs, weight: 0.5, indicators: [
      { id: knowledge, weight: 1, indicators: [{ measure: d, weight: 1 }, { measure: e, weight: 0.5 }] }] }]`;

  function independent(rows: Record<string, Figures>): Record<string, number> {
    const economies = Object.values(rows).filter((row) => row.some((each) => each !== undefined));
    const normalised = (column: number, value: number | undefined, bad: boolean) => {
      if (value === undefined) return undefined;
      const all = economies.flatMap((row) => row[column] ?? []);
      const [min, max] = [Math.min(...all), Math.max(...all)];
      if (min === max) return 50;
      return (100 * (bad ? max - value : value - min)) / (max - min);
    };
    const average = (...parts: (readonly [number | undefined, number])[]) => {
      const there = parts.flatMap(([score, weight]) => (score === undefined ? [] : [[score, weight] as const]));
      const total = there.reduce((sum, [, weight]) => sum + weight, 0);
      return total === 0 ? undefined : there.reduce((sum, [score, weight]) => sum + score * weight, 0) / total;
    };
    const scores: Record<string, number> = {};
    for (const [id, row] of Object.entries(rows)) {
      const [a, b, c, d, e] = row.map((value, column) => normalised(column, value, column === 1));
      const inputs = average([average([a, 1], [b, 0.5]), 1], [c, 1]);
      const outputs = average([d, 1], [e, 0.5]);
      const index = average([inputs, 1], [outputs, 1]);
      if (index !== undefined) scores[id] = index;
    }
    return scores;
  }

  it('a worked example', async () => {
    const rows = {
      alba: [60, 20, 5, 8, undefined],
      brisa: [90, 40, undefined, 2, 30],
      cala: [30, 10, 15, undefined, 10],
    };
    // alba: a 50 and b 66.67 at half weight make 55.56, with c 0 27.78; d 100; brisa: (100 + 0 / 2) / 1.5 and (0 + 50) / 1.5.
    const expected = {
      alba: (500 / 9 / 2 + 100) / 2,
      brisa: (200 / 3 + 100 / 3) / 2,
      cala: (((0 + 50) / 1.5 + 100) / 2 + 0) / 2,
    };
    await expectScores(rows, method, expected);
  });

  it('is reproduced over any figures, with gaps', async () => {
    const cell = fc.option(fc.integer({ min: -50, max: 1000 }), { nil: undefined });
    const row = fc.tuple(cell, cell, cell, cell, cell);
    const rows = fc.dictionary(fc.constantFrom('alba', 'brisa', 'cala', 'duna', 'estero'), row, { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(rows, async (figures) => {
        await expectScores(figures, method, independent(figures));
      }),
      { numRuns: 80 },
    );
  });
});

/**
 * Human Development Index (UNDP, technical note 1 since 2010, as of 2014): goalposts 20–85 years of life, 0–15 mean and
 * 0–18 expected years of schooling, 100–75,000 dollars a head in logarithms; education is the arithmetic mean of its two
 * indices, the index the geometric mean of the three dimensions. Here it runs to 100 instead of 1.
 */
describe('Human Development Index', () => {
  const goalposts = (min: number, max: number) => `normalise: { method: goalposts, min: ${min}, max: ${max} }`;
  const method = `aggregate: geometric, missing: exclude, indicators: [
    { measure: a, weight: 1, ${goalposts(20, 85)} },
    { id: education, weight: 1, indicators: [
      { measure: b, weight: 0.5, ${goalposts(0, 15)} }, { measure: c, weight: 0.5, ${goalposts(0, 18)} }] },
    { measure: d, weight: 1, transform: log, ${goalposts(100, 75000)} }]`;

  const independent = ([life, mean, expected, income]: readonly number[]) => {
    const health = (life! - 20) / (85 - 20);
    const education = (mean! / 15 + expected! / 18) / 2;
    const living = Math.log(income! / 100) / Math.log(75000 / 100);
    return 100 * Math.cbrt(health * education * living);
  };

  it('is reproduced', async () => {
    const rows = fc.dictionary(
      fc.constantFrom('alba', 'brisa', 'cala', 'duna'),
      fc.tuple(
        fc.integer({ min: 40, max: 90 }),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 200, max: 90_000 }),
      ),
      { minKeys: 1 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (figures) => {
        const expected = Object.fromEntries(Object.entries(figures).map(([id, row]) => [id, independent(row)]));
        await expectScores({ ...figures, echo: [70, undefined, 12, 9000] }, method, expected);
      }),
      { numRuns: 60 },
    );
  });
});
