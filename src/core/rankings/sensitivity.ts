import { aggregate } from './aggregate.ts';
import type { ScoredRanking } from './compute-ranking.ts';
import { type Random, seededRandom } from './random.ts';
import { rankScores } from './rank-scores.ts';
import type { ResolvedGroup, ResolvedIndicator } from './resolve-indicators.ts';

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
  const ranks = scores.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const drawn = reweighted(indicators, ({ weight }) => weight * drawnFactor(random));
    const ofDraw = rankScores(
      scores.map((parts) => aggregate(drawn, parts)!),
      ties,
    );
    for (let row = 0; row < ranks.length; row++) ranks[row]![draw] = ofDraw[row]!;
  }
  const without = leaves.map((left) => {
    const others = reweighted(indicators, (each) => (each === left ? 0 : each.weight));
    return {
      name: left.name,
      ranks: ranksAmongScored(
        scores.map((parts) => aggregate(others, parts)),
        ties,
      ),
    };
  });
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

/** The same tree with other weights below its top. */
function reweighted(group: ResolvedGroup, weigh: (indicator: ResolvedIndicator) => number): ResolvedGroup {
  const indicators = group.indicators.map((each) => {
    const weight = weigh(each);
    return each.kind === 'leaf' ? { ...each, weight } : { ...reweighted(each, weigh), weight };
  });
  return { ...group, indicators };
}

function ranksAmongScored(scores: readonly (number | undefined)[], ties: Parameters<typeof rankScores>[1]) {
  const ranks = rankScores(
    scores.filter((score) => score !== undefined),
    ties,
  );
  let next = 0;
  return scores.map((score) => (score === undefined ? undefined : ranks[next++]));
}

/** By nearest rank: the least of the numbers that this share of them does not exceed. */
function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)]!;
}
