import type { TextRange } from '../text/range.ts';
import { decimalOfNumber, shift, toPlain } from './decimal.ts';
import type { Figure, FigureProblem, FigureResult, Interval } from './figure.ts';
import { everything, includes, intersects, nonNegative } from './interval.ts';
import { interpret } from './parse-figure.ts';
import type { Reading } from './reading.ts';
import { canonicalUnit, fitsUnit } from './units.ts';

/** What the place of a figure asks of it: a metric, a table's column, a check. */
export interface FigureExpectation {
  /** As in trendbook.yaml: count, percent, ratio, minutes, CNY, …; undefined where any unit will do. */
  readonly unit?: string | undefined;
  /** Where the figure must lie; [0, ∞) when absent. Percentages are fractions. */
  readonly range?: Interval | undefined;
  /** Without a `range`: changes and table columns may be below zero. */
  readonly allowNegative?: boolean | undefined;
}

/** What is wrong with a figure. The message is `${rule}/${code}` with `params`. */
export interface FigureFault {
  readonly rule: 'figure/invalid' | 'figure/unit' | 'figure/percent-sign' | 'figure/out-of-range';
  readonly code:
    | Exclude<FigureProblem['code'], 'unknown-unit-word'>
    | 'unknown-word'
    | 'word'
    | 'form'
    | 'missing'
    | 'unwanted'
    | 'negative'
    | 'outside';
  /** Within the figure's text. */
  readonly range: TextRange;
  /** The whole text as it should be, where there is a nearest reading. */
  readonly suggestion?: string;
  readonly params: FigureFaultParams;
}

/** For every message of the group figure; what does not apply is empty. */
export interface FigureFaultParams {
  /** The figure as written. */
  readonly text: string;
  /** The part at fault. */
  readonly found: string;
  readonly unit: string;
  readonly suggestion: string;
  /** The allowed range's ends, as plain numbers or percentages. */
  readonly lowest: string;
  readonly highest: string;
}

/**
 * Holds a parsed figure against what its place asks for; at most one fault, the first of: not readable, wrong unit,
 * percent sign missing or unwanted, outside the range. Nothing is ever converted.
 *
 * @param text what was parsed.
 */
export function checkFigure(
  text: string,
  result: FigureResult,
  expectation: FigureExpectation,
): FigureFault | undefined {
  const fault = (
    rule: FigureFault['rule'],
    code: FigureFault['code'],
    range: TextRange,
    suggestion?: string,
  ): FigureFault => ({
    rule,
    code,
    range,
    ...(suggestion !== undefined && { suggestion }),
    params: paramsOf(text, range, expectation, suggestion),
  });
  if (result.problem) {
    const { code, range, suggestion } = result.problem;
    return code === 'unknown-unit-word'
      ? fault('figure/unit', 'unknown-word', range, suggestion)
      : fault('figure/invalid', code, range, suggestion);
  }
  const { unit } = expectation;
  const reading = interpret(text, unit);
  if (!('figure' in reading)) return undefined;
  if (unit !== undefined) {
    const [rule, code, range, suggestion] = unitFault(text, reading, unit) ?? [];
    if (rule && code && range) return fault(rule, code, range, suggestion);
  }
  const range = expectation.range ?? (expectation.allowNegative ? everything : nonNegative);
  if (liesWithin(reading, range)) return undefined;
  const whole = { start: reading.terms[0]!.range.start, end: reading.terms.at(-1)!.range.end };
  const belowZero = reading.figure.min < 0 && range.min >= 0;
  return fault('figure/out-of-range', belowZero ? 'negative' : 'outside', whole);
}

type Complaint = [FigureFault['rule'], FigureFault['code'], TextRange, string?];

function unitFault(text: string, reading: Reading, unit: string): Complaint | undefined {
  const canonical = canonicalUnit(unit);
  const { form } = reading.figure;
  const formRange = reading.terms.find((term) => term.formRange)?.formRange ?? reading.terms[0]!.range;
  const foreign = reading.terms.find(
    (term) => term.unit && !fitsUnit(text.slice(term.unit.start, term.unit.end), unit),
  );
  if (foreign) return ['figure/unit', 'word', foreign.unit!];
  if (canonical === 'percent') {
    if (form === 'percent') return undefined;
    if (form !== 'plain') return ['figure/unit', 'form', formRange];
    const { start } = reading.terms[0]!.range;
    const { end } = reading.terms.at(-1)!.range;
    return ['figure/percent-sign', 'missing', { start, end }, withPercentSign(text, reading)];
  }
  if (form === 'plain' || (form === 'times' && canonical === 'ratio')) return undefined;
  if (form === 'percent' && canonical === 'ratio') {
    return ['figure/percent-sign', 'unwanted', formRange, withoutPercentSign(text, reading)];
  }
  return ['figure/unit', 'form', formRange];
}

/** 30 becomes 30%; a fraction such as 0.3 was a share already and becomes 30% too. */
function withPercentSign(text: string, reading: Reading): string {
  const [only, another] = reading.terms;
  const { numberRange } = another ?? only!;
  const written = text.slice(numberRange.start, numberRange.end);
  const isFraction = !another && /^0?\.\d+$/.test(written) && Number(written) > 0;
  const number = isFraction ? toPlain(shift(decimalOfNumber(Number(written)), 2)) : written;
  return `${text.slice(0, numberRange.start)}${number}%${text.slice(numberRange.end)}`.trim();
}

function withoutPercentSign(text: string, reading: Reading): string | undefined {
  const [term, another] = reading.terms;
  if (another || !term?.formRange || term.numberRange.end > term.formRange.start) return undefined;
  const written = text.slice(term.numberRange.start, term.numberRange.end);
  if (!/^[\d.]+$/.test(written)) return undefined;
  const number = toPlain(shift(decimalOfNumber(Number(written)), -2));
  return (text.slice(0, term.numberRange.start) + number + text.slice(term.formRange.end)).trim();
}

/** A bound is cut to the range (超95% of at most 100%), but a stated end of a range must lie in it. */
function liesWithin({ figure, isRange }: Reading, range: Interval): boolean {
  if (isRange) return includes(range, figure.min) && includes(range, figure.max);
  return intersects(figure satisfies Figure, range);
}

function paramsOf(
  text: string,
  range: TextRange,
  { unit = '', range: allowed }: FigureExpectation,
  suggestion: string | undefined,
): FigureFaultParams {
  const isShare = canonicalUnit(unit) === 'percent';
  const end = (value: number | undefined): string => {
    if (value === undefined || !Number.isFinite(value)) return '';
    return isShare ? `${toPlain(shift(decimalOfNumber(value), 2))}%` : toPlain(decimalOfNumber(value));
  };
  return {
    text: text.trim(),
    found: text.slice(range.start, range.end),
    unit,
    suggestion: suggestion ?? '',
    lowest: end(allowed?.min),
    highest: end(allowed?.max),
  };
}
