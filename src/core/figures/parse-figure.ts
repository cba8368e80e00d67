import type { TextRange } from '../text/range.ts';
import type { FigureProblem, FigureResult } from './figure.ts';
import { readPlainNumber } from './plain-number.ts';
import { type Misreading, type Reading, readFigure } from './reading.ts';
import { type Token, tokenize } from './tokens.ts';

/** Nothing longer is a figure; it keeps absurd input cheap. */
const longest = 500;

/**
 * Reads a figure as people write it, in Chinese or English: `1200`, `1.2亿`, `超1亿`, `100万+`, `10-20万`, `30%`,
 * `千万级`. The whole text must be one figure. Never throws.
 *
 * @param text the scalar's source, or a CSV cell; offsets in the result are offsets into it.
 * @param unit the unit of the metric or column, if it has one: its name then counts as a unit word (`5 GB`).
 */
export function parseFigure(text: string, unit?: string): FigureResult {
  const outcome = interpret(text, unit);
  if ('figure' in outcome) return { figure: outcome.figure };
  const { code, range, edit } = outcome;
  const suggestion = edit ? editedReading(text, edit, unit) : nearestReading(text, code, unit);
  return { problem: { code, range, ...(suggestion !== undefined && { suggestion }) } };
}

/** Like parseFigure, for those who need to know from which parts of the text a figure was read. */
export function interpret(text: string, unit?: string): Reading | Misreading {
  if (last?.text === text && last.unit === unit) return last.outcome;
  const outcome = readPlainNumber(text, unit) ?? knownParts(text, unit);
  last = { text, unit, outcome };
  return outcome;
}

/** What was asked last: a figure is parsed, and then what it was read from is asked for. */
let last:
  | { readonly text: string; readonly unit: string | undefined; readonly outcome: Reading | Misreading }
  | undefined;

/** Those that were read part by part lately, by text and unit: a book gives many of its figures more than once. */
const known = new Map<string, Reading | Misreading>();
const mostKnown = 4000;
const longestKnown = 30;

function knownParts(text: string, unit: string | undefined): Reading | Misreading {
  if (text.length > longestKnown) return interpretParts(text, unit);
  const key = unit === undefined ? `:${text}` : `${unit.length}:${unit}${text}`;
  let outcome = known.get(key);
  if (!outcome) {
    outcome = interpretParts(text, unit);
    if (known.size >= mostKnown) known.clear();
    known.set(key, outcome);
  }
  return outcome;
}

/** Like `interpret`, part by part, whatever the text. */
export function interpretParts(text: string, unit?: string): Reading | Misreading {
  const all = trimmed(text);
  if (text.length > longest) return { code: 'not-a-figure', range: all };
  const tokens = tokenize(text, unit);
  const fault = tokens.find((token) => token.kind === 'fault' || token.kind === 'not-finite');
  if (fault?.kind === 'fault') {
    const { code, range, replacement } = fault;
    return { code, range, ...(replacement !== undefined && { edit: { range, newText: replacement } }) };
  }
  if (fault) return { code: 'not-finite', range: all };
  const reading = readFigure(text, tokens, 0);
  if (!reading) return { code: 'not-a-figure', range: all };
  if (!('figure' in reading)) return reading;
  const rest = tokens[reading.next];
  return rest ? leftover(text, rest) : reading;
}

/** Every figure in a running text, from left to right, the longest at each place, with its range. */
export function findFigures(text: string): readonly { readonly range: TextRange; readonly result: FigureResult }[] {
  const tokens = tokenize(text);
  const found: { range: TextRange; result: FigureResult }[] = [];
  let position = 0;
  while (position < tokens.length) {
    const reading = readFigure(text, tokens, position);
    if (reading && 'figure' in reading) {
      const range = { start: tokens[position]!.range.start, end: tokens[reading.next - 1]!.range.end };
      found.push({ range, result: { figure: { ...reading.figure, text: text.slice(range.start, range.end) } } });
      position = reading.next;
    } else position++;
  }
  return found;
}

/** What stands behind a figure: a word that is no known unit, or something that makes the whole no figure. */
function leftover(text: string, token: Token): Misreading {
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(token.range.start))?.[0];
  if (token.kind !== 'unknown' || word === undefined) return { code: 'not-a-figure', range: trimmed(text) };
  const range = { start: token.range.start, end: token.range.start + word.length };
  return { code: 'unknown-unit-word', range };
}

function editedReading(text: string, edit: NonNullable<Misreading['edit']>, unit?: string): string | undefined {
  const edited = (text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end)).trim();
  return edited !== text && 'figure' in interpret(edited, unit) ? edited : undefined;
}

/** The one figure that a text with other things around it holds. */
function nearestReading(text: string, code: FigureProblem['code'], unit?: string): string | undefined {
  if ((code !== 'not-a-figure' && code !== 'unknown-unit-word') || text.length > longest) return undefined;
  const [only, another] = findFigures(text);
  if (!only || another || /[A-Za-z0-9./:-]/.test(text[only.range.start - 1] ?? '')) return undefined;
  const suggestion = text.slice(only.range.start, only.range.end);
  return suggestion !== text && 'figure' in interpret(suggestion, unit) ? suggestion : undefined;
}

function trimmed(text: string): TextRange {
  const content = text.trim();
  const start = content === '' ? 0 : text.indexOf(content);
  return { start, end: start + content.length };
}
