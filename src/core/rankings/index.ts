import type { BookModel } from '../book/model.ts';
import { scoreRanking } from './compute-ranking.ts';
import type { Ranking } from './ranking.ts';

export type { RankingDeclaration } from './declaration.ts';
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

/**
 * The ranking of that id over the book; undefined where the book declares none. Kept as long as the model is, so ask as
 * often as you like. Never throws: what is wrong with it is said in `problems`.
 */
export function computeRanking(model: BookModel, id: string): Ranking | undefined {
  return scoreRanking(model, id)?.ranking;
}
