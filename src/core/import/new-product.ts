import type { Book } from '../book/book.ts';
import type { FileCreation } from '../language/book-edit.ts';
import { newFile, pathOfNew } from '../language/new-files/new-file.ts';
import { itemText } from './item-text.ts';
import { observationPairs, ownPairs } from './product-layout.ts';
import type { WantedProduct } from './wanted-products.ts';

/** The file of a product that the book does not have yet. */
export function newProductFile(book: Book, wanted: WantedProduct): FileCreation {
  const own = ownPairs(wanted, false).map(({ key, value }) => `${key}: ${value}`);
  const observations = wanted.observations.map(
    (each) => `  - ${itemText(observationPairs(book, each, false), false, '\n  ')}`,
  );
  const lines = [...own, ...(observations.length > 0 ? ['observations:', ...observations] : [])];
  const { path, text } = newFile(book, pathOfNew(book, 'product', wanted.id), lines.join('\n').split('\n'));
  return { path, text };
}
