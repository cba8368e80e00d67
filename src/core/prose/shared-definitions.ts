import type { Construct, Extension } from 'micromark-util-types';

/** Names in the parser's list of those that are defined, which it only adds to and searches. */
class Names {
  readonly #known = new Set<string>();
  #missed: string[] = [];

  push(name: string): void {
    this.#known.add(name);
  }

  includes(name: string): boolean {
    const isKnown = this.#known.has(name);
    if (!isKnown) this.#missed.push(name);
    return isKnown;
  }

  /** A footnote's definition asks whether there is one already: what is known by now was no miss. */
  takeMissed(): readonly string[] {
    const missed = this.#missed.filter((name) => !this.#known.has(name));
    this.#missed = [];
    return missed;
  }

  knowsAny(names: readonly string[]): boolean {
    return names.some((name) => this.#known.has(name));
  }
}

/** What a reading asked for in vain. */
export interface Missed {
  readonly links: readonly string[];
  readonly footnotes: readonly string[];
}

/** What the parts of a text define for each other: in Markdown a link or footnote mark is one where it is defined anywhere. */
export class SharedDefinitions {
  readonly #links = new Names();
  readonly #footnotes = new Names();

  /** Makes a reading know all that earlier readings with it found defined. */
  readonly extension: Extension;

  constructor() {
    const [links, footnotes] = [this.#links, this.#footnotes] as unknown as [string[], string[]];
    const share: Construct = {
      tokenize(_effects, _ok, nok) {
        this.parser.defined = links;
        this.parser.gfmFootnotes = footnotes;
        return nok;
      },
    };
    // Each line passes here before anything is defined in it: behind `[` a footnote might be.
    this.extension = { document: { null: share, 91: share } };
  }

  /** What a reading that has ended asked for in vain; what it defines itself it knows wherever a link or footnote mark stands. */
  takeMissed(): Missed {
    return { links: this.#links.takeMissed(), footnotes: this.#footnotes.takeMissed() };
  }

  /** Whether something of that is defined by now. */
  know({ links, footnotes }: Missed): boolean {
    return this.#links.knowsAny(links) || this.#footnotes.knowsAny(footnotes);
  }
}
