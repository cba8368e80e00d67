import type { KnownValue } from '../query/index.ts';
import type { ResolvedLeaf } from './resolve-indicators.ts';

/**
 * What a record has for an indicator, ready to be normalised: after the transform, and turned so that more is better.
 * `low` and `high` are finite but for a `low` of -Infinity, the logarithm of zero.
 */
export interface LeafValue {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly imputed: boolean;
}

/** Ten times the stated number: where an end without bound is cut, if the measure's range does not cut it. */
const openEndFactor = 10;

/**
 * The value of an indicator; undefined where it has no logarithm. Bounds beyond the logarithm's domain are possible all
 * the same: the lower end then has no bound.
 */
export function leafValue({ declared, direction }: ResolvedLeaf, known: KnownValue): LeafValue | undefined {
  const { representative, interval } = known;
  const transform = declared.transform === 'log' ? logarithm : (value: number) => value;
  if (declared.transform === 'log' && representative <= 0) return undefined;
  const reach = openEndFactor * Math.abs(representative);
  const min = Math.min(Number.isFinite(interval.min) ? interval.min : -reach, representative);
  const max = Math.max(Number.isFinite(interval.max) ? interval.max : reach, representative);
  const [low, value, high] = [transform(min), transform(representative), transform(max)];
  return direction === 'higher'
    ? { low, value, high, imputed: false }
    : { low: -high, value: -value, high: -low, imputed: false };
}

/** The natural logarithm; of what has none, the limit at zero. */
export function logarithm(value: number): number {
  return value > 0 ? Math.log(value) : Number.NEGATIVE_INFINITY;
}
