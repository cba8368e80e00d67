import type { Book, Definition, FigureOccurrence, Reference } from '../book/book.ts';
import type { Place, Product } from '../book/model.ts';
import { touches } from '../text/range.ts';
import { mentionsOf } from './mentions.ts';

interface Placed {
  readonly place: Place;
}

/** The references that an offset of a file touches. */
export function referencesAt(book: Book, file: string, offset: number): readonly Reference[] {
  return touching(book.contents.get(file)?.references ?? [], file, offset);
}

export function definitionsAt(book: Book, file: string, offset: number): readonly Definition[] {
  return touching(book.contents.get(file)?.definitions ?? [], file, offset);
}

export function figuresAt(book: Book, file: string, offset: number): readonly FigureOccurrence[] {
  return touching(book.contents.get(file)?.figures ?? [], file, offset);
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
