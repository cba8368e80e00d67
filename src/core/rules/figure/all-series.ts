import type { BookFile } from '../../book/book.ts';
import { readProduct } from '../../book/read-product.ts';
import { type ObservedPoint, type ObservedSeries, observedSeries } from '../../query/index.ts';
import type { Aspect } from '../aspects.ts';
import type { PartView } from '../part-view.ts';

/** What `seriesIn` reads of a book. */
export const readBySeries: readonly Aspect[] = ['metrics', 'platforms', 'date', 'firstProducts'];

/** Every series of the product that a part describes; of products with one id the first counts. */
export function seriesIn({ part: { document }, book: { model } }: PartView): readonly ObservedSeries[] {
  if (document?.kind !== 'product') return [];
  const product = readProduct(document, model.asOf);
  return model.products.get(product.id) === product ? observedSeries(model, product) : [];
}

/** What a message says of a point of a file: its figure, its date, and the line where it stands, 1-based. */
export function described({ source }: BookFile, { observation, figure }: ObservedPoint) {
  const line = (source?.positionAt(figure.place.range.start).line ?? 0) + 1;
  return { text: figure.text, at: observation.at ?? '', line };
}
