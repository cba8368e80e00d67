import { moveRange } from '../text/moving-range.ts';
import type { TextRange } from '../text/range.ts';
import type { YamlNode } from './nodes.ts';
import { type PartReading, readPart } from './read-part.ts';

/** A stretch of a text that is read at once, and moved when the text before it grows or shrinks. */
export class Stretch {
  readonly reading: PartReading;
  #text: string;
  #start: number;
  #ranges: readonly TextRange[] | undefined;

  /** `start` is where it begins in the whole text. */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.reading = readPart(text);
    if (start > 0) for (const range of rangesOf(this.reading)) moveRange(range, start);
  }

  get text(): string {
    return this.#text;
  }

  /** Lets it begin elsewhere. `text` is the same text again: the older whole that it was cut from can then be freed. */
  move(start: number, text: string): void {
    this.#text = text;
    const distance = start - this.#start;
    if (distance === 0) return;
    this.#ranges ??= rangesOf(this.reading);
    for (const range of this.#ranges) moveRange(range, distance);
    this.#start = start;
  }
}

function rangesOf({ documents, comments, problems }: PartReading): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { range, damaged, root } of documents) {
    ranges.push(range, ...damaged);
    if (root) addRanges(root, ranges);
  }
  for (const comment of comments) ranges.push(comment.range);
  for (const { range, edits } of problems) ranges.push(range, ...(edits ?? []).map((edit) => edit.range));
  return ranges;
}

function addRanges(node: YamlNode, ranges: TextRange[]): void {
  ranges.push(node.range);
  if (node.kind === 'sequence') for (const item of node.items) addRanges(item, ranges);
  if (node.kind !== 'mapping') return;
  for (const { key, value, range } of node.pairs) {
    ranges.push(range, key.range);
    addRanges(value, ranges);
  }
}
