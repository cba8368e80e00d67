import type { Ties } from './declaration.ts';
import { countBelow } from './normalise.ts';
import { tolerance } from './rank-scores.ts';

export interface ScoreBounds {
  readonly low: number;
  readonly high: number;
}

export interface RankBounds {
  readonly best: number;
  readonly worst: number;
}

/**
 * The best and the worst rank of each record when every score lies anywhere within its bounds, on its own. Best: the
 * record at its upper bound and all others as low as they go; worst the other way round. Exact; that an end without
 * equality is not reached makes no difference, for scores that lie within the tolerance are equal.
 */
export function rankIntervals(scores: readonly ScoreBounds[], ties: Ties): RankBounds[] {
  return ties === 'dense' ? denseIntervals(scores) : countedIntervals(scores, ties);
}

function countedIntervals(scores: readonly ScoreBounds[], ties: 'min' | 'average'): RankBounds[] {
  const lows = Float64Array.from(scores, ({ low }) => low).sort();
  const highs = Float64Array.from(scores, ({ high }) => high).sort();
  const count = scores.length;
  const above = (numbers: Float64Array, score: number) => count - countBelow(numbers, score + tolerance, true);
  const equal = (numbers: Float64Array, score: number) =>
    count - countBelow(numbers, score - tolerance) - above(numbers, score);
  return scores.map(({ low, high }) => {
    const varies = high - low > tolerance;
    // The record's own other end is no rival.
    const better = above(lows, high);
    const worse = above(highs, low) - Number(varies);
    if (ties === 'min') return { best: 1 + better, worst: 1 + worse };
    const own = Number(!varies);
    return {
      best: 1 + better + (equal(lows, high) - own) / 2,
      worst: 1 + worse + (equal(highs, low) - own) / 2,
    };
  });
}

/**
 * Dense ranks count different scores, not records. Best: the fewest scores that those which must lie above can share,
 * that is, the fewest points that meet all their intervals (taking the highest lower bound not yet met, again and again,
 * is optimal). Worst: all that can lie above and can move differ; those that cannot, differ where their scores do.
 */
function denseIntervals(scores: readonly ScoreBounds[]): RankBounds[] {
  const falling = [...scores].sort((a, b) => b.low - a.low);
  const points: number[] = [];
  const needed = falling.map(({ low, high }) => {
    const last = points.at(-1);
    if (last === undefined || high < last - tolerance) points.push(low);
    return points.length;
  });
  const lows = Float64Array.from(falling, ({ low }) => low).reverse();
  const movable = Float64Array.from(
    scores.filter(({ low, high }) => high - low > tolerance),
    ({ high }) => high,
  ).sort();
  const fixed = distinct(scores.filter(({ low, high }) => high - low <= tolerance).map(({ low }) => low));
  return scores.map(({ low, high }) => {
    const mustBeAbove = scores.length - countBelow(lows, high + tolerance, true);
    const own = Number(high - low > tolerance);
    const canBeAbove =
      movable.length -
      countBelow(movable, low + tolerance, true) -
      own +
      fixed.length -
      countBelow(fixed, low + tolerance, true);
    return { best: 1 + (needed[mustBeAbove - 1] ?? 0), worst: 1 + canBeAbove };
  });
}

/** Ascending, one of each run of equal ones. */
function distinct(numbers: readonly number[]): number[] {
  const result: number[] = [];
  for (const each of [...numbers].sort((a, b) => b - a)) {
    const last = result.at(-1);
    if (last === undefined || last - each > tolerance) result.push(each);
  }
  return result.reverse();
}
