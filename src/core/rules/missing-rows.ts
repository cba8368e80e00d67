import type { Book } from '../book/book.ts';
import { csvFileOf } from '../book/build-book.ts';
import { csvPathOf } from '../book/read-table.ts';
import { valueUnder } from '../yaml/nodes.ts';

/**
 * Whether a table may have a row that the book does not: its rows could not be read at all, or its CSV file has records
 * that take no part and holds the id.
 */
export function mayBeUnreadRow(book: Book, table: string, id: string): boolean {
  const file = book.find('table', table)?.place.file;
  const document = book.files.get(file ?? '')?.documents[0];
  if (!document || valueUnder(document.yaml.root, 'rows')?.kind === 'sequence') return false;
  const csv = csvPathOf(document) && csvFileOf(document, book.files);
  if (!csv?.source || csv.problem) return true;
  const { path, source } = csv;
  const faults = (book.contents.get(path)?.parts ?? []).flatMap(({ tableFaults }) => tableFaults);
  const isCut = faults.some(({ rule }) => rule === 'book/table-shape');
  return isCut && (source.text.trim() === '' || source.text.includes(id));
}
