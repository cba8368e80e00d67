import type { BookDocument, BookFile } from '../../book/book.ts';
import type { Product } from '../../book/model.ts';
import { type ObservedPoint, type ObservedSeries, observedSeries } from '../../query/index.ts';
import type { Aspect } from '../aspects.ts';
import type { PartView } from '../part-view.ts';

/** What `seriesIn` reads of a book. */
export const readBySeries: readonly Aspect[] = ['metrics', 'platforms', 'date', 'firstProducts'];

/** Every series of the product that a part describes; of products with one id the first counts. */
export function seriesIn({ part: { document }, book: { model } }: PartView): readonly ObservedSeries[] {
  if (document?.kind !== 'product') return [];
  const product = model.products.get(document.id);
  return product && standsIn(document, product) ? observedSeries(model, product) : [];
}

function standsIn({ path, yaml: { range } }: BookDocument, { place }: Product): boolean {
  const { start } = place.range;
  return place.file === path && start >= range.start && (start < range.end || range.start === range.end);
}

/** What a message says of a point of a file: its figure, its date, and the line where it stands, 1-based. */
export function described({ source }: BookFile, { observation, figure }: ObservedPoint) {
  const line = (source?.positionAt(figure.place.range.start).line ?? 0) + 1;
  return { text: figure.text, at: observation.at ?? '', line };
}
