import type { TextRange } from '../text/range.ts';
import { blockRanges, type Fault, keyLength, syntax } from './fault.ts';
import type { Lines } from './lines.ts';

/**
 * The faults behind a key that runs over several lines: the library merged a half-typed line with the key below it, or
 * a value with a line below it that is indented too far.
 */
export function diagnoseKeyLines(key: TextRange, lines: Lines): readonly Fault[] {
  const first = lines.lineAt(key.start);
  const last = lines.lineAt(key.end);
  const { range, column } = lines.content(first);
  if (first === last) return [];
  if (key.start > range.start) return [overIndented(last, lines)];
  const faults: Fault[] = [];
  for (let line = first; line < last; line = lines.lastLineOfBlock(line) + 1) {
    if (lines.isEmpty(line)) continue;
    if (lines.content(line).column < column) break;
    faults.push(halfTypedLine(line, lines));
  }
  return faults;
}

/** A line that is neither a key with a value nor an item: a word being typed, or a key whose colon lacks its space. */
export function halfTypedLine(line: number, lines: Lines): Fault {
  const { range } = lines.content(line);
  const text = lines.source.slice(range);
  const blank = blockRanges(line, lines);
  const glued = /^([^\s:'"[\]{},#&*!|>%@`]+):(?=[^\s/])/.exec(text);
  if (!glued) return { problem: syntax('half-typed', range, { text }), blank, local: true };
  const key = glued[1]!;
  const behindColon = range.start + key.length + 1;
  const edits = [{ range: { start: behindColon, end: behindColon }, newText: ' ' }];
  return { problem: { ...syntax('missing-space', range, { key }), edits }, blank, local: true };
}

function overIndented(line: number, lines: Lines): Fault {
  const { range } = lines.content(line);
  const length = keyLength(lines.source.slice(range));
  const place = { start: range.start, end: length ? range.start + length : range.end };
  return { problem: syntax('indentation', place), blank: blockRanges(line, lines), local: false };
}
