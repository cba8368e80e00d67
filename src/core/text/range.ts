/**
 * A half-open span of a text: `start` is in it, `end` is not. Offsets are UTF-16 code units from the start of the
 * text, as in JavaScript strings and the Language Server Protocol; a byte order mark is not part of the text.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: 0-based line and 0-based UTF-16 column, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One replacement in one text. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** Whether the offset lies in the range; the end counts, so that a cursor just behind a token still belongs to it. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether the two ranges share at least one code unit, or one is empty and lies in or at the edge of the other. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`, edges included. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Applies edits that do not overlap, in whatever order they come.
 * @throws RangeError when two edits overlap: the caller's edits contradict each other and nothing may be written.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let last = 0;
  for (const edit of sorted) {
    if (edit.range.start < last) throw new RangeError(`edits overlap at offset ${edit.range.start}`);
    result += text.slice(last, edit.range.start) + edit.newText;
    last = edit.range.end;
  }
  return result + text.slice(last);
}
