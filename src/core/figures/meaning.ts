import {
  add,
  compare,
  type Decimal,
  decimalOf,
  lastPlace,
  multiply,
  negate,
  shift,
  toNumber,
  zero,
} from './decimal.ts';
import type { Interval } from './figure.ts';
import { isEmpty, point } from './interval.ts';
import { statedValue, type Term } from './term.ts';

/** What one term means by itself. */
export interface Meaning {
  readonly interval: Interval;
  readonly representative: number;
}

const nineTenths = decimalOf('0.9');
const twice = decimalOf('2');

/**
 * The interval that a term stands for; undefined where its words make no sense with its number (近0, 0余, 300级).
 * Below-figures start at 0, except below zero itself, which only changes and differences can be.
 */
export function meaningOf(term: Term): Meaning | undefined {
  const value = statedValue(term);
  const stated = toNumber(value);
  const found = intervalOf(term, value, stated);
  if (!found) return undefined;
  // Its ends are one number where so many digits are written that the step lies below a double's precision.
  const interval = isEmpty(found) ? point(stated) : found;
  const isBand = term.modifiers.some(({ kind }) => kind === 'level' || kind === 'several');
  return { interval, representative: isBand ? (interval.min + interval.max) / 2 : stated };
}

function intervalOf(term: Term, value: Decimal, stated: number): Interval | undefined {
  const kinds = term.modifiers.map(({ kind }) => kind);
  if (kinds.includes('several')) return band(multiply(value, twice), shift(value, 1));
  if (kinds.includes('level')) {
    const isPowerOfTen = value.digits > 0n && /^10*$/.test(String(value.digits));
    return isPowerOfTen ? band(value, shift(value, 1)) : undefined;
  }
  if (kinds.includes('more')) return beyond(value, stated);
  switch (term.qualifier) {
    case undefined:
      return { min: stated, max: stated, minOpen: false, maxOpen: false };
    case 'over':
      return { min: stated, max: Infinity, minOpen: true, maxOpen: true };
    case 'at-least':
      return { min: stated, max: Infinity, minOpen: false, maxOpen: true };
    case 'under':
      return stated > 0
        ? { min: 0, max: stated, minOpen: false, maxOpen: true }
        : { min: -Infinity, max: stated, minOpen: true, maxOpen: true };
    case 'at-most':
      return stated > 0
        ? { min: 0, max: stated, minOpen: false, maxOpen: false }
        : { min: -Infinity, max: stated, minOpen: true, maxOpen: false };
    case 'about':
      return around(value);
    case 'near':
      return near(value, stated);
  }
}

function band(from: Decimal, to: Decimal): Interval {
  return { min: toNumber(from), max: toNumber(to), minOpen: false, maxOpen: true };
}

/** One of the place of the last digit that is not zero: 100 for 1200. */
function step(value: Decimal): Decimal | undefined {
  const place = lastPlace(value);
  return place === undefined ? undefined : { digits: 1n, exponent: place };
}

function beyond(value: Decimal, stated: number): Interval | undefined {
  const one = step(value);
  if (!one) return undefined;
  const further = toNumber(add(value, compare(value, zero) < 0 ? negate(one) : one));
  return { min: Math.min(stated, further), max: Math.max(stated, further), minOpen: true, maxOpen: true };
}

function around(value: Decimal): Interval {
  const one = step(value) ?? { digits: 1n, exponent: value.exponent };
  const half = multiply(one, decimalOf('0.5'));
  const low = value.digits === 0n ? value : add(value, negate(half));
  return { min: toNumber(low), max: toNumber(add(value, half)), minOpen: false, maxOpen: false };
}

function near(value: Decimal, stated: number): Interval | undefined {
  if (value.digits === 0n) return undefined;
  const nine = toNumber(multiply(value, nineTenths));
  return stated > 0
    ? { min: nine, max: stated, minOpen: false, maxOpen: true }
    : { min: stated, max: nine, minOpen: true, maxOpen: false };
}

/** Half a unit of the last written digit, scale applied; 0 for bands, which have no digits. */
export function toleranceOf(term: Term): number {
  if (term.modifiers.some(({ kind }) => kind === 'level' || kind === 'several')) return 0;
  return toNumber({ digits: 5n, exponent: statedValue(term).exponent - 1 });
}
