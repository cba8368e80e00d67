import type { TextEdit } from '../../text/range.ts';
import { shifted } from './columns.ts';
import { indentation, type Token } from './tokens.ts';

/** Moves the lines of a block scalar under its key; what they say, blanks at their ends included, stays. */
export function moveBlockScalar(text: string, header: string, { start, end, block }: Token): TextEdit[] {
  const lines = linesIn(text, start, end);
  const first = lines.find((line) => text.slice(line.contentStart, line.end) !== '');
  if (!block || !first) return [];
  const before = first.contentStart - first.start;
  const isGiven = /[1-9]/.test(header);
  const after = isGiven ? before + block.after - block.before : block.after + indentation;
  return lines.flatMap((line) => {
    const blanks = line.contentStart - line.start;
    const isBlank = line.contentStart === line.end;
    if (isBlank && blanks <= before && !isGiven) return blanks === 0 ? [] : respace(line.start, line.contentStart, 0);
    if (isGiven && blanks < before)
      return isBlank ? [] : respace(line.start, line.contentStart, blanks + after - before);
    return respace(line.start, line.contentStart, blanks + after - before);
  });
}

/** Moves the further lines of a plain or quoted scalar with its block. */
export function moveFlowScalar(text: string, { start, end, block }: Token): TextEdit[] {
  if (!block) return [];
  return linesIn(text, start, end)
    .slice(1)
    .filter(({ contentStart, end: lineEnd }) => contentStart < lineEnd && text[contentStart] !== '\t')
    .flatMap((line) => respace(line.start, line.contentStart, shifted(line.contentStart - line.start, block)));
}

interface Line {
  readonly start: number;
  /** Behind the spaces that it begins with. */
  readonly contentStart: number;
  /** Without its terminator. */
  readonly end: number;
}

function linesIn(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start);
    const stop = next < 0 || next >= to ? to : next;
    const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    let contentStart = start;
    while (contentStart < end && text[contentStart] === ' ') contentStart++;
    lines.push({ start, contentStart, end });
    start = stop + 1;
  }
  return lines;
}

function respace(start: number, end: number, count: number): TextEdit[] {
  return end - start === count ? [] : [{ range: { start, end }, newText: ' '.repeat(Math.max(count, 0)) }];
}
