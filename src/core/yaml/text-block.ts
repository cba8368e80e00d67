import { blockRanges, type Fault, keyLength, syntax } from './fault.ts';
import type { Lines } from './lines.ts';

/**
 * The fault of a text of several lines that stands below a key without the `|` that would make it one: a line in it that
 * begins with `#` is a comment, and what stands behind that belongs to nothing.
 * @param line the first line that could not be read, counted from 0
 * @returns undefined where the lines above it are no such text
 */
export function textWithoutSign(line: number, lines: Lines): Fault | undefined {
  const { column } = lines.content(line);
  if (column === 0) return undefined;
  let hasComment = false;
  let above = line - 1;
  for (; above >= 0; above--) {
    if (!lines.isEmpty(above)) {
      if (lines.content(above).column < column) break;
    } else if (lines.source.slice(lines.source.lineRange(above)).trimStart().startsWith('#')) hasComment = true;
  }
  if (above < 0 || !hasComment) return undefined;
  const { range } = lines.content(above);
  const text = lines.source.slice(range);
  const length = keyLength(text);
  if (!length || !text.endsWith(':')) return undefined;
  const key = { start: range.start, end: range.start + length };
  const problem = syntax('text-without-sign', key, { key: lines.source.slice(key) });
  return { problem, blank: blockRanges(above, lines), local: false };
}
