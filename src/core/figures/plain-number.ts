import { decimalOf } from './decimal.ts';
import type { Reading } from './reading.ts';

/** So many digits are an exact whole number, wherever the point stands. */
const most = 15;
const digits = /^\d{1,15}(?:\.\d{1,15})?$/;

/**
 * Reads a figure that is nothing but digits, with or without a point: most of a book's are. Undefined for any other text.
 * It is what reading its parts one by one gives, in a fraction of the time.
 */
export function readPlainNumber(text: string): Reading | undefined {
  if (!digits.test(text)) return undefined;
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  if (text.length - (point < 0 ? 0 : 1) > most) return undefined;
  const value = Number(text);
  const range = { start: 0, end: text.length };
  const interval = { min: value, max: value, minOpen: false, maxOpen: false };
  const tolerance = Number(`5e-${places + 1}`);
  return {
    figure: { text, ...interval, form: 'plain', representative: value, exact: true, tolerance },
    terms: [
      {
        range,
        numberRange: range,
        mantissa: decimalOf(text),
        scale: undefined,
        formPower: 0,
        form: 'plain',
        formRange: undefined,
        unit: undefined,
        qualifier: undefined,
        bare: false,
        modifiers: [],
      },
    ],
    isRange: false,
    next: 1,
  };
}
