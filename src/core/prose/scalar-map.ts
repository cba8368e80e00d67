import { within } from '../text/moving-range.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { YamlScalar } from '../yaml/nodes.ts';
import { alignBlock } from './align-block.ts';
import { decodeFlow } from './decode-flow.ts';

/** A text that stands in a file, and where each of its characters does. Offsets count UTF-16 code units. */
export interface SourceMap {
  readonly text: string;
  /** The file, where all of it is the text. */
  readonly file?: SourceText;
  /** The offsets of spaces and line feeds in the text that stand for line breaks of the file, in their order. */
  readonly folds: readonly number[];
  /** Where in the file the character at that offset begins; of the text's end, where its last character ends. */
  toSource(offset: number): number;
  /** The span of the file that a span of the text comes from, without what the notation adds around it. */
  rangeInSource(range: TextRange): TextRange;
  /** The offset in the text of a place in the file; undefined outside of it. In an indentation: the next character. */
  toText(sourceOffset: number): number | undefined;
  /**
   * The text as one would write it at that place of the file: escaped, and with the indentation of a block; undefined
   * where the notation can't hold it (a line feed in a plain scalar).
   */
  written(text: string): string | undefined;
}

/** Where the characters of a decoded text stand: character i from `starts[i]` to `ends[i]`. */
export interface Alignment {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folds: readonly number[];
}

/**
 * The text of a YAML scalar with the way back into the file, for every style. Where the text is not what the notation
 * says (a damaged file), each place in it is the whole token.
 */
export function mapScalar(scalar: YamlScalar, source: SourceText): SourceMap {
  const { style, range } = scalar;
  const isBlock = style === 'literal' || style === 'folded';
  const alignment = isBlock ? alignBlock(scalar, source.text) : decodeFlow(scalar, source.text);
  if (alignment?.text !== scalar.source) return wholeToken(scalar);
  return new AlignedMap(alignment, range, writer(scalar, source));
}

/** The map of a file that is all text: every offset is itself. */
export function mapFile(source: SourceText): SourceMap {
  const { text } = source;
  return {
    text,
    file: source,
    folds: [],
    toSource: (offset) => offset,
    rangeInSource: (range) => range,
    toText: (offset) => offset,
    written: (added) => (text.includes('\r\n') ? added.replace(/\n/g, '\r\n') : added),
  };
}

class AlignedMap implements SourceMap {
  readonly text: string;
  readonly folds: readonly number[];
  readonly written: SourceMap['written'];
  readonly #alignment: Alignment;
  readonly #token: TextRange;
  /** Where the token stood when it was read: the alignment counts from there. */
  readonly #readAt: number;

  constructor(alignment: Alignment, token: TextRange, written: SourceMap['written']) {
    this.text = alignment.text;
    this.folds = alignment.folds;
    this.written = written;
    this.#alignment = alignment;
    this.#token = token;
    this.#readAt = token.start;
  }

  toSource(offset: number): number {
    const { starts, ends } = this.#alignment;
    const read = starts[offset] ?? ends.at(-1);
    return read === undefined ? this.#token.end : read + this.#moved;
  }

  rangeInSource({ start, end }: TextRange): TextRange {
    const from = this.toSource(start);
    const last = end > start ? this.#alignment.ends[end - 1] : undefined;
    return within(this.#token, from, last === undefined ? from : Math.max(from, last + this.#moved));
  }

  toText(sourceOffset: number): number | undefined {
    const { starts, ends } = this.#alignment;
    if (sourceOffset < this.toSource(0) || sourceOffset > this.toSource(starts.length)) return undefined;
    const wanted = sourceOffset - this.#moved;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get #moved(): number {
    return this.#token.start - this.#readAt;
  }
}

function wholeToken({ source, range }: YamlScalar): SourceMap {
  return {
    text: source,
    folds: [],
    toSource: () => range.start,
    rangeInSource: () => range,
    toText: () => undefined,
    written: () => undefined,
  };
}

/** How a text is written in place of a scalar's; it does not keep the file alive that it was made for. */
function writer(scalar: YamlScalar, source: SourceText): SourceMap['written'] {
  const { style } = scalar;
  if (style === 'literal') {
    const lineBreak = lineBreakOf(scalar, source);
    return (text) => text.replace(/\n+/g, (breaks) => lineBreak.ending.repeat(breaks.length) + lineBreak.indentation);
  }
  if (style === 'double-quoted') return (text) => JSON.stringify(text).slice(1, -1);
  return (text) => {
    if (text.includes('\n')) return undefined;
    if (style === 'single-quoted') return text.replaceAll("'", "''");
    return style === 'folded' || !/: | #/.test(text) ? text : undefined;
  };
}

function lineBreakOf({ range }: YamlScalar, source: SourceText): { ending: string; indentation: string } {
  const firstLine = source.lineRange(source.positionAt(range.start).line + 1);
  return { ending: source.text.includes('\r\n') ? '\r\n' : '\n', indentation: /^ */.exec(source.slice(firstLine))![0] };
}
