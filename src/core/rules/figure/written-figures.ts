import type { Book, FileRange } from '../../book/book.ts';

const kept = new WeakMap<Book, ReadonlySet<string>>();

/** Whether a figure is meant at a place and something is written there (`downloads: true`): figure/invalid says what can be. */
export function isWrittenFigure(book: Book, { file, range }: FileRange): boolean {
  let places = kept.get(book);
  if (!places) {
    const written = book.figures.filter((figure) => !figure.empty);
    places = new Set(written.map(({ place }) => `${place.file}:${place.range.start}`));
    kept.set(book, places);
  }
  return places.has(`${file}:${range.start}`);
}
