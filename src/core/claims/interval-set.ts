import type { Interval } from '../figures/figure.ts';
import { intersect, intersects, isSubset, unite } from '../figures/index.ts';

/** A set of numbers as intervals that are sorted and neither meet nor touch. */
export type IntervalSet = readonly Interval[];

/** The numbers in both. */
export function common(a: IntervalSet, b: IntervalSet): IntervalSet {
  return unite(a.flatMap((one) => b.flatMap((other) => intersect(one, other) ?? [])));
}

/** Whether every number of the interval lies in the set. */
export function covers(set: IntervalSet, interval: Interval): boolean {
  return set.some((each) => isSubset(interval, each));
}

/** Whether some number lies in both. */
export function touches(set: IntervalSet, interval: Interval): boolean {
  return set.some((each) => intersects(each, interval));
}

/** The smallest interval around the set; undefined of nothing. */
export function hullOf(set: IntervalSet): Interval | undefined {
  const [first] = set;
  const last = set.at(-1);
  return first && last && { min: first.min, minOpen: first.minOpen, max: last.max, maxOpen: last.maxOpen };
}

/** All numbers. */
export const everythingSet: IntervalSet = [{ min: -Infinity, max: Infinity, minOpen: true, maxOpen: true }];
