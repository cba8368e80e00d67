import type { Interval } from '../figures/figure.ts';
import { unite } from '../figures/index.ts';
import { common, hullOf, type IntervalSet } from './interval-set.ts';
import type { Sample } from './sample.ts';

/** A record in the running for a top place. */
export interface Contender {
  /** Position in the dataset. */
  readonly at: number;
  /** Where its value can lie while it belongs; empty where it never does. */
  readonly values: IntervalSet;
  /** Whether it may not belong, or have no such value. */
  readonly canBeOut: boolean;
}

/** The records of a sample of one selection and one measure. */
export function contendersIn({ fixed, uncertain }: Sample, slot: number): Contender[] {
  const alternatives = [...fixed.map((member) => [member]), ...uncertain];
  return alternatives.map((members) => {
    const intervals = members.map(({ mask, values }) => (mask === 0 ? undefined : values[slot]?.interval));
    return {
      at: members[0]!.at,
      values: unite(intervals.flatMap((interval) => interval ?? [])),
      canBeOut: intervals.includes(undefined),
    };
  });
}

/** The contenders with every value negated: the smallest is then the largest. */
export function reversed(contenders: readonly Contender[]): Contender[] {
  return contenders.map((each) => ({ ...each, values: unite(each.values.map(negated)) }));
}

export function negated({ min, max, minOpen, maxOpen }: Interval): Interval {
  return { min: -max, max: -min, minOpen: maxOpen, maxOpen: minOpen };
}

/** A lower end: a number, which itself counts or does not. */
export interface Floor {
  readonly value: number;
  readonly open: boolean;
}

export const bottom: Floor = { value: -Infinity, open: true };

/**
 * Whether the leaders can stand in that order before all others, and how low the second of them then must be at least:
 * each takes the lowest value at or above the one behind it.
 * @returns undefined where they cannot; else the floors under the first and the second leader
 */
export function lowestOrder(
  leaders: readonly Contender[],
  others: readonly Contender[],
): { readonly first: Floor; readonly second: Floor } | undefined {
  let floor = floorUnder(others);
  let first = floor;
  let second = floor;
  for (const leader of [...leaders].reverse()) {
    second = first;
    first = floor;
    const next = lowestAbove(leader.values, floor);
    if (!next) return undefined;
    floor = next;
  }
  return { first, second };
}

/** At least as high as every one that must be there. */
export function floorUnder(others: readonly Contender[]): Floor {
  let floor = bottom;
  for (const { values, canBeOut } of others) {
    const hull = canBeOut ? undefined : hullOf(values);
    if (hull && (hull.min > floor.value || (hull.min === floor.value && hull.minOpen))) {
      floor = { value: hull.min, open: hull.minOpen };
    }
  }
  return floor;
}

/** The part of a set at or above a floor. */
export function above(values: IntervalSet, { value, open }: Floor): IntervalSet {
  return unite(
    values.flatMap((each) => {
      if (each.max < value || (each.max === value && (each.maxOpen || open))) return [];
      if (each.min > value || (each.min === value && (each.minOpen || !open))) return [each];
      return [{ ...each, min: value, minOpen: open }];
    }),
  );
}

/** The part of a set that does not lie above all of another one. */
export function notAbove(values: IntervalSet, highest: Interval): IntervalSet {
  const side: Interval = { min: -Infinity, minOpen: true, max: highest.max, maxOpen: highest.maxOpen };
  return common(values, [side]);
}

function lowestAbove(values: IntervalSet, floor: Floor): Floor | undefined {
  const [lowest] = above(values, floor);
  return lowest && { value: lowest.min, open: lowest.minOpen };
}

/** Whether the leaders stand in that order before all others in every world. */
export function isSureOrder(leaders: readonly Contender[], others: readonly Contender[]): boolean {
  if (leaders.some(({ canBeOut }) => canBeOut)) return false;
  const hulls = leaders.map(({ values }) => hullOf(values));
  const ceiling = others.reduce(
    (highest, { values }) => Math.max(highest, hullOf(values)?.max ?? -Infinity),
    -Infinity,
  );
  return hulls.every((hull, index) => {
    if (!hull) return false;
    const next = hulls[index + 1];
    return hull.min >= (index === hulls.length - 1 ? ceiling : (next?.max ?? -Infinity));
  });
}
