import type { Book, Definition, FigureOccurrence, FilePart, Reference } from '../book/book.ts';
import type { Place, Product } from '../book/model.ts';
import { touches } from '../text/range.ts';
import { mentionsOf } from './mentions.ts';

interface Placed {
  readonly place: Place;
}

/** The references that an offset of a file touches. */
export function referencesAt(book: Book, file: string, offset: number): readonly Reference[] {
  return partsAt(book, file, offset).flatMap(({ references }) => touching(references, file, offset));
}

export function definitionsAt(book: Book, file: string, offset: number): readonly Definition[] {
  return touching(book.contents.get(file)?.definitions ?? [], file, offset);
}

export function figuresAt(book: Book, file: string, offset: number): readonly FigureOccurrence[] {
  return partsAt(book, file, offset).flatMap(({ figures }) => touching(figures, file, offset));
}

/** Of a stream of documents the one around the offset alone: a stream may have thousands. */
function partsAt(book: Book, file: string, offset: number): readonly FilePart[] {
  const parts = book.contents.get(file)?.parts ?? [];
  return parts.filter(({ document }) => document?.path !== file || touches(document.yaml.range, offset));
}

/** What has no width in the text is nowhere. */
function touching<Thing extends Placed>(things: readonly Thing[], file: string, offset: number): readonly Thing[] {
  return things.filter(
    ({ place: { file: own, range } }) => own === file && range.start < range.end && touches(range, offset),
  );
}

/** Where something is named, in the order of the book. */
export function citationsOf(book: Book, { kind, id, scope }: Definition): readonly Place[] {
  return mentionsOf(book)
    .of({ kind, id, scope })
    .flatMap(({ role, file, token }) => (role === 'reference' ? [{ file, range: token }] : []));
}

/** The products that have a figure for a metric. */
export function reportersOf({ model }: Book, metric: string): readonly Product[] {
  return [...model.products.values()].filter(({ observations }) =>
    observations.some(({ figures }) => figures.some((figure) => figure.metric === metric)),
  );
}
