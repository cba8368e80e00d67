import type { TextRange } from '../text/range.ts';
import type { ScalarStyle } from './nodes.ts';

/** A scalar that the library could not have read: its place is held by letters, and this is what stands there. */
export interface RespeltScalar {
  readonly range: TextRange;
  readonly style: ScalarStyle;
  readonly source: string;
}

/** A text in which what cannot be read is covered without moving anything else: offsets stay what they are. */
export class MaskedText {
  #text: string;
  #pending: { readonly range: TextRange; readonly filler: string }[] = [];
  /** By the offset where they begin. */
  readonly respelt = new Map<number, RespeltScalar>();
  /** The first characters of plain scalars that begin with one that YAML reserves, by their offset. */
  readonly letters = new Map<number, string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The text with everything covered so far. */
  get text(): string {
    if (this.#pending.length === 0) return this.#text;
    const pieces: string[] = [];
    let last = 0;
    for (const { range, filler } of this.#pending.sort((a, b) => a.range.start - b.range.start)) {
      const start = Math.max(range.start, last);
      if (start >= range.end) continue;
      pieces.push(this.#text.slice(last, start), this.#text.slice(start, range.end).replace(/[^\r\n]/g, filler));
      last = range.end;
    }
    pieces.push(this.#text.slice(last));
    this.#text = pieces.join('');
    this.#pending = [];
    return this.#text;
  }

  /** Covers a span with spaces; line ends stay. */
  blank(range: TextRange): void {
    this.#pending.push({ range, filler: ' ' });
  }

  /** Covers characters that no YAML may contain; they stay one character of text. */
  replaceCharacter(offset: number): void {
    this.#pending.push({ range: { start: offset, end: offset + 1 }, filler: '\ufffd' });
  }

  /** Lets the library read a plain word in place of a scalar on one line, to be given back as the scalar. */
  respell(scalar: RespeltScalar): void {
    this.#pending.push({ range: scalar.range, filler: 'x' });
    this.respelt.set(scalar.range.start, scalar);
  }

  /** Lets the library read a plain scalar whose first character it refuses. */
  respellLetter(range: TextRange, character: string): void {
    this.#pending.push({ range, filler: 'x' });
    this.letters.set(range.start, character);
  }
}
