import type { TextRange } from '../text/range.ts';
import type { FigureResult } from './figure.ts';
import { type Misreading, type Reading, readFigure } from './reading.ts';
import { type Term, TermReader } from './term.ts';
import { type Token, tokenize } from './tokens.ts';

/** A figure where it stands in running text, with what tells a figure from a numeral that is part of a word. */
export interface FigureInText {
  /** From its sign or qualifier to the last word that bears on what it means, without the counter behind it (款, users). */
  readonly range: TextRange;
  /** What cannot be read as a figure (1,00; 20-10; 百万 alone) has a problem, with a range in the text. */
  readonly result: FigureResult;
  /** How its (first) number is written; a scale alone (百万, 千万级) is `han`, too. */
  readonly script: 'digits' | 'han';
  /** The words around its number that say that it is one. */
  readonly marks: ReadonlySet<'qualifier' | 'scale' | 'form' | 'band' | 'range'>;
  /** The counter or unit word behind it, where it is a known one. */
  readonly counter: TextRange | undefined;
}

/**
 * Every figure in a running text, from left to right, the longest at each place. Takes a numeral for a figure whatever
 * it is part of (years, ordinals, names): see prose/numerals for what a reader would call a figure.
 */
export function figuresInText(text: string): readonly FigureInText[] {
  const tokens = tokenize(text);
  const found: FigureInText[] = [];
  let position = 0;
  while (position < tokens.length) {
    const read = readAt(text, tokens, position);
    if (read) found.push(read.figure);
    position = read?.next ?? position + 1;
  }
  return found;
}

interface ReadFigure {
  readonly figure: FigureInText;
  readonly next: number;
}

function readAt(text: string, tokens: readonly Token[], position: number): ReadFigure | undefined {
  const token = tokens[position]!;
  if (token.kind === 'fault') {
    const { code, range } = token;
    return { figure: unread(range, { code, range }, 'digits', new Set()), next: position + 1 };
  }
  const reading = readFigure(text, tokens, position) ?? (token.kind === 'number' ? meaningless(token) : undefined);
  if (!reading) return undefined;
  if ('figure' in reading) return withScale(tokens, wellRead(text, tokens, position, reading));
  return firstAlone(text, tokens, position, reading) ?? misread(tokens, position, reading);
}

/** A number whose words make no sense with it (300级). */
function meaningless({ range }: Token): Misreading {
  return { code: 'not-a-figure', range };
}

/** 100w: what stands directly behind the number would be its scale, if only it were clear which. */
function withScale(tokens: readonly Token[], read: ReadFigure): ReadFigure {
  const following = tokens[read.next];
  const { range } = read.figure;
  if (following?.kind !== 'fault' || following.code !== 'ambiguous-scale' || following.range.start !== range.end) {
    return read;
  }
  const whole = { start: range.start, end: following.range.end };
  return {
    figure: unread(whole, { code: following.code, range: following.range }, read.figure.script, new Set()),
    next: read.next + 1,
  };
}

/** `30% to over 3 million` is no range but two figures, as the second has a qualifier of its own. */
function firstAlone(
  text: string,
  tokens: readonly Token[],
  position: number,
  { code }: Misreading,
): ReadFigure | undefined {
  if (code === 'reversed-range') return undefined;
  const reader = new TermReader(tokens, position);
  if (!reader.read()) return undefined;
  const alone = readFigure(text, tokens.slice(position, reader.position), 0);
  return alone && 'figure' in alone && alone.terms[0]!.modifiers.length === 0
    ? wellRead(text, tokens, position, { ...alone, next: position + alone.next })
    : undefined;
}

function wellRead(text: string, tokens: readonly Token[], position: number, reading: Reading): ReadFigure {
  const { terms, next, isRange } = reading;
  const whole = { start: tokens[position]!.range.start, end: tokens[next - 1]!.range.end };
  const counter = counterBehind(terms, tokens[next - 1]!);
  const range = { start: whole.start, end: counter ? endBefore(tokens, position, counter.start) : whole.end };
  const marks = marksOf(terms);
  if (isRange) marks.add('range');
  const figure = { ...reading.figure, text: text.slice(range.start, range.end) };
  return { figure: { range, result: { figure }, script: scriptOf(tokens, position), marks, counter }, next };
}

function misread(tokens: readonly Token[], position: number, { code, range }: Misreading): ReadFigure {
  const reader = new TermReader(tokens, position);
  const term = reader.read();
  let next = Math.max(reader.position, position + 1);
  while (next < tokens.length && tokens[next]!.range.end <= range.end) next++;
  const last = tokens[next - 1]!;
  const counter = last.kind === 'unit' && next - 1 > position ? last.range : undefined;
  const end = counter ? endBefore(tokens, position, counter.start) : tokens[next - 1]!.range.end;
  const whole = { start: tokens[position]!.range.start, end };
  const figure = unread(whole, { code, range }, scriptOf(tokens, position), marksOf(term ? [term] : []));
  return { figure: { ...figure, counter }, next };
}

function unread(
  range: TextRange,
  problem: Misreading,
  script: FigureInText['script'],
  marks: FigureInText['marks'],
): FigureInText {
  const { code } = problem;
  return { range, result: { problem: { code, range: problem.range } }, script, marks, counter: undefined };
}

/** The unit at the figure's very end; of `3款到5款` none, as its first one must stay. */
function counterBehind(terms: readonly Term[], last: Token): TextRange | undefined {
  const unit = terms.at(-1)!.unit;
  if (unit?.end !== last.range.end || unit.start < terms.at(-1)!.numberRange.start) return undefined;
  return terms.length > 1 && terms[0]!.unit && terms[0]!.unit !== unit ? undefined : unit;
}

function endBefore(tokens: readonly Token[], from: number, offset: number): number {
  let at = from;
  while (tokens[at + 1] && tokens[at + 1]!.range.end <= offset) at++;
  return tokens[at]!.range.end;
}

function marksOf(terms: readonly Term[]): Set<'qualifier' | 'scale' | 'form' | 'band' | 'range'> {
  const marks = new Set<'qualifier' | 'scale' | 'form' | 'band' | 'range'>();
  for (const { qualifier, scale, form, modifiers } of terms) {
    if (qualifier) marks.add('qualifier');
    if (scale !== undefined) marks.add('scale');
    if (form !== 'plain') marks.add('form');
    if (modifiers.some(({ kind }) => kind !== 'qualifier')) marks.add('band');
  }
  return marks;
}

function scriptOf(tokens: readonly Token[], position: number): FigureInText['script'] {
  for (let at = position; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number') return token.script;
    if (token.kind === 'scale' || token.kind === 'several' || token.kind === 'half') return 'han';
  }
  return 'digits';
}
