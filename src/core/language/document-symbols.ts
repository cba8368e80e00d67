import type { Book, BookFile } from '../book/book.ts';
import type { Locale } from '../messages/message.ts';
import type { TextRange } from '../text/range.ts';
import { outlineMarkdown } from './outline-markdown.ts';
import { outlineDocument } from './outline-yaml.ts';

/** What an editor shows beside an outline's entry. */
export type SymbolKind =
  | 'product'
  | 'trend'
  | 'table'
  | 'page'
  | 'group'
  | 'observation'
  | 'claim'
  | 'chart'
  | 'forecast'
  | 'voice'
  | 'column'
  | 'row'
  | 'source'
  | 'taxonomy'
  | 'term'
  | 'metric'
  | 'ranking'
  | 'indicator'
  | 'heading';

/** An entry of a file's outline; the breadcrumbs are the entries around the caret. */
export interface DocumentSymbol {
  /** Its id where it has one. */
  readonly name: string;
  /** What it is called, in the book's language. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: TextRange;
  /** What to select when one goes there; within the range. */
  readonly selection: TextRange;
  readonly children: readonly DocumentSymbol[];
}

/** The outline of a file: what has an id or a heading, in the order of the text. */
export function documentSymbols(book: Book, file: BookFile, locale: Locale): readonly DocumentSymbol[] {
  if (!file.source) return [];
  if (file.kind === 'prose' || file.kind === 'page') return outlineMarkdown(file.source);
  return file.documents.flatMap((document) => outlineDocument(book, file, document, locale));
}
