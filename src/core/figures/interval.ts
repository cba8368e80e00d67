import type { Interval } from './figure.ts';

/** All numbers. */
export const everything: Interval = { min: -Infinity, max: Infinity, minOpen: true, maxOpen: true };

/** Zero and all above: where counts, shares and amounts live unless a metric's `range` says otherwise. */
export const nonNegative: Interval = { min: 0, max: Infinity, minOpen: false, maxOpen: true };

/** The interval that holds one number. */
export function point(value: number): Interval {
  return { min: value, max: value, minOpen: false, maxOpen: false };
}

/** Whether no number lies in it. */
export function isEmpty(interval: Interval): boolean {
  return interval.min > interval.max || (interval.min === interval.max && (interval.minOpen || interval.maxOpen));
}

/** Whether the number lies in it. */
export function includes(interval: Interval, value: number): boolean {
  const above = interval.minOpen ? value > interval.min : value >= interval.min;
  const below = interval.maxOpen ? value < interval.max : value <= interval.max;
  return above && below;
}

/** The numbers in both; undefined where there are none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  const result = {
    min,
    max,
    minOpen: (a.min === min && a.minOpen) || (b.min === min && b.minOpen),
    maxOpen: (a.max === max && a.maxOpen) || (b.max === max && b.maxOpen),
  };
  return isEmpty(result) ? undefined : result;
}

/**
 * The numbers that lie in any of the intervals, as intervals that are sorted and neither meet nor touch, so that what lies
 * in all of them lies in one.
 */
export function unite(intervals: Iterable<Interval>): Interval[] {
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

/** Whether some number lies in both. */
export function intersects(a: Interval, b: Interval): boolean {
  const min = Math.max(a.min, b.min);
  const max = Math.min(a.max, b.max);
  if (min !== max) return min < max;
  return (
    !((a.min === min && a.minOpen) || (b.min === min && b.minOpen)) &&
    !((a.max === max && a.maxOpen) || (b.max === max && b.maxOpen))
  );
}

/** Whether every number of `inner` lies in `outer`; an empty interval lies in any. */
export function isSubset(inner: Interval, outer: Interval): boolean {
  if (isEmpty(inner)) return true;
  const above = inner.min > outer.min || (inner.min === outer.min && (inner.minOpen || !outer.minOpen));
  const below = inner.max < outer.max || (inner.max === outer.max && (inner.maxOpen || !outer.maxOpen));
  return above && below;
}

/** Cuts an interval to a metric's range. Where nothing is left, the range's end that lies nearest remains. */
export function clip(interval: Interval, range: Interval): Interval {
  return intersect(interval, range) ?? point(interval.min >= range.max ? range.max : range.min);
}

/** Whether both hold the same numbers. */
export function sameInterval(a: Interval, b: Interval): boolean {
  return a.min === b.min && a.max === b.max && a.minOpen === b.minOpen && a.maxOpen === b.maxOpen;
}

/** Mathematical notation with full digits, the same in every language: `[1000000, ∞)`, `120000000`. */
export function formatInterval(interval: Interval): string {
  if (interval.min === interval.max && !isEmpty(interval)) return String(interval.min);
  const end = (value: number) => (Number.isFinite(value) ? String(value) : value > 0 ? '∞' : '-∞');
  return `${interval.minOpen ? '(' : '['}${end(interval.min)}, ${end(interval.max)}${interval.maxOpen ? ')' : ']'}`;
}
