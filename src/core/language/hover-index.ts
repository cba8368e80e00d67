import type { Book, Definition, DefinitionName, FigureOccurrence, Reference } from '../book/book.ts';
import type { Product } from '../book/model.ts';
import { type TextRange, touches } from '../text/range.ts';

/** What hovers look up in a book; made once for each state of it, so that a hover reads nothing but what it shows. */
export interface HoverIndex {
  readonly references: PlaceIndex<Reference>;
  readonly definitions: PlaceIndex<Definition>;
  readonly figures: PlaceIndex<FigureOccurrence>;
  /** Where something is named, in the order of the book. */
  citations(definition: Definition): readonly Reference[];
  /** The products that have a figure for a metric. */
  reporters(metric: string): readonly Product[];
}

const kept = new WeakMap<Book, HoverIndex>();

/** The index of a book, kept for as long as that state of it is. */
export function hoverIndexOf(book: Book): HoverIndex {
  let found = kept.get(book);
  if (!found) {
    found = makeIndex(book);
    kept.set(book, found);
  }
  return found;
}

function makeIndex(book: Book): HoverIndex {
  const citations = new Map<string, Reference[]>();
  for (const reference of book.references) {
    if (reference.target) push(citations, keyOf(reference.target), reference);
  }
  const reporters = new Map<string, Product[]>();
  for (const product of book.model.products.values()) {
    const metrics = new Set(product.observations.flatMap(({ figures }) => figures.map(({ metric }) => metric)));
    for (const metric of metrics) push(reporters, metric, product);
  }
  return {
    references: new PlaceIndex(book.references),
    definitions: new PlaceIndex(book.definitions),
    figures: new PlaceIndex(book.figures),
    citations: (definition) => citations.get(keyOf(definition)) ?? [],
    reporters: (metric) => reporters.get(metric) ?? [],
  };
}

function keyOf({ kind, id, scope }: DefinitionName): string {
  return `${kind}\n${scope ?? ''}\n${id}`;
}

interface Placed {
  readonly place: { readonly file: string; readonly range: TextRange };
}

/** Things by where they stand. */
export class PlaceIndex<Thing extends Placed> {
  readonly #byFile = new Map<string, Thing[]>();

  constructor(things: readonly Thing[]) {
    for (const thing of things) push(this.#byFile, thing.place.file, thing);
  }

  /** Those that an offset touches; what has no width in the text is nowhere. */
  at(file: string, offset: number): readonly Thing[] {
    const here = this.#byFile.get(file) ?? [];
    return here.filter(({ place: { range } }) => range.start < range.end && touches(range, offset));
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
