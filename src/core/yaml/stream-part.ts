import { moveRange } from '../text/moving-range.ts';
import { type Joined, joinSections } from './join-sections.ts';
import type { PartReading } from './read-part.ts';
import { type Section, splitDocument } from './sections.ts';
import { Stretch } from './stretch.ts';
import { takeOver } from './take-over.ts';

/** A part of a stream: a document, read at once or, where it is long, in sections. */
export class StreamPart {
  readonly reading: PartReading;
  readonly #stretches: readonly Stretch[];
  readonly #joined: Joined | undefined;
  /** Where the stretches begin, from the part's start. */
  readonly #starts: readonly number[];
  #text: string;
  #start: number;

  /**
   * Reads a part. `start` is where it begins in the whole text.
   * @param before the part as it was before an edit; its stretches that are as they were are taken from it, and it must not
   * be used any more
   */
  constructor(text: string, start: number, before?: StreamPart) {
    this.#text = text;
    this.#start = start;
    const sections = splitDocument(text);
    const starts = sections ? startsOf(sections) : [0];
    const stretches = takeOver(text, starts, before ? before.#stretches : [], start, (own, at) => new Stretch(own, at));
    const readings = stretches.map(({ reading }) => reading);
    this.#joined = sections && joinSections(sections, readings, { text, start });
    const isSettled = this.#joined || !sections;
    this.#stretches = isSettled ? stretches : [new Stretch(text, start)];
    this.#starts = isSettled ? starts : [0];
    this.reading = this.#joined?.reading ?? this.#stretches[0]!.reading;
  }

  get text(): string {
    return this.#text;
  }

  /** Where it begins in the whole text. */
  get start(): number {
    return this.#start;
  }

  /** Lets the part begin elsewhere. `text` is the same text again: the older whole that it was cut from can then be freed. */
  move(start: number, text: string): void {
    const distance = start - this.#start;
    this.#text = text;
    this.#start = start;
    for (const [index, stretch] of this.#stretches.entries()) {
      const from = this.#starts[index]!;
      stretch.move(start + from, text.slice(from, this.#starts[index + 1]));
    }
    if (distance !== 0) for (const range of this.#joined?.ownRanges ?? []) moveRange(range, distance);
  }
}

function startsOf(sections: readonly Section[]): number[] {
  return sections.flatMap(({ start, below }) => (below ? [start, ...startsOf(below.sections)] : [start]));
}
