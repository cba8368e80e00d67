import type { TextRange } from '../text/range.ts';

/** Ranges in the order of the text, asked for by place without looking through all: a faulty text can have as many faults. */
export class RangeList<Range extends TextRange = TextRange> {
  readonly #ranges: readonly Range[];
  /** For each range the furthest end among it and those before it. */
  #reached: number[] | undefined;

  /** @param ranges sorted by their starts */
  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  /** The first that begins exactly there. */
  startingAt(start: number): Range | undefined {
    const found = this.#ranges[this.#countBefore(start)];
    return found?.start === start ? found : undefined;
  }

  /** The last that begins at an offset or before it. */
  lastFrom(offset: number): Range | undefined {
    return this.#ranges[this.#countBefore(offset + 1) - 1];
  }

  /** Of those that begin before an offset the first that ends at `end` or behind it. */
  firstReaching(offset: number, end: number): Range | undefined {
    let furthest = Number.NEGATIVE_INFINITY;
    this.#reached ??= this.#ranges.map((range) => {
      furthest = Math.max(furthest, range.end);
      return furthest;
    });
    const found = this.#ranges[firstIndex(this.#reached.length, (index) => this.#reached![index]! >= end)];
    return found && found.start < offset ? found : undefined;
  }

  #countBefore(offset: number): number {
    return firstIndex(this.#ranges.length, (index) => this.#ranges[index]!.start >= offset);
  }
}

/** Offsets that lie in spans, which come one after the other in any order. */
export class SpanSet {
  /** Apart from each other, in the order of the text. */
  readonly #spans: { start: number; end: number }[] = [];

  /** Half-open. */
  add({ start, end }: TextRange): void {
    if (start >= end) return;
    const from = firstIndex(this.#spans.length, (index) => this.#spans[index]!.end >= start);
    let to = from;
    const joined = { start, end };
    for (let next = this.#spans[to]; next && next.start <= end; next = this.#spans[++to]) {
      joined.start = Math.min(joined.start, next.start);
      joined.end = Math.max(joined.end, next.end);
    }
    this.#spans.splice(from, to - from, joined);
  }

  has(offset: number): boolean {
    const span = this.#spans[firstIndex(this.#spans.length, (index) => this.#spans[index]!.end > offset)];
    return span !== undefined && span.start <= offset;
  }
}

/** The first index from which on a condition holds; `length` where it never does. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
