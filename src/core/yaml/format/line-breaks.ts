import type { TextEdit } from '../../text/range.ts';

/**
 * Tidies the white space that parts a token from one on a later line: no blanks at a line's end, at most one empty line,
 * and the later token at its column. Each line's terminator stays the one that it has.
 * @param start behind the earlier token, or 0
 * @param column undefined: what follows begins with its indentation itself
 */
export function tidyLineBreaks(text: string, start: number, end: number, column: number | undefined): TextEdit[] {
  const breaks = [...text.slice(start, end).matchAll(/\r?\n/g)].map(({ index, 0: terminator }) => ({
    start: start + index,
    end: start + index + terminator.length,
  }));
  // What ends with its own line break (a block scalar), and the start of the text, leave only empty lines to be here.
  const startsLine = start === 0 || text[start - 1] === '\n';
  const first = startsLine ? undefined : breaks[0];
  const empty = startsLine ? breaks : breaks.slice(1);
  const kept = start === 0 ? undefined : empty[0];
  const lineStart = breaks.at(-1)?.end ?? start;
  const edits: TextEdit[] = [];
  if (first) edits.push(...replace(text, start, first.start, ''));
  if (empty.length > 0) {
    const from = first?.end ?? start;
    edits.push(...replace(text, from, lineStart, kept ? text.slice(kept.start, kept.end) : ''));
  }
  if (column !== undefined) edits.push(...replace(text, lineStart, end, ' '.repeat(column)));
  return edits;
}

/** Lets a text end with one line break: the last line's own, else the file's. */
export function tidyEnd(text: string, start: number, ending: string): TextEdit[] {
  const rest = text.slice(start);
  const own = /\r?\n/.exec(rest)?.[0];
  const closed = start > 0 && text[start - 1] === '\n';
  return replace(text, start, text.length, closed ? '' : (own ?? ending));
}

/** The replacement of a span without what stays the same at its ends; none where all does. */
export function replace(text: string, start: number, end: number, newText: string): TextEdit[] {
  const old = text.slice(start, end);
  if (old === newText) return [];
  let head = 0;
  while (head < old.length && head < newText.length && old[head] === newText[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, newText.length) - head;
  while (tail < most && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  return [{ range: { start: start + head, end: end - tail }, newText: newText.slice(head, newText.length - tail) }];
}

/** The column of an offset in its line as written, in UTF-16 code units. */
export function columnIn(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
