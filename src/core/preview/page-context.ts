import type { Book } from '../book/book.ts';
import type { ProsePart } from '../book/prose-parts.ts';
import type { OtherBook } from '../charts/index.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, type MessageId, message } from '../messages/message.ts';
import { contextOf, type ReportContext } from '../report/prose-elements.ts';

/** What the pages of the preview are made from. */
export interface PageContext {
  readonly book: Book;
  readonly locale: Locale;
  readonly otherBook: OtherBook | undefined;
  /** What prose is rendered with. */
  readonly report: ReportContext;
  /** A message without parameters in the reader's language. */
  say(id: PlainMessageId): string;
  /** A piece of prose by what it belongs to and its keys; of a Markdown file none. */
  prose(kind: ProsePart['owner']['kind'], id: string, ...path: (string | number)[]): ProsePart | undefined;
}

type PlainMessageId = Extract<MessageId, `preview/${string}` | `picture/${string}`>;

export function pageContext(book: Book, locale: Locale, otherBook: OtherBook | undefined): PageContext {
  const report = contextOf({ book, images: new Map(), otherBook, errors: [] });
  return {
    book,
    locale,
    otherBook,
    report,
    say: (id) => render(message(id, {} as never), locale),
    prose: report.prose,
  };
}
