import type { Interval } from '../figures/figure.ts';
import { point } from '../figures/index.ts';
import type { Aggregate } from './declaration.ts';

/** A value with bounds and the number that stands for it. */
export interface Summary {
  readonly interval: Interval;
  readonly representative: number;
}

/** How many: certain ones at least, possible ones too at most. */
export function countOf(certain: number, possible: number): Summary {
  const interval = { min: certain, max: certain + possible, minOpen: false, maxOpen: false };
  return { interval, representative: certain };
}

/**
 * One value of a group's known values; undefined of none. Each function is monotone in every value, so that its bounds
 * are those of the lower and of the upper ends.
 */
export function summarise(
  aggregate: Exclude<Aggregate, 'count' | 'share'>,
  values: readonly Summary[],
): Summary | undefined {
  if (values.length === 0) return undefined;
  const compute = functions[aggregate];
  const mins = values.map(({ interval }) => interval.min);
  const maxes = values.map(({ interval }) => interval.max);
  const isOpen = (end: 'minOpen' | 'maxOpen') => values.some(({ interval }) => interval[end]);
  const min = compute(mins);
  const max = compute(maxes);
  return {
    interval: min === max ? point(min) : { min, max, minOpen: isOpen('minOpen'), maxOpen: isOpen('maxOpen') },
    representative: compute(values.map(({ representative }) => representative)),
  };
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

const functions: Record<Exclude<Aggregate, 'count' | 'share'>, (numbers: readonly number[]) => number> = {
  sum: total,
  mean: (numbers) => total(numbers) / numbers.length,
  median: (numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  },
  min: (numbers) => numbers.reduce((least, each) => Math.min(least, each)),
  max: (numbers) => numbers.reduce((most, each) => Math.max(most, each)),
};
