import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';

/** One line, without what is not the author's words. */
export interface LineContent {
  /** From the first character that is not blank to the last, without a comment and without `- ` before a list item's content. */
  readonly range: TextRange;
  /** The column of `range.start`: what nests under the line is further right. */
  readonly column: number;
  /** The column of the line's first character that is not blank: of the outermost `-` where there is one. */
  readonly indentation: number;
}

/** The lines of a text as the recovery sees them. `comments` are the comments' ranges in the text's order. */
export class Lines {
  readonly source: SourceText;
  readonly #comments: readonly TextRange[];

  constructor(source: SourceText, comments: readonly TextRange[]) {
    this.source = source;
    this.#comments = comments;
  }

  lineAt(offset: number): number {
    return this.source.positionAt(offset).line;
  }

  /** The content of a line; empty, at the line's end, where the line is blank or a comment. */
  content(line: number): LineContent {
    const whole = this.source.lineRange(line);
    const text = this.source.text;
    const end = this.endOfContent(whole);
    let first = whole.start;
    while (first < end && isBlank(text[first])) first++;
    let start = first;
    while (start + 1 < end && text[start] === '-' && isBlank(text[start + 1])) {
      start++;
      while (start < end && isBlank(text[start])) start++;
    }
    return {
      range: { start, end: Math.max(start, end) },
      column: start - whole.start,
      indentation: first - whole.start,
    };
  }

  isEmpty(line: number): boolean {
    const { range } = this.content(line);
    return range.start === range.end;
  }

  /** The end of what is written in a span of one line, before trailing blanks and a comment. */
  endOfContent({ start, end }: TextRange): number {
    const comment = this.#firstCommentFrom(start);
    let last = comment && comment.start < end ? comment.start : end;
    while (last > start && isBlank(this.source.text[last - 1])) last--;
    return last;
  }

  /** From the offset to the end of what is written on its line. */
  restOfLine(offset: number): TextRange {
    const lineEnd = this.source.lineRange(this.lineAt(offset)).end;
    return { start: offset, end: this.endOfContent({ start: offset, end: lineEnd }) };
  }

  /** The last line of what belongs to a line: everything below it that is further right, and the items of its list. */
  lastLineOfBlock(line: number): number {
    const own = this.content(line);
    let last = line;
    for (let next = line + 1; next < this.source.lineCount; next++) {
      const whole = this.source.lineRange(next);
      let first = whole.start;
      while (first < whole.end && isBlank(this.source.text[first])) first++;
      if (first === whole.end) continue;
      const column = first - whole.start;
      const isItem =
        this.source.text[first] === '-' && (first + 1 === whole.end || isBlank(this.source.text[first + 1]));
      if (column < own.column || (column === own.column && !isItem)) break;
      last = next;
    }
    return last;
  }

  #firstCommentFrom(offset: number): TextRange | undefined {
    let low = 0;
    let high = this.#comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#comments[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return this.#comments[low];
  }
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
