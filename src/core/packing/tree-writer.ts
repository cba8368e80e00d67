import type { TextRange } from '../text/range.ts';
import type { YamlNode, YamlPair, YamlScalar } from '../yaml/nodes.ts';
import { form, sourceIsElsewhere, styles } from './forms.ts';

/** What is rare in a file, and has no short form: the file is then read from its text again. */
export class Unpackable extends Error {}

/** Writes trees as numbers: of each node its form and its range, and what is below it; texts are where the file has them. */
export class TreeWriter {
  readonly numbers: number[] = [];
  /** The texts that are not in the file as they are read: of quoted and folded scalars. */
  readonly texts: string[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  range({ start, end }: TextRange): void {
    this.numbers.push(start, end);
  }

  node(node: YamlNode | undefined): void {
    if (!node) this.numbers.push(form.nothing);
    else if (node.kind === 'scalar') this.#scalar(node);
    else if (node.kind === 'mapping') {
      this.numbers.push(
        node.flow ? form.flowMapping : form.mapping,
        node.range.start,
        node.range.end,
        node.pairs.length,
      );
      for (const pair of node.pairs) this.#pair(pair);
    } else if (node.kind === 'sequence') {
      const head = node.flow ? form.flowSequence : form.sequence;
      this.numbers.push(head, node.range.start, node.range.end, node.items.length);
      for (const item of node.items) this.node(item);
    } else throw new Unpackable('an alias');
  }

  #pair({ key, value, range }: YamlPair): void {
    if (value.kind === 'alias' || range.start !== key.range.start || range.end !== value.range.end) {
      throw new Unpackable('a pair with a range of its own');
    }
    this.#scalar(key);
    this.node(value);
  }

  #scalar({ style, value, source, range: { start, end } }: YamlScalar): void {
    const inText = this.#text.slice(start, end) === source;
    const head = form.scalar + styles.indexOf(style) * 16 + meaningOf(value, source);
    this.numbers.push(inText ? head : head + sourceIsElsewhere, start, end);
    if (inText) return;
    this.numbers.push(this.texts.length);
    this.texts.push(source);
  }
}

function meaningOf(value: YamlScalar['value'], source: string): number {
  if (value === source) return 0;
  if (value === null) return 1;
  if (value === true) return 2;
  if (value === false) return 3;
  if (typeof value === 'number' && Object.is(Number(source), value)) return 4;
  throw new Unpackable('a value that does not follow from its text');
}
