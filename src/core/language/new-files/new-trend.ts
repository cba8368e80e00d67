import type { Book } from '../../book/book.ts';
import { scalarText } from '../../yaml/index.ts';
import { idScalar } from '../written-id.ts';
import { type NewFile, newFile, pathOfNew } from './new-file.ts';
import { listLine } from './new-product.ts';

/** What is known of a trend before it has a file. */
export interface TrendStart {
  readonly id: string;
  readonly title: string;
  /** Undefined where the book has none yet. */
  readonly perspective: string | undefined;
  readonly products?: readonly string[] | undefined;
}

/**
 * The file of a new trend; `listedTrend` gives it its place in the report.
 * @param narrative whether its text is to be written right away
 */
export function newTrend(
  book: Book,
  { id, title, perspective, products = [] }: TrendStart,
  narrative: boolean,
): NewFile {
  const text = perspective === undefined ? '  ' : '  ‸';
  return newFile(book, pathOfNew(book, 'trend', id), [
    `title: ${scalarText(title)}`,
    perspective === undefined ? 'perspective: ‸' : `perspective: ${idScalar(perspective)}`,
    'status: draft',
    ...listLine('products', products),
    ...(narrative ? ['narrative: |', text] : []),
  ]);
}
