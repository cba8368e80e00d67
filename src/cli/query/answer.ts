import type { Book } from '../../core/book/book.ts';
import type { Locale } from '../../core/messages/message.ts';
import { type MeasureValue, type Query, type QueryResult, runQuery } from '../../core/query/index.ts';
import { displayPath } from '../check/diagnostics.ts';

/** What is printed of a query: the records that match, certainly or possibly, in the files' order. */
export interface Answer {
  readonly locale: Locale;
  /** The measures of `where` and `measures`, as written. */
  readonly measures: readonly string[];
  readonly records: readonly AnsweredRecord[];
  /** Records may exist that the files lack. */
  readonly partial: boolean;
}

export interface AnsweredRecord {
  /** The dataset, as the query names it. */
  readonly table: string;
  readonly id: string;
  readonly label: string;
  readonly certainty: 'certain' | 'possible';
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  /** 1-based: where the record begins or its id stands. */
  readonly line: number;
  readonly values: ReadonlyMap<string, MeasureValue>;
}

/** Asks a book. The query has no fault of its own (`checkQuery`). */
export function answer(
  book: Book,
  query: Query,
  place: { readonly bookFolder: string; readonly workingFolder: string; readonly locale: Locale },
): Answer {
  const result: QueryResult = runQuery(book.model, query);
  return {
    locale: place.locale,
    measures: result.measures.map(({ name }) => name),
    partial: result.coverage === 'partial',
    records: result.records.flatMap(({ id, label, certainty, place: at, values }): AnsweredRecord[] => {
      if (certainty === 'impossible') return [];
      const line = (book.files.get(at.file)?.source?.positionAt(at.range.start).line ?? 0) + 1;
      const file = displayPath(place.bookFolder, at.file, place.workingFolder);
      return [{ table: query.from, id, label, certainty, file, line, values }];
    }),
  };
}
