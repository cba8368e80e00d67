import { runToEnd } from '../text/run-to-end.ts';
import type { ScoredRanking } from './compute-ranking.ts';
import { DrawnRanks } from './drawn-ranks.ts';
import { type RankSensitivity, type SensitivityOptions, sensitivityFrom } from './sensitivity.ts';

interface Kept {
  readonly scored: ScoredRanking;
  readonly options: SensitivityOptions;
  readonly drawn: DrawnRanks;
  readonly result: readonly RankSensitivity[];
}

/** The last results, the oldest first. Several books may have rankings of one id (editions side by side). */
let kept: readonly Kept[] = [];
const limit = 8;

/**
 * As `sensitivityTo`, computed again only where something changed that it hangs on: most edits of a book leave a ranking
 * as it is, or move one record of it, and the simulation is the dearest part of it.
 */
export function keptSensitivity(scored: ScoredRanking, options: SensitivityOptions): readonly RankSensitivity[] {
  return runToEnd(sensitivityInSteps(scored, options));
}

/** The same, draw by draw. */
export function* sensitivityInSteps(
  scored: ScoredRanking,
  options: SensitivityOptions,
): Generator<void, readonly RankSensitivity[]> {
  const known = kept.find((each) => isSame(each, scored, options));
  const near = known ?? kept.findLast((each) => isNear(each, scored, options));
  const entry = known ?? (yield* afterwards(near, scored, options));
  // What was not brought up to date is kept: an edit that changes every score is often taken back.
  kept = [...kept.filter((each) => each !== known && each.drawn !== entry.drawn), entry].slice(-limit);
  return entry.result;
}

function* afterwards(
  near: Kept | undefined,
  scored: ScoredRanking,
  options: SensitivityOptions,
): Generator<void, Kept> {
  if (near?.drawn.update(scored)) {
    return { scored, options, drawn: near.drawn, result: sensitivityFrom(scored, near.drawn) };
  }
  const drawn = new DrawnRanks(scored, options);
  yield* drawn.rank();
  return { scored, options, drawn, result: sensitivityFrom(scored, drawn) };
}

/** Whether the same weights are drawn for it. */
function isNear({ scored: last, options }: Kept, scored: ScoredRanking, { seed, draws }: SensitivityOptions): boolean {
  if (options.seed !== seed || options.draws !== draws) return false;
  const [a, b] = [last.ranking, scored.ranking];
  return a.id === b.id && a.declaration.ties === b.declaration.ties && sameTree(last, scored);
}

function isSame(last: Kept, scored: ScoredRanking, options: SensitivityOptions): boolean {
  if (!isNear(last, scored, options)) return false;
  const [a, b] = [last.scored, scored];
  if (a.ranking.records === b.ranking.records) return true;
  return (
    a.ranking.records.every(({ id }, row) => id === b.ranking.records[row]?.id) &&
    a.scores.length === b.scores.length &&
    a.scores.every((parts, row) => parts.every((part, leaf) => part === b.scores[row]![leaf]))
  );
}

function sameTree(a: ScoredRanking, b: ScoredRanking): boolean {
  const shape = ({ ranking }: ScoredRanking) =>
    JSON.stringify(ranking.indicators, ['indicators', 'name', 'weight', 'aggregate', 'index']);
  return a.leaves.length === b.leaves.length && shape(a) === shape(b);
}
