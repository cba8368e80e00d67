import type { Book } from '../book/book.ts';
import { nearest } from '../text/nearest.ts';
import { folded } from './header.ts';

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Finds what a text names: an id counts before a title, a title before an alias; spaces and case count last of all. */
export class NameLookup {
  readonly #all: readonly Named[];

  constructor(all: readonly Named[]) {
    this.#all = all;
  }

  static ofTerms({ model }: Book, taxonomy: string): NameLookup {
    const terms = [...(model.taxonomies.get(taxonomy)?.terms.values() ?? [])];
    return new NameLookup(terms.map(({ id, title, aliases }) => ({ id, names: [title, ...aliases] })));
  }

  static ofProducts({ model }: Book): NameLookup {
    return new NameLookup(
      [...model.products.values()].map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
    );
  }

  static ofTrends({ model }: Book): NameLookup {
    return new NameLookup([...model.trends.values()].map(({ id, title }) => ({ id, names: [title] })));
  }

  static ofSources({ model }: Book): NameLookup {
    return new NameLookup([...model.sources.values()].map(({ id, title }) => ({ id, names: title ? [title] : [] })));
  }

  static ofRows({ model }: Book, table: string): NameLookup {
    return new NameLookup((model.tables.get(table)?.rows ?? []).map(({ id }) => ({ id, names: [] })));
  }

  find(text: string): string | undefined {
    const key = folded(text);
    const match =
      this.#all.find(({ id }) => id === text) ??
      this.#all.find(({ names }) => names[0] === text) ??
      this.#all.find(({ names }) => names.includes(text)) ??
      this.#all.find(({ id, names }) => [id, ...names].some((each) => folded(each) === key));
    return match?.id;
  }

  /** The ids of several names in one text; the names that are not known. */
  findAll(text: string): { ids: string[]; unknown: string[] } {
    const whole = this.find(text);
    if (whole !== undefined) return { ids: [whole], unknown: [] };
    const parts = text.split(/[、,，;；/|\n]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
    const found = parts.map((part) => ({ part, id: this.find(part) }));
    return {
      ids: [...new Set(found.flatMap(({ id }) => id ?? []))],
      unknown: found.flatMap(({ id, part }) => (id === undefined ? [part] : [])),
    };
  }

  nearest(text: string): string | undefined {
    const [near] = nearest(
      text,
      this.#all.flatMap(({ id, names }) => [id, ...names]),
      1,
    );
    return near;
  }
}
