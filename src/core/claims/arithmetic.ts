import { add, decimalOfNumber, subtract, toNumber } from '../figures/decimal.ts';
import type { Interval } from '../figures/figure.ts';

/**
 * Arithmetic in which decimal figures add up as on paper: 0.1 + 0.2 is 0.3. A verdict hangs on equality, and binary
 * fractions would make up differences.
 */
export function plus(a: number, b: number): number {
  const sum = a + b;
  if (Number.isSafeInteger(sum) && Number.isSafeInteger(a) && Number.isSafeInteger(b)) return sum;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return sum;
  return toNumber(add(decimalOfNumber(a), decimalOfNumber(b)));
}

/** As `plus`. */
export function minus(a: number, b: number): number {
  const difference = a - b;
  if (Number.isSafeInteger(difference) && Number.isSafeInteger(a) && Number.isSafeInteger(b)) return difference;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return difference;
  return toNumber(subtract(decimalOfNumber(a), decimalOfNumber(b)));
}

/** The interval of the sums of a number from each. */
export function sumOf(a: Interval, b: Interval): Interval {
  return {
    min: plus(a.min, b.min),
    max: plus(a.max, b.max),
    minOpen: a.minOpen || b.minOpen,
    maxOpen: a.maxOpen || b.maxOpen,
  };
}

/** The interval divided by a positive number. */
export function dividedBy({ min, max, minOpen, maxOpen }: Interval, divisor: number): Interval {
  return { min: min / divisor, max: max / divisor, minOpen, maxOpen };
}

/** Sums many numbers with the compensation of Neumaier (1974), so that thousands of fractions lose nothing. */
export class Total {
  #sum = 0;
  #lost = 0;

  add(value: number): void {
    const next = this.#sum + value;
    if (Number.isFinite(next)) {
      const larger = Math.abs(this.#sum) >= Math.abs(value);
      this.#lost += larger ? this.#sum - next + value : value - next + this.#sum;
    }
    this.#sum = next;
  }

  get value(): number {
    return Number.isFinite(this.#sum) ? this.#sum + this.#lost : this.#sum;
  }
}
