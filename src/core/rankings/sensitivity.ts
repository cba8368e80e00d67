import type { ScoredRanking } from './compute-ranking.ts';
import type { Ties } from './declaration.ts';
import { type Random, seededRandom } from './random.ts';
import { rankScores } from './rank-scores.ts';
import { ScoreTable } from './score-table.ts';

/** How a record's rank hangs on the weights, which are a choice. */
export interface RankSensitivity {
  /** Of the ranks under the drawn weights. Each is a rank that was drawn (the least that so many draws do not exceed). */
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
  /** By an indicator's name: the rank without it; undefined where nothing is left to score the record by. */
  readonly without: ReadonlyMap<string, number | undefined>;
}

export interface SensitivityOptions {
  readonly seed: number;
  readonly draws: number;
}

export const defaultSensitivity: SensitivityOptions = { seed: 1, draws: 1000 };

/** Each weight is drawn evenly from this share below to this share above it. */
export const weightSpread = 0.25;

/**
 * The sensitivity of each record, in the ranking's order, by two of the ways of the OECD/JRC Handbook on Constructing
 * Composite Indicators (2008), step 7: random weights at every level, all at once, and each indicator left out by turns.
 * Members and scales stay as they are.
 */
export function sensitivityTo(
  { ranking, scores, leaves }: ScoredRanking,
  { seed, draws }: SensitivityOptions,
): RankSensitivity[] {
  const { ties } = ranking.declaration;
  const { indicators } = ranking;
  const random = seededRandom(seed);
  const table = new ScoreTable(indicators, scores);
  // Ranks are whole or half numbers, which 32 bits hold exactly.
  const ranks = scores.map(() => new Float32Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const drawn = rankScores(table.scores(table.weights.map((weight) => weight * drawnFactor(random))), ties);
    for (let row = 0; row < ranks.length; row++) ranks[row]![draw] = drawn[row]!;
  }
  const without = leaves.map((left) => ({
    name: left.name,
    ranks: ranksAmongScored(new ScoreTable(indicators, scores, left).scores(), ties),
  }));
  return ranks.map((drawn, row) => {
    const sorted = drawn.sort();
    return {
      median: percentile(sorted, 0.5),
      p5: percentile(sorted, 0.05),
      p95: percentile(sorted, 0.95),
      without: new Map(without.map(({ name, ranks: those }) => [name, those[row]])),
    };
  });
}

function drawnFactor(random: Random): number {
  return 1 - weightSpread + 2 * weightSpread * random();
}

/** Records that have no score have no rank. */
function ranksAmongScored(scores: Float64Array, ties: Ties): (number | undefined)[] {
  const ranks = rankScores(
    scores.filter((score) => !Number.isNaN(score)),
    ties,
  );
  let next = 0;
  return Array.from(scores, (score) => (Number.isNaN(score) ? undefined : ranks[next++]));
}

/** By nearest rank: the least of the numbers that this share of them does not exceed. */
function percentile(sorted: Float32Array, share: number): number {
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)]!;
}
