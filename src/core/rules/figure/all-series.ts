import type { Book } from '../../book/book.ts';
import { type ObservedPoint, type ObservedSeries, observedSeries } from '../../query/index.ts';

/** Every series of every product of a book. */
export function allSeries(book: Book): readonly ObservedSeries[] {
  return [...book.model.products.values()].flatMap((product) => observedSeries(book.model, product));
}

/** What a message says of a point: its figure, its date, and the line where it stands, 1-based. */
export function described(book: Book, { observation, figure }: ObservedPoint) {
  const { file, range } = figure.place;
  const line = (book.files.get(file)?.source?.positionAt(range.start).line ?? 0) + 1;
  return { text: figure.text, at: observation.at ?? '', line };
}
