import type { Book } from '../book/book.ts';
import type { BookDiff, BookName, ForecastReview } from './book-diff.ts';
import { compareEntries } from './compare-entries.ts';
import { compareFigures } from './compare-figures.ts';
import { compareRanks } from './compare-ranks.ts';
import { compareVerdicts } from './compare-verdicts.ts';
import { pairProducts } from './pair-products.ts';
import { reviewForecasts } from './review-forecasts.ts';

/**
 * What a newer state or edition of a book says otherwise than an older one. Each book is read, judged and ranked by its
 * own data. Pure; books with errors are compared as far as they can be read.
 */
export function compareBooks(older: Book, newer: Book): BookDiff {
  const products = pairProducts(older.model, newer.model);
  return {
    older: nameOf(older),
    newer: nameOf(newer),
    verdicts: compareVerdicts(older.model, newer.model),
    figures: compareFigures(older.model, newer.model, products),
    ranks: compareRanks(older.model, newer.model, products),
    forecasts: worthSaying(older, newer),
    entries: compareEntries(older, newer, products),
  };
}

/** Between states of one edition only those of which something new is known; between editions all. */
function worthSaying(older: Book, newer: Book): ForecastReview[] {
  const reviews = reviewForecasts(older, newer);
  const [before, after] = [older.model, newer.model];
  if (before.asOf !== after.asOf || before.edition !== after.edition) return reviews;
  const known = reviewForecasts(older, older);
  return reviews.filter((review, index) => JSON.stringify(review) !== JSON.stringify(known[index]));
}

function nameOf({ model: { title, edition, asOf } }: Book): BookName {
  return { title, edition, asOf };
}
