import { expect, it } from 'vitest';
import { DrawnRanks } from '../../../src/core/rankings/drawn-ranks.ts';
import { keptRanking } from '../../../src/core/rankings/kept-ranking.ts';
import { randomRuns } from '../../support/random-edits.ts';
import type { Draw } from '../claims/brute-force/random.ts';
import { modelOf, type Rows } from './ranked-book.ts';

const options = { seed: 3, draws: 40 };
const ids = Array.from({ length: 12 }, (_, index) => `r${index}`);

const figures = (draw: Draw) => Array.from({ length: 3 }, () => (draw.chance(0.15) ? undefined : draw.upTo(20)));

/** Goalposts keep a score as it is when others come and go. */
function rankingText(draw: Draw): string {
  const normalise = draw.chance(0.7) ? '{ method: goalposts, min: 0, max: 20 }' : 'min-max';
  return `normalise: ${normalise}, ties: ${draw.one(['min', 'average'])}, indicators: [{ measure: a }, { measure: b, weight: 2 }, { measure: c }]`;
}

it('ranks that were drawn are brought up to date when records change, come and go: as if drawn anew', async () => {
  let updates = 0;
  for (const draw of randomRuns(8)) {
    const text = rankingText(draw);
    let rows: Rows = Object.fromEntries(ids.filter(() => draw.chance(0.6)).map((id) => [id, figures(draw)]));
    const scoredOf = async () => keptRanking(await modelOf({ always: [10, 10, 10], ...rows }, text), 'r')!;
    let drawn = drawnFor(await scoredOf());
    for (let step = 0; step < 12; step++) {
      for (let edits = 1 + draw.upTo(2); edits > 0; edits--) {
        const id = draw.one(ids);
        const { [id]: known, ...others } = rows;
        rows = known && draw.chance(0.5) ? others : { ...others, [id]: figures(draw) };
      }
      const scored = await scoredOf();
      const fresh = drawnFor(scored);
      if (drawn.update(scored)) updates++;
      else drawn = fresh;
      const spreads = (of: DrawnRanks) => scored.ranking.records.map(({ id }) => [id, of.spreadOf(id)]);
      expect(spreads(drawn)).toEqual(spreads(fresh));
    }
  }
  expect(updates).toBeGreaterThan(40);
});

it('does not follow where everything has changed, nor where equal ranks leave no gap', async () => {
  const rows = (by: number): Rows => Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`r${at}`, [at * by]]));
  const of = async (by: number, ties: string) =>
    keptRanking(
      await modelOf(
        rows(by),
        `normalise: { method: goalposts, min: 0, max: 99 }, ties: ${ties}, indicators: [{ measure: a }]`,
      ),
      'r',
    )!;
  expect(drawnFor(await of(1, 'min')).update(await of(2, 'min'))).toBe(false);
  expect(drawnFor(await of(1, 'min')).update(await of(1, 'min'))).toBe(true);
  expect(drawnFor(await of(1, 'dense')).update(await of(1, 'dense'))).toBe(false);
});

function drawnFor(scored: ConstructorParameters<typeof DrawnRanks>[0]): DrawnRanks {
  const drawn = new DrawnRanks(scored, options);
  for (const _ of drawn.rank());
  return drawn;
}
