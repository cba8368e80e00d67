import type { Interval } from '../figures/figure.ts';
import { minus } from './arithmetic.ts';
import type { Relation } from './operand.ts';

/**
 * The sums of independent unknowns that two operands are made of: those of the first alone, of the second alone, and of
 * both. The operands are (first + both) / firstDivisor and (second + both) / secondDivisor.
 */
export interface Shares {
  readonly first: Interval;
  readonly second: Interval;
  readonly both: Interval;
  readonly firstDivisor: number;
  readonly secondDivisor: number;
}

/**
 * A number near a corner of a box: `value`, plus `far` times something that grows without bound, plus `near` times
 * something that shrinks to nothing.
 */
export interface Approach {
  readonly value: number;
  readonly far: number;
  readonly near: number;
}

/**
 * The interval of a relation of two such operands; the second must not be zero anywhere unless only the difference is
 * asked for. All three relations grow or fall with each of the sums throughout, so their extremes lie at the corners
 * of the box of the sums (a linear-fractional function is quasilinear: Boyd and Vandenberghe, Convex Optimization, 3.4.1);
 * an end is reached where the face on which it is taken has a point in the box.
 */
export function relate(shares: Shares, relation: Relation): Interval {
  const sums = [shares.first, shares.second, shares.both];
  const corners: { ends: readonly number[]; value: number }[] = [];
  for (let corner = 0; corner < 8; corner++) {
    const ends = sums.map((_, index) => (corner >> index) & 1);
    if (ends.some((end, index) => end === 1 && isPoint(sums[index]!))) continue;
    const [first, second, both] = sums.map((sum, index) => approach(sum, ends[index]!)) as [
      Approach,
      Approach,
      Approach,
    ];
    const a = scaled(first, both, shares.firstDivisor);
    const b = scaled(second, both, shares.secondDivisor);
    corners.push({ ends, value: limitOf(a, b, relation, signOf(shares)) });
  }
  const values = corners.map((corner) => corner.value);
  const min = Math.min(...values);
  const max = Math.max(...values);
  const isOpen = (extreme: number) =>
    !Number.isFinite(extreme) ||
    sums.some((sum, index) => {
      const taken = new Set(corners.filter(({ value }) => value === extreme).map(({ ends }) => ends[index]!));
      return taken.size === 1 && !isPoint(sum) && (taken.has(0) ? sum.minOpen : sum.maxOpen);
    });
  return { min, max, minOpen: isOpen(min), maxOpen: isOpen(max) };
}

/** The second operand's sign where it is never zero. */
export function signOf({ second, both }: Shares): 1 | -1 {
  return second.min + both.min >= 0 ? 1 : -1;
}

function isPoint({ min, max }: Interval): boolean {
  return min === max;
}

/** An end that belongs to the interval is taken itself, another one as nearly as one likes. */
function approach({ min, max, minOpen, maxOpen }: Interval, end: number): Approach {
  const value = end === 0 ? min : max;
  const inward = end === 0 ? 1 : -1;
  const isOpen = end === 0 ? minOpen : maxOpen;
  if (Number.isFinite(value)) return { value, far: 0, near: isOpen ? inward : 0 };
  return { value: 0, far: -inward, near: 0 };
}

function scaled(own: Approach, both: Approach, divisor: number): Approach {
  return {
    value: minus(own.value, -both.value) / divisor,
    far: (own.far + both.far) / divisor,
    near: (own.near + both.near) / divisor,
  };
}

/**
 * What a relation of two numbers comes to in the limit.
 * @param sign the second number's, where its value is zero
 */
export function limitOf(a: Approach, b: Approach, relation: Relation, sign: 1 | -1): number {
  if (relation === 'difference') {
    const far = a.far - b.far;
    return far === 0 ? minus(a.value, b.value) : far * Infinity;
  }
  const shift = relation === 'relative' ? 1 : 0;
  if (b.far !== 0) return a.far / b.far - shift;
  if (a.far !== 0) return a.far * sign * Infinity;
  if (b.value !== 0) return (shift === 1 ? minus(a.value, b.value) : a.value) / b.value;
  if (a.value !== 0) return a.value * sign * Infinity;
  return b.near === 0 ? Infinity : a.near / b.near - shift;
}
