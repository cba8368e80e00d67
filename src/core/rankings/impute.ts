import type { Missing } from './declaration.ts';
import type { LeafValue } from './leaf-value.ts';

/**
 * The value that stands in for missing ones of an indicator, from those of the members; undefined where none is put in
 * or no member has one. It is a single number: missing values do not widen a rank interval.
 */
export function imputedValue(missing: Missing, known: readonly LeafValue[]): LeafValue | undefined {
  if (known.length === 0) return undefined;
  const values = known.map(({ value }) => value).sort((a, b) => a - b);
  const middle = values.length >> 1;
  switch (missing) {
    case 'available':
    case 'exclude':
      return undefined;
    case 'mean':
      return fixed(meanOf(values));
    case 'median':
      return fixed(values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2);
    case 'lowest':
      return fixed(values[0]!);
  }
}

function fixed(value: number): LeafValue {
  return { low: value, value, high: value, imputed: true };
}

/** The arithmetic mean of sorted numbers, held between the least and the greatest whatever the rounding does. */
export function meanOf(sorted: readonly number[]): number {
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return Math.min(Math.max(mean, sorted[0]!), sorted.at(-1)!);
}
