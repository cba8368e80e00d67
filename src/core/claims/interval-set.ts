import type { Interval } from '../figures/figure.ts';
import { intersect, intersects, isEmpty, isSubset } from '../figures/index.ts';

/** A set of numbers as intervals that are sorted and neither meet nor touch. */
export type IntervalSet = readonly Interval[];

/** The numbers that lie in any of the intervals. */
export function unite(intervals: Iterable<Interval>): IntervalSet {
  const sorted = [...intervals].filter((each) => !isEmpty(each));
  sorted.sort((a, b) => a.min - b.min || Number(a.minOpen) - Number(b.minOpen));
  const result: Interval[] = [];
  for (const { min, max, minOpen, maxOpen } of sorted) {
    const last = result.at(-1);
    const joins = last && (min < last.max || (min === last.max && !(minOpen && last.maxOpen)));
    if (!last || !joins) result.push({ min, max, minOpen, maxOpen });
    else if (max > last.max) result[result.length - 1] = { ...last, max, maxOpen };
    else if (max === last.max && !maxOpen) result[result.length - 1] = { ...last, maxOpen };
  }
  return result;
}

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
