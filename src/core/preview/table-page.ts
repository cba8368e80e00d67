import type { Book, BookDocument } from '../book/book.ts';
import type { Table } from '../book/model.ts';
import { type Picture, tableOf } from '../charts/index.ts';
import type { PreviewPage } from '../page/page.ts';
import type { PageContext } from './page-context.ts';

/** A table's rows, terms by their titles. */
export function tablePage({ book, say }: PageContext, document: BookDocument): PreviewPage {
  const table = book.model.tables.get(document.id);
  const isEmpty = !table || table.rows.length === 0;
  return {
    kind: 'table',
    id: document.id,
    title: table?.title ?? document.id,
    headline: undefined,
    blocks: isEmpty
      ? []
      : [{ kind: 'picture', key: 'rows', heading: say('preview/rows'), picture: wholeTable(book, table) }],
    note: isEmpty ? say('picture/no-data') : undefined,
  };
}

function wholeTable({ model }: Book, table: Table): Picture {
  const columns = [...table.columns.values()];
  const terms = (taxonomy: string | undefined) => model.taxonomies.get(taxonomy ?? '')?.terms;
  const source = table.source === undefined ? undefined : (model.sources.get(table.source)?.title ?? table.source);
  return {
    kind: 'table',
    id: table.id,
    title: table.title,
    alt: table.title,
    caption: source === undefined ? [] : [source],
    table: tableOf(
      columns.map((column) => ({ title: column.title, numeric: column.type === 'figure' })),
      table.rows.map((row) => ({
        cells: columns.map((column) => {
          const cell = row.cells.get(column.id);
          const term = column.type === 'term' && cell?.id ? terms(column.taxonomy)?.get(cell.id) : undefined;
          return term?.title ?? cell?.text ?? (column.id === 'id' ? row.id : '');
        }),
        sources: [{ label: row.id, detail: '', place: row.place }],
      })),
    ),
  };
}
