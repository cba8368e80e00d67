import type { ScoredRanking } from './compute-ranking.ts';
import { type RankSensitivity, type SensitivityOptions, sensitivityTo } from './sensitivity.ts';

interface Kept {
  readonly scored: ScoredRanking;
  readonly options: SensitivityOptions;
  readonly result: readonly RankSensitivity[];
}

/** The last results, the oldest first. Several books may have rankings of one id (editions side by side). */
let kept: readonly Kept[] = [];
const limit = 8;

/**
 * As `sensitivityTo`, computed again only where something changed that it hangs on: most edits of a book leave a ranking
 * as it is, and the simulation is the dearest part of it.
 */
export function keptSensitivity(scored: ScoredRanking, options: SensitivityOptions): readonly RankSensitivity[] {
  const known = kept.find((each) => isSame(each, scored, options));
  const entry = known ?? { scored, options, result: sensitivityTo(scored, options) };
  kept = [...kept.filter((each) => each !== known), entry].slice(-limit);
  return entry.result;
}

function isSame(last: Kept, scored: ScoredRanking, { seed, draws }: SensitivityOptions): boolean {
  if (last.options.seed !== seed || last.options.draws !== draws) return false;
  const [a, b] = [last.scored, scored];
  if (a === b) return true;
  return (
    a.ranking.id === b.ranking.id &&
    a.ranking.declaration.ties === b.ranking.declaration.ties &&
    sameTree(a, b) &&
    a.scores.length === b.scores.length &&
    a.scores.every((parts, row) => parts.every((part, leaf) => part === b.scores[row]![leaf]))
  );
}

function sameTree(a: ScoredRanking, b: ScoredRanking): boolean {
  const shape = ({ ranking }: ScoredRanking) =>
    JSON.stringify(ranking.indicators, ['indicators', 'name', 'weight', 'aggregate', 'index']);
  return a.leaves.length === b.leaves.length && shape(a) === shape(b);
}
