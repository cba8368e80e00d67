import type { Position, TextRange } from './range.ts';

/**
 * A text with its line index: turns offsets into positions and back. Lines end at LF or CRLF (and a lone CR, as in
 * YAML); the terminator belongs to the line that it ends.
 */
export class SourceText {
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get lineCount(): number {
    return this.#starts().length;
  }

  /** The place of an offset; offsets outside the text are clamped to its ends. */
  positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.text.length);
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - starts[low]! };
  }

  /** The offset of a place; a column past the end of its line is clamped to the line's end, before its terminator. */
  offsetAt(position: Position): number {
    const starts = this.#starts();
    if (position.line < 0) return 0;
    if (position.line >= starts.length) return this.text.length;
    const line = this.lineRange(position.line);
    return Math.min(line.start + Math.max(position.character, 0), line.end);
  }

  /** The span of a line (0-based) without its terminator. */
  lineRange(line: number): TextRange {
    const starts = this.#starts();
    const start = starts[line] ?? this.text.length;
    let end = starts[line + 1] ?? this.text.length;
    if (end > start && this.text[end - 1] === '\n') end--;
    if (end > start && this.text[end - 1] === '\r') end--;
    return { start, end };
  }

  /** The text of a span. */
  slice(range: TextRange): string {
    return this.text.slice(range.start, range.end);
  }

  #starts(): number[] {
    this.#lineStarts ??= this.text.includes('\r') ? startsOfLines(this.text) : startsBehindLineFeeds(this.text);
    return this.#lineStarts;
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The same where there are no carriage returns, several times as fast: an editor makes one with every key. */
function startsBehindLineFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
