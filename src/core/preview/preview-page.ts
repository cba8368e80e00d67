import type { Book, BookDocument } from '../book/book.ts';
import type { OtherBook } from '../charts/index.ts';
import type { Locale } from '../messages/message.ts';
import type { PreviewPage } from '../page/page.ts';
import { bookPage } from './book-page.ts';
import { pageContext } from './page-context.ts';
import { productPage } from './product-page.ts';
import { tablePage } from './table-page.ts';
import { trendPage } from './trend-page.ts';

/**
 * The page of a file: a trend, a product (of a stream that at the offset), a table (its CSV file too), the book.
 * Undefined for others. Pure; never throws.
 * @param offset where the cursor stands, in UTF-16 code units
 */
export function previewPage(
  book: Book,
  path: string,
  { locale, otherBook, offset = 0 }: { locale: Locale; otherBook?: OtherBook | undefined; offset?: number },
): PreviewPage | undefined {
  const document = shownDocument(book, path, offset);
  if (!document) return undefined;
  const context = pageContext(book, locale, otherBook);
  switch (document.kind) {
    case 'trend':
      return trendPage(context, document);
    case 'product': {
      const product = book.model.products.get(document.id);
      return product && productPage(context, product);
    }
    case 'table':
      return tablePage(context, document);
    case 'book':
      return bookPage(context);
  }
}

/** The document that the preview of a file is about. */
export function shownDocument(book: Book, path: string, offset: number): BookDocument | undefined {
  const file = book.files.get(path);
  if (file?.kind === 'prose') return book.files.get(path.replace(/\.md$/, '.yaml'))?.documents[0];
  if (file?.kind === 'csv') {
    const table = [...book.model.tables.values()].find((each) => each.rows.some(({ place }) => place.file === path));
    return table && book.files.get(table.place.file)?.documents.find(({ id }) => id === table.id);
  }
  const documents = file?.documents ?? [];
  return documents.findLast(({ yaml }) => yaml.range.start <= offset) ?? documents[0];
}
