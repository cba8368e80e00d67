import type { Book, FileRange } from '../../book/book.ts';

const kept = new WeakMap<Book, ReadonlySet<string>>();

/** Whether the token at a place names something that is not there: what follows from that is no mistake of its own. */
export function isFaultyName(book: Book, { file, range }: FileRange): boolean {
  return faultyNames(book).has(`${file}:${range.start}`);
}

function faultyNames(book: Book): ReadonlySet<string> {
  let places = kept.get(book);
  if (!places) {
    const faults = [...book.references.filter((reference) => reference.fault), ...book.tableFaults];
    places = new Set(faults.map(({ place }) => `${place.file}:${place.range.start}`));
    kept.set(book, places);
  }
  return places;
}
