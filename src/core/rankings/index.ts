import type { BookModel } from '../book/model.ts';
import { keptRanking } from './kept-ranking.ts';
import { keptSensitivity, sensitivityInSteps } from './kept-sensitivity.ts';
import type { Ranking } from './ranking.ts';
import { defaultSensitivity, type RankSensitivity, type SensitivityOptions } from './sensitivity.ts';

export type { Indicator, IndicatorGroup, IndicatorLeaf, Normalisation, RankingDeclaration } from './declaration.ts';
export type {
  Bound,
  LeftOutReason,
  LeftOutRecord,
  LogDomainFault,
  RankedRecord,
  Ranking,
  RankingProblem,
} from './ranking.ts';
export type { ResolvedGroup, ResolvedIndicator, ResolvedLeaf } from './resolve-indicators.ts';
export { defaultSensitivity, type RankSensitivity, type SensitivityOptions, weightSpread } from './sensitivity.ts';

/**
 * The ranking of that id over the book; undefined where the book declares none. Kept as long as the model is, so ask as
 * often as you like. Never throws: what is wrong with it is said in `problems`.
 */
export function computeRanking(model: BookModel, id: string): Ranking | undefined {
  return keptRanking(model, id)?.ranking;
}

/**
 * How the ranks hang on the weights: one for each of the ranking's records, in their order. The same seed gives the same
 * numbers. Takes time in proportion to draws and records (1,000 draws over 1,000 records: less than half a second).
 */
export function computeSensitivity(
  model: BookModel,
  id: string,
  options: SensitivityOptions = defaultSensitivity,
): readonly RankSensitivity[] | undefined {
  const scored = keptRanking(model, id);
  return scored && keptSensitivity(scored, options);
}

/** Does in steps what `computeSensitivity` then finds done. */
export function* drawInSteps(model: BookModel, id: string, options: SensitivityOptions): Generator<void> {
  const scored = keptRanking(model, id);
  if (scored) yield* sensitivityInSteps(scored, options);
}
