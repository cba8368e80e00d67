import { own } from '../text/own.ts';
import type { TextRange } from '../text/range.ts';
import { type Decimal, decimalOf } from './decimal.ts';
import type { FigureProblem } from './figure.ts';
import { foldVariants, lowerAscii } from './fold.ts';
import { ambiguousScales, letterScales, type Meaning, tenScales, wordAt } from './lexicon.ts';
import { hanDecimalsAt, hanDigitsToPlain, numeralAt } from './numeral.ts';

/** A piece of a figure's text with its place. Spaces are no tokens. */
export type Token = { readonly range: TextRange } & (
  | Meaning
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly script: 'digits' | 'han';
    }
  | { readonly kind: 'fault'; readonly code: FigureProblem['code']; readonly replacement: string | undefined }
  | { readonly kind: 'unknown' }
);

const digitNumber =
  /(?:[0-9]{1,3}(?: [0-9]{3})+(?![0-9,])|[0-9]+(?:,[0-9]+)*)(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|\.[0-9]+(?:e[+-]?[0-9]+)?/y;
const latinRun = /[A-Za-z]+/y;
const properGroups = /^[1-9][0-9]{0,2}(,[0-9]{3})+(?![0-9])/;

/** Cuts a text into tokens; what means nothing is `unknown`. `extraUnit` is one more word that counts as a unit. */
export function tokenize(text: string, extraUnit?: string): readonly Token[] {
  const folded = foldVariants(text);
  const lower = lowerAscii(folded);
  const ownUnit = extraUnit ? lowerAscii(foldVariants(extraUnit)) : undefined;
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < folded.length) {
    if (/\s/.test(folded[offset]!)) {
      offset++;
      continue;
    }
    const token = ownUnitAt(lower, offset, ownUnit, tokens.at(-1)) ?? tokenAt(folded, lower, offset, tokens.at(-1));
    tokens.push(token);
    offset = token.range.end;
  }
  return tokens;
}

function ownUnitAt(
  lower: string,
  offset: number,
  unit: string | undefined,
  previous: Token | undefined,
): Token | undefined {
  if (!unit || !previous || !lower.startsWith(unit, offset)) return undefined;
  if (own(letterScales, unit.toUpperCase()) !== undefined) return undefined;
  const end = offset + unit.length;
  const cutsWord = /[a-z]/.test(unit.at(-1)!) && /[a-z]/.test(lower[end] ?? '');
  return cutsWord ? undefined : { kind: 'unit', prefix: false, range: { start: offset, end } };
}

function tokenAt(folded: string, lower: string, offset: number, previous: Token | undefined): Token {
  return (
    digitsAt(lower, offset) ??
    letterScaleAt(folded, offset, previous) ??
    tenScaleAt(lower, offset, previous) ??
    lexiconAt(lower, offset) ??
    hanNumeralAt(lower, offset) ??
    unknownAt(folded, offset)
  );
}

function digitsAt(text: string, offset: number): Token | undefined {
  digitNumber.lastIndex = offset;
  const written = digitNumber.exec(text)?.[0];
  if (written === undefined) return undefined;
  const range = { start: offset, end: offset + written.length };
  const plain = written.replace(/[, ]/g, '');
  if (written.includes(',') && !properGroups.test(written)) {
    const [, whole, fraction] = /^([0-9]+),([0-9]{1,2})$/.exec(written) ?? [];
    const decimalComma = fraction !== undefined && Number(fraction) !== 0;
    return { kind: 'fault', code: 'bad-grouping', range, replacement: decimalComma ? `${whole}.${fraction}` : plain };
  }
  const [mantissa = '', power = '0'] = plain.split('e');
  const magnitude = mantissa.length + Math.abs(Number(power));
  const double = Number(plain);
  const vanishes = double === 0 && /[1-9]/.test(mantissa);
  if (!Number.isFinite(double) || vanishes || magnitude > 700) {
    return { kind: 'fault', code: 'not-finite', range, replacement: undefined };
  }
  return { kind: 'number', script: 'digits', value: decimalOf(plain), range };
}

function letterScaleAt(folded: string, offset: number, previous: Token | undefined): Token | undefined {
  latinRun.lastIndex = offset;
  const run = latinRun.exec(folded)?.[0];
  if (run === undefined || previous?.kind !== 'number') return undefined;
  const range = { start: offset, end: offset + run.length };
  const power = own(letterScales, run);
  if (power !== undefined) return { kind: 'scale', power, bare: false, range };
  const meant = own(ambiguousScales, run);
  return meant === undefined ? undefined : { kind: 'fault', code: 'ambiguous-scale', range, replacement: meant };
}

function tenScaleAt(text: string, offset: number, previous: Token | undefined): Token | undefined {
  if (text[offset] !== '十') return undefined;
  const afterDigits = previous?.kind === 'number' && previous.script === 'digits' && previous.range.end === offset;
  if (previous?.kind !== 'several' && !afterDigits) return undefined;
  const word = text.slice(offset, offset + 2);
  const power = tenScales[word];
  const length = power === undefined ? 1 : word.length;
  return { kind: 'scale', power: power ?? 1, bare: true, range: { start: offset, end: offset + length } };
}

function lexiconAt(text: string, offset: number): Token | undefined {
  const word = wordAt(text, offset);
  return word && { ...word.meaning, range: { start: offset, end: offset + word.length } };
}

function hanNumeralAt(text: string, offset: number): Token | undefined {
  const numeral = numeralAt(text, offset);
  if (!numeral) return undefined;
  const decimals = hanDecimalsAt(text, offset + numeral.length);
  const range = { start: offset, end: offset + numeral.length + (decimals === '' ? 0 : decimals.length + 1) };
  if (numeral.value === undefined) return { kind: 'unknown', range };
  const written = decimals ? `${numeral.value}.${hanDigitsToPlain(decimals)}` : String(numeral.value);
  return { kind: 'number', script: 'han', value: decimalOf(written), range };
}

function unknownAt(text: string, offset: number): Token {
  latinRun.lastIndex = offset;
  const length = latinRun.exec(text)?.[0].length ?? (text.codePointAt(offset)! > 0xffff ? 2 : 1);
  return { kind: 'unknown', range: { start: offset, end: offset + length } };
}
