import type { ScoredRanking } from './compute-ranking.ts';
import { type RankSensitivity, type SensitivityOptions, sensitivityTo } from './sensitivity.ts';

interface Kept {
  readonly scored: ScoredRanking;
  readonly options: SensitivityOptions;
  readonly result: readonly RankSensitivity[];
}

/** The last results by the ranking's id, the oldest first; a book has few rankings. */
const kept = new Map<string, Kept>();
const limit = 8;

/**
 * As `sensitivityTo`, computed again only where something changed that it hangs on: most edits of a book leave a ranking
 * as it is, and the simulation is the dearest part of it.
 */
export function keptSensitivity(scored: ScoredRanking, options: SensitivityOptions): readonly RankSensitivity[] {
  const { id } = scored.ranking;
  const last = kept.get(id);
  if (last && isSame(last, scored, options)) return last.result;
  const result = sensitivityTo(scored, options);
  kept.delete(id);
  kept.set(id, { scored, options, result });
  for (const oldest of kept.keys()) {
    if (kept.size <= limit) break;
    kept.delete(oldest);
  }
  return result;
}

function isSame(last: Kept, scored: ScoredRanking, { seed, draws }: SensitivityOptions): boolean {
  if (last.options.seed !== seed || last.options.draws !== draws) return false;
  if (last.scored === scored) return true;
  const [a, b] = [last.scored, scored];
  return (
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
