import type { ScoredRanking } from './compute-ranking.ts';
import type { Ties } from './declaration.ts';
import { DrawnRanks, type Spread } from './drawn-ranks.ts';
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

export { weightSpread } from './drawn-ranks.ts';

/**
 * The sensitivity of each record, in the ranking's order, by two of the ways of the OECD/JRC Handbook on Constructing
 * Composite Indicators (2008), step 7: random weights at every level, all at once, and each indicator left out by turns.
 * Members and scales stay as they are.
 */
export function sensitivityTo(scored: ScoredRanking, options: SensitivityOptions): RankSensitivity[] {
  const drawn = new DrawnRanks(scored, options);
  for (const _ of drawn.rank());
  return sensitivityFrom(scored, drawn);
}

/** The same from ranks that were drawn for that ranking. */
export function sensitivityFrom({ ranking, scores, leaves }: ScoredRanking, drawn: DrawnRanks): RankSensitivity[] {
  const { indicators, declaration } = ranking;
  // Asked for by few: it takes as long as many draws.
  let ranks: readonly { readonly name: string; readonly ranks: readonly (number | undefined)[] }[] | undefined;
  const withoutEach = () => {
    ranks ??= leaves.map((left) => ({
      name: left.name,
      ranks: ranksAmongScored(new ScoreTable(indicators, scores, left).scores(), declaration.ties),
    }));
    return ranks;
  };
  const withoutOf = (row: number) => new Map(withoutEach().map(({ name, ranks: those }) => [name, those[row]]));
  return ranking.records.map(({ id }, row) => new DrawnSensitivity(drawn.spreadOf(id), row, withoutOf));
}

class DrawnSensitivity implements RankSensitivity {
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
  readonly #row: number;
  readonly #withoutOf: (row: number) => RankSensitivity['without'];

  constructor({ median, p5, p95 }: Spread, row: number, withoutOf: (row: number) => RankSensitivity['without']) {
    this.median = median;
    this.p5 = p5;
    this.p95 = p95;
    this.#row = row;
    this.#withoutOf = withoutOf;
  }

  get without(): RankSensitivity['without'] {
    return this.#withoutOf(this.#row);
  }
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
