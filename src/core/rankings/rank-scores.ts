import type { Ties } from './declaration.ts';
import { countBelow } from './normalise.ts';

/** Scores that lie this close are equal. */
export const tolerance = 1e-9;

/**
 * The rank of each score, the highest first, from 1. Equal ones share the better rank and the next is skipped (`min`:
 * 1, 1, 3), or is not (`dense`: 1, 1, 2), or they share the mean rank (`average`: 1.5, 1.5, 3).
 */
export function rankScores(scores: ArrayLike<number>, ties: Ties): Float64Array {
  const count = scores.length;
  const sorted = Float64Array.from(scores).sort();
  const leaders = ties === 'dense' ? leadersOf(sorted) : [];
  const ranks = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const score = scores[i]!;
    if (ties === 'dense') {
      ranks[i] = leaders.length - countBelow(leaders, score);
      continue;
    }
    const above = count - countBelow(sorted, score + tolerance, true);
    if (ties === 'min') {
      ranks[i] = 1 + above;
      continue;
    }
    const equal = count - countBelow(sorted, score - tolerance) - above;
    ranks[i] = above + (equal + 1) / 2;
  }
  return ranks;
}

/** The highest score of each run of equal ones, ascending. */
function leadersOf(sorted: Float64Array): number[] {
  const leaders: number[] = [];
  for (let i = sorted.length - 1; i >= 0; i--) {
    const leader = leaders.at(-1);
    if (leader === undefined || leader - sorted[i]! > tolerance) leaders.push(sorted[i]!);
  }
  return leaders.reverse();
}
