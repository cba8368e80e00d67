/**
 * An exact decimal number, `digits` × 10^`exponent`. Figures are computed in it, because 1.2 × 10^8 in binary
 * floating point is not always 120000000 and a checker of numbers must not make up differences.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const zero: Decimal = { digits: 0n, exponent: 0 };

/** Reads `12`, `-1.50`, `.5` or `1e6`: ASCII digits without separators. The caller keeps the exponent within ±1000. */
export function decimalOf(text: string): Decimal {
  const [mantissa = '0', power = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** The shortest decimal that reads back as the same (finite) number: 0.3 is 3 × 10^-1. */
export function decimalOfNumber(value: number): Decimal {
  return decimalOf(String(value));
}

/** The nearest double. */
export function toNumber(value: Decimal): number {
  return Number(`${value.digits}e${value.exponent}`);
}

/** Times 10^`places`. */
export function shift(value: Decimal, places: number): Decimal {
  return { digits: value.digits, exponent: value.exponent + places };
}

export function negate(value: Decimal): Decimal {
  return { digits: -value.digits, exponent: value.exponent };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: alignedTo(a, exponent) + alignedTo(b, exponent), exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The power of ten of the last digit that is not zero: 2 for 300, -1 for 1.20; undefined for zero. */
export function lastPlace(value: Decimal): number | undefined {
  if (value.digits === 0n) return undefined;
  const trailingZeros = /0*$/.exec(String(value.digits))![0].length;
  return value.exponent + trailingZeros;
}

/** Digits without exponent or superfluous zeros: `120000000`, `-0.05`. */
export function toPlain(value: Decimal): string {
  if (value.digits === 0n) return '0';
  const negative = value.digits < 0n;
  let digits = String(negative ? -value.digits : value.digits);
  if (value.exponent >= 0) digits += '0'.repeat(value.exponent);
  else {
    digits = digits.padStart(1 - value.exponent, '0');
    const point = digits.length + value.exponent;
    digits = `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '');
  }
  return negative ? `-${digits}` : digits;
}

function alignedTo(value: Decimal, exponent: number): bigint {
  return value.digits * 10n ** BigInt(value.exponent - exponent);
}
