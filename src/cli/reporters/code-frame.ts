import { displayWidth } from '../../core/text/display-width.ts';
import type { TextRange } from '../../core/text/range.ts';
import { harmless } from './safe-text.ts';

/** A line of a text, ready to be printed in a fixed-width font, and where to underline it. */
export interface CodeFrame {
  readonly text: string;
  /** Columns before the token, and columns that it takes (at least 1). */
  readonly before: number;
  readonly width: number;
}

interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** Made when it is first needed: the system takes a while to load its tables. */
let graphemes: Intl.Segmenter | undefined;
const plainAscii = /^[\t\x20-\x7e]*$/;
const tabStop = 4;
/** UTF-16 code units on either side of a token's beginning: more than any terminal has columns. */
const reach = 1000;
const cut = '…';

/**
 * Lays out one line around a token.
 * @param line the line without its terminator
 * @param token UTF-16 columns in the line; an empty one is underlined by one column
 * @param columns the room there is; a longer line is cut on either side of the token
 */
export function codeFrame(line: string, token: TextRange, columns: number): CodeFrame {
  const piece = pieceAround(line, token.start);
  const glyphs = glyphsOf(line, piece);
  const first = glyphs.findIndex((glyph) => glyph.end > token.start);
  const from = first < 0 ? glyphs.length : first;
  let to = from;
  while (to < glyphs.length && glyphs[to]!.start < token.end) to++;
  const [left, right] = windowAround(glyphs, from, Math.max(to, from + 1), columns);
  const head = left > 0 || piece.start > 0 ? cut : '';
  const tail = right < glyphs.length || piece.end < line.length ? cut : '';
  const shown = glyphs.slice(left, right);
  const before = head.length + widthOf(glyphs.slice(left, from));
  const width = Math.max(widthOf(glyphs.slice(from, Math.min(to, right))), 1);
  return { text: head + shown.map((glyph) => glyph.text).join('') + tail, before, width };
}

/** The part of a line that is laid out: no terminal shows more, and a line can have a million characters. */
function pieceAround(line: string, column: number): TextRange {
  const edge = (at: number) => (/^[\udc00-\udfff]/.test(line.slice(at, at + 1)) ? at + 1 : at);
  return { start: edge(Math.max(column - reach, 0)), end: edge(Math.min(column + reach, line.length)) };
}

function glyphsOf(line: string, piece: TextRange): Glyph[] {
  const glyphs: Glyph[] = [];
  let column = 0;
  let offset = piece.start;
  for (const segment of segmentsOf(line.slice(piece.start, piece.end))) {
    const text = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : harmless(segment);
    const width = displayWidth(text);
    glyphs.push({ text, width, start: offset, end: offset + segment.length });
    offset += segment.length;
    column += width;
  }
  return glyphs;
}

/** What a reader takes for one character each. */
function segmentsOf(text: string): string[] {
  if (plainAscii.test(text)) return text.split('');
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The glyphs to show: all where they fit, else the token's beginning with a third of the room before it. */
function windowAround(glyphs: readonly Glyph[], from: number, to: number, columns: number): [number, number] {
  if (widthOf(glyphs) <= columns) return [0, glyphs.length];
  const room = Math.max(columns - 2 * cut.length, 1);
  let left = from;
  let used = 0;
  while (left > 0 && used + glyphs[left - 1]!.width <= room / 3) used += glyphs[--left]!.width;
  let right = from;
  while (right < glyphs.length && used + glyphs[right]!.width <= room) used += glyphs[right++]!.width;
  while (left > 0 && right >= to && used + glyphs[left - 1]!.width <= room) used += glyphs[--left]!.width;
  return [left, Math.max(right, Math.min(from + 1, glyphs.length))];
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
}
