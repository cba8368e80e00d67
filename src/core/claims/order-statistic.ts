import type { Interval } from '../figures/figure.ts';
import { dividedBy, plus } from './arithmetic.ts';

/**
 * The interval of the k-th smallest (k from 1) of independent numbers, each anywhere in its interval. An order statistic
 * grows with every number, so its ends are those of the lower and of the upper ends. It can be at most t where k of them
 * can, and at least t where n − k + 1 can: that decides whether an end belongs to the interval.
 */
export function orderStatistic(intervals: readonly Interval[], k: number): Interval {
  const min = ascending(intervals.map((each) => each.min))[k - 1]!;
  const max = ascending(intervals.map((each) => each.max))[k - 1]!;
  const canBeLow = intervals.filter((each) => each.min < min || (each.min === min && !each.minOpen)).length;
  const canBeHigh = intervals.filter((each) => each.max > max || (each.max === max && !each.maxOpen)).length;
  return { min, max, minOpen: canBeLow < k, maxOpen: canBeHigh < intervals.length - k + 1 };
}

/** The interval of the median; of an even number of values, of the mean of the two in the middle. */
export function medianOf(intervals: readonly Interval[]): Interval {
  const n = intervals.length;
  if (n % 2 === 1) return orderStatistic(intervals, (n + 1) / 2);
  const low = orderStatistic(intervals, n / 2);
  const high = orderStatistic(intervals, n / 2 + 1);
  return dividedBy(
    {
      min: plus(low.min, high.min),
      max: plus(low.max, high.max),
      minOpen: low.minOpen || high.minOpen,
      maxOpen: low.maxOpen || high.maxOpen,
    },
    2,
  );
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
