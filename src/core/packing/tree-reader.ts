import { compact } from '../text/compact.ts';
import type { TextRange } from '../text/range.ts';
import { sharedText } from '../text/shared-text.ts';
import type { YamlNode, YamlPair, YamlScalar } from '../yaml/nodes.ts';
import { form, sourceIsElsewhere, styles } from './forms.ts';

/** Reads what a `TreeWriter` wrote, in the same order. */
export class TreeReader {
  readonly #text: string;
  readonly #numbers: Uint32Array;
  readonly #texts: readonly string[];
  #at: number;

  constructor(text: string, numbers: Uint32Array, at: number, texts: readonly string[]) {
    this.#text = text;
    this.#numbers = numbers;
    this.#at = at;
    this.#texts = texts;
  }

  number(): number {
    return this.#numbers[this.#at++]!;
  }

  range(): TextRange {
    return { start: this.number(), end: this.number() };
  }

  node(): YamlNode | undefined {
    const head = this.number();
    if (head === form.nothing) return undefined;
    if (head >= form.scalar) return this.#scalar(head);
    const range = this.range();
    const count = this.number();
    if (head === form.mapping || head === form.flowMapping) {
      const pairs: YamlPair[] = [];
      for (let i = 0; i < count; i++) {
        const key = this.#scalar(this.number());
        const value = this.node()!;
        pairs.push({ key, value, range: { start: key.range.start, end: value.range.end } });
      }
      return { kind: 'mapping', range, flow: head === form.flowMapping, pairs: compact(pairs) };
    }
    const items: YamlNode[] = [];
    for (let i = 0; i < count; i++) items.push(this.node()!);
    return { kind: 'sequence', range, flow: head === form.flowSequence, items: compact(items) };
  }

  #scalar(head: number): YamlScalar {
    const start = this.number();
    const end = this.number();
    const source = head & sourceIsElsewhere ? this.#texts[this.number()]! : sharedText(this.#text.slice(start, end));
    const style = styles[(head >> 4) & 7]!;
    return { kind: 'scalar', range: { start, end }, style, value: meant(head & 15, source), source };
  }
}

function meant(meaning: number, source: string): YamlScalar['value'] {
  if (meaning === 0) return source;
  if (meaning === 1) return null;
  return meaning === 4 ? Number(source) : meaning === 2;
}
