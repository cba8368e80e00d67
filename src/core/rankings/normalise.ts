import type { Normalisation } from './declaration.ts';
import { meanOf } from './impute.ts';
import { type LeafValue, logarithm } from './leaf-value.ts';
import type { ResolvedLeaf } from './resolve-indicators.ts';

/** An indicator's score with its bounds; `low` may be -Infinity. */
export interface NormalisedValue {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** Where the lowest member of min-max stands so that a geometric or harmonic mean of it does not vanish. */
const positiveFloor = 1;

/** What an indicator without variance gives on the scales to 100: neither good nor bad. */
const middle = 50;

/** Spans below this share of the numbers themselves are rounding. */
const rounding = 1e-12;

/**
 * Normalises the values of one indicator over the members, after the OECD/JRC Handbook on Constructing Composite
 * Indicators (2008), step 5. Bounds go through the scale that the representative values give (under rank and percentile:
 * against the others' farther bounds, which encloses whatever the figures can turn out to be).
 * @param members the value of each member, undefined where it has none; the order is kept
 * @param positive some level of the ranking takes a geometric or harmonic mean
 */
export function normalise(
  leaf: ResolvedLeaf,
  members: readonly (LeafValue | undefined)[],
  positive: boolean,
): (NormalisedValue | undefined)[] {
  const known = members.filter((each) => each !== undefined);
  if (known.length === 0) return members.map(() => undefined);
  const scale = scaleOf(leaf, known, positive);
  return members.map((each) => each && scale(each));
}

type Scale = (value: LeafValue) => NormalisedValue;

function scaleOf(leaf: ResolvedLeaf, known: readonly LeafValue[], positive: boolean): Scale {
  const { normalise: method } = leaf.declared;
  let min = Infinity;
  let max = -Infinity;
  for (const { value } of known) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const varies = max - min > rounding * Math.max(Math.abs(min), Math.abs(max));
  switch (method.method) {
    case 'min-max': {
      const floor = positive ? positiveFloor : 0;
      return varies ? eachOf((value) => floor + (100 - floor) * ((value - min) / (max - min))) : eachOf(() => middle);
    }
    case 'z-score': {
      const values = known.map(({ value }) => value).sort((a, b) => a - b);
      const mean = meanOf(values);
      const deviation = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length);
      return varies ? eachOf((value) => (value - mean) / deviation) : eachOf(() => 0);
    }
    case 'goalposts': {
      const ends = orientedGoalposts(leaf, method);
      return ends ? eachOf((value) => 100 * ((value - ends.min) / (ends.max - ends.min))) : eachOf(() => middle);
    }
    case 'rank':
    case 'percentile':
      return ordinalScale(method.method, known);
  }
}

function eachOf(scale: (value: number) => number): Scale {
  return ({ low, value, high }) => ({ low: scale(low), value: scale(value), high: scale(high) });
}

/**
 * The ends of goalposts as values are: transformed, and turned where less is better, so that the better end gets 100.
 * Undefined where they span no scale.
 */
export function orientedGoalposts(
  { declared, direction }: Pick<ResolvedLeaf, 'declared' | 'direction'>,
  { goalposts }: Normalisation,
): { readonly min: number; readonly max: number } | undefined {
  if (!goalposts) return undefined;
  const [min, max] =
    declared.transform === 'log'
      ? [logarithm(goalposts.min), logarithm(goalposts.max)]
      : [goalposts.min, goalposts.max];
  if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max) return undefined;
  return direction === 'higher' ? { min, max } : { min: -max, max: -min };
}

/**
 * percentile: the share of members below plus half of the equal ones, itself included, times 100. rank: (n − rank) /
 * (n − 1) × 100 with the mean rank for ties, which is the same count over other members alone.
 */
function ordinalScale(method: 'rank' | 'percentile', known: readonly LeafValue[]): Scale {
  const count = known.length;
  const lows = sorted(known.map(({ low }) => low));
  const values = sorted(known.map(({ value }) => value));
  const highs = sorted(known.map(({ high }) => high));
  /** `below` and `equal` count other members. */
  const score = (below: number, equal: number) => {
    if (method === 'percentile') return (100 * (below + (equal + 1) / 2)) / count;
    return count === 1 ? middle : (100 * (below + equal / 2)) / (count - 1);
  };
  const against = (others: readonly number[], at: number, own: number) => {
    const below = countBelow(others, at) - Number(own < at);
    const equal = countBelow(others, at, true) - countBelow(others, at) - Number(own === at);
    return score(below, equal);
  };
  return ({ low, value, high }) => ({
    low: against(highs, low, high),
    value: against(values, value, value),
    high: against(lows, high, low),
  });
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** How many of the sorted numbers lie below one; with `orEqual` also those that equal it. */
export function countBelow(numbers: ArrayLike<number>, value: number, orEqual = false): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const half = (from + to) >> 1;
    const below = orEqual ? numbers[half]! <= value : numbers[half]! < value;
    if (below) from = half + 1;
    else to = half;
  }
  return from;
}
