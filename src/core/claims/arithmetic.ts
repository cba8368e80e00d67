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

/** A fraction of no more than so many decimals, of usual size, is summed as a whole number of its smallest units. */
const units = 1e9;

/** Sums many numbers as decimals. Whole numbers and short fractions, nearly all there are, take no more time than usual. */
export class Total {
  #whole = 0;
  #scaled = 0;
  #rest = 0;

  add(value: number): void {
    const scaled = Math.round(value * units);
    if (Number.isSafeInteger(value) && Number.isSafeInteger(this.#whole + value)) this.#whole += value;
    else if (isExact(scaled, value) && Number.isSafeInteger(this.#scaled + scaled)) this.#scaled += scaled;
    else this.#rest = plus(this.#rest, value);
  }

  get value(): number {
    return plus(plus(this.#whole, this.#scaled / units), this.#rest);
  }
}

function isExact(scaled: number, value: number): boolean {
  return Number.isSafeInteger(scaled) && scaled / units === value;
}
