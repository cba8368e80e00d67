import type { Figure, Interval } from '../figures/figure.ts';
import { canonicalUnit, everything, fitsUnit, intersect } from '../figures/index.ts';
import type { Measure } from './measure-name.ts';
import { unitOf } from './measure-name.ts';

/**
 * The numbers that a figure stands for as a value of the measure: widened by half a unit of its last written digit
 * where the metric is reported rounded and the figure states one number, then cut to the range.
 * @returns undefined where the figure cannot be one of the measure's (no % for percent, all of it out of range): an
 * error of the file, and the value counts as missing
 */
export function meantInterval(figure: Figure, measure: Measure): Interval | undefined {
  if (!fitsForm(figure, unitOf(measure))) return undefined;
  const range = measure.kind === 'metric' ? measure.metric.range : (measure.column.range ?? everything);
  const rounded = measure.kind === 'metric' && measure.metric.reported === 'rounded' && figure.exact;
  const { tolerance } = figure;
  const stated: Interval = rounded ? { ...figure, min: figure.min - tolerance, max: figure.max + tolerance } : figure;
  return intersect(stated, range);
}

/**
 * Whether a figure's spelling agrees with a unit: percentages for percent, plain numbers or times for ratios, else plain;
 * and a unit word behind it says nothing else (nothing is converted).
 */
export function fitsForm(figure: Figure, unit: string | undefined): boolean {
  if (unit === undefined) return true;
  if (figure.unitWord !== undefined && !fitsUnit(figure.unitWord, unit)) return false;
  const canonical = canonicalUnit(unit);
  if (canonical === 'percent') return figure.form === 'percent' || figure.form === 'points';
  return figure.form === 'plain' || (canonical === 'ratio' && figure.form === 'times');
}
