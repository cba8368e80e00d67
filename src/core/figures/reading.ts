import type { TextRange } from '../text/range.ts';
import { compare, type Decimal, negate, toNumber } from './decimal.ts';
import type { Figure, FigureProblem, Interval } from './figure.ts';
import { isEmpty } from './interval.ts';
import { withDigits } from './lexicon.ts';
import { meaningOf, toleranceOf } from './meaning.ts';
import { statedValue, type Term, TermReader } from './term.ts';
import type { Token } from './tokens.ts';

/** A figure with the terms that it was read from. */
export interface Reading {
  readonly figure: Figure;
  readonly terms: readonly Term[];
  /** Whether two stated numbers bound it. */
  readonly isRange: boolean;
  /** Index of the first token that does not belong to it. */
  readonly next: number;
}

/** Why no figure could be read; `edit` is the change to the text that would make one. */
export interface Misreading {
  readonly code: FigureProblem['code'];
  readonly range: TextRange;
  readonly edit?: { readonly range: TextRange; readonly newText: string };
}

const largest: Decimal = { digits: 2n ** 53n, exponent: 0 };

/**
 * Reads one figure from the tokens, from `position` on and as far as it goes. Undefined where none begins there.
 */
export function readFigure(text: string, tokens: readonly Token[], position: number): Reading | Misreading | undefined {
  const reader = new TermReader(tokens, position);
  const first = reader.read();
  if (!first) return undefined;
  const sign = reader.peek()?.kind;
  if (sign === 'minus' || sign === 'tilde' || sign === 'to' || sign === 'and') {
    const resume = reader.position;
    reader.position++;
    const second = reader.read();
    if (second && (sign !== 'and' || areBounds(first, second))) {
      return (
        faultOf(first) ??
        faultOf(second) ??
        (sign === 'and' ? bounds : span)(text, first, second, reader.position) ??
        contradiction(second.range)
      );
    }
    reader.position = resume;
  }
  return faultOf(first) ?? single(text, first, reader.position) ?? contradiction(first.range);
}

function single(text: string, term: Term, next: number): Reading | Misreading | undefined {
  if (term.bare && term.modifiers.length === 0) {
    const { numberRange: range } = term;
    const newText = withDigits(text.slice(range.start, range.end));
    return { code: 'not-a-figure', range, ...(newText !== undefined && { edit: { range, newText } }) };
  }
  const meaning = meaningOf(term);
  if (!meaning) return undefined;
  const figure = figureOf(text, [term], meaning.interval, meaning.representative, term.modifiers.length === 0);
  return { figure, terms: [term], isRange: false, next };
}

/** 10万-20万: a scale or form on the right end alone applies to both. */
function span(text: string, left: Term, right: Term, next: number): Reading | Misreading | undefined {
  const modifier = left.modifiers[0] ?? right.modifiers[0];
  if (modifier) {
    return { code: 'not-a-figure', range: modifier.range, edit: { range: modifier.range, newText: '' } };
  }
  if (left.form !== 'plain' && left.form !== right.form) {
    const formText = text.slice(left.formRange?.start, left.formRange?.end);
    const at = { start: right.numberRange.end, end: right.formRange?.end ?? right.numberRange.end };
    return { code: 'not-a-figure', range: right.range, edit: { range: at, newText: formText } };
  }
  const formed = { form: right.form, formPower: left.form === 'plain' ? right.formPower : left.formPower };
  const low = { ...left, ...formed, scale: left.scale ?? right.scale };
  if (compare(statedValue(low), statedValue(right)) > 0) return reversed(text, { ...left, ...formed }, low, right);
  const min = toNumber(statedValue(low));
  const max = toNumber(statedValue(right));
  const interval = { min, max, minOpen: false, maxOpen: false };
  const figure = figureOf(text, [low, right], interval, (min + max) / 2, false);
  return { figure, terms: [left, right], isRange: true, next };
}

function reversed(text: string, leftAlone: Term, left: Term, right: Term): Misreading {
  const range = { start: left.range.start, end: right.range.end };
  const numberText = (term: Term) => text.slice(term.numberRange.start, term.numberRange.end);
  const misreading = { code: 'reversed-range', range } as const;
  if (left.scale !== undefined && right.scale === undefined) {
    const scaled = { ...right, scale: left.scale };
    if (compare(statedValue(left), statedValue(scaled)) <= 0) {
      const scaleText = numberText(left).replace(/^[\s\d.,０-９．，一二两三四五六七八九十百零〇]+/, '');
      const at = right.numberRange.end;
      return { ...misreading, edit: { range: { start: at, end: at }, newText: scaleText } };
    }
  }
  if (leftAlone.scale === undefined && compare(statedValue(leftAlone), statedValue(right)) <= 0) {
    const plain = { start: right.numberRange.start, end: right.numberRange.end };
    const digits = statedValue({ ...right, formPower: 0 });
    return { ...misreading, edit: { range: plain, newText: String(toNumber(digits)) } };
  }
  const between = text.slice(left.range.end, right.range.start);
  const ends = [text.slice(right.range.start, right.range.end), text.slice(left.range.start, left.range.end)];
  return { ...misreading, edit: { range, newText: ends.join(between) } };
}

/** ≥20万且<500万: one bound from below and one from above. */
function bounds(text: string, first: Term, second: Term, next: number): Reading | Misreading {
  const [lower, upper] = isLower(first) ? [first, second] : [second, first];
  const interval: Interval = {
    min: toNumber(statedValue(lower)),
    max: toNumber(statedValue(upper)),
    minOpen: lower.qualifier === 'over',
    maxOpen: upper.qualifier === 'under',
  };
  if (isEmpty(interval)) {
    return { code: 'reversed-range', range: { start: first.range.start, end: second.range.end } };
  }
  const figure = figureOf(text, [lower, upper], interval, (interval.min + interval.max) / 2, false);
  return { figure, terms: [first, second], isRange: true, next };
}

function isLower({ qualifier }: Term): boolean {
  return qualifier === 'over' || qualifier === 'at-least';
}

function isUpper({ qualifier }: Term): boolean {
  return qualifier === 'under' || qualifier === 'at-most';
}

/** Whether `and` joins a bound from below and one from above, and not two figures of a sentence. */
function areBounds(first: Term, second: Term): boolean {
  const opposed = (isLower(first) && isUpper(second)) || (isUpper(first) && isLower(second));
  return opposed && first.form === second.form;
}

function figureOf(
  text: string,
  terms: readonly Term[],
  interval: Interval,
  representative: number,
  exact: boolean,
): Figure {
  const unit = terms.map((term) => term.unit).findLast((range) => range !== undefined);
  return {
    text,
    ...interval,
    min: interval.min + 0,
    max: interval.max + 0,
    form: terms.at(-1)!.form,
    representative: representative + 0,
    exact,
    tolerance: Math.min(...terms.map(toleranceOf)),
    ...(unit && { unitWord: text.slice(unit.start, unit.end) }),
  };
}

function faultOf(term: Term): Misreading | undefined {
  const value = statedValue(term);
  if (compare(value, largest) > 0 || compare(value, negate(largest)) < 0) {
    return { code: 'beyond-safe-integer', range: term.numberRange };
  }
  const [first, second] = term.modifiers.filter(
    ({ kind }, index, all) => kind !== 'level' || all[index - 1]?.kind !== 'several',
  );
  if (first && second) {
    return { code: 'not-a-figure', range: second.range, edit: { range: second.range, newText: '' } };
  }
  return undefined;
}

function contradiction(range: TextRange): Misreading {
  return { code: 'not-a-figure', range };
}
