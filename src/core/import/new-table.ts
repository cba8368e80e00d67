import type { Book } from '../book/book.ts';
import { joinPath } from '../book/paths.ts';
import type { FileCreation } from '../language/book-edit.ts';
import { newFile } from '../language/new-files/new-file.ts';
import { idScalar } from '../language/written-id.ts';
import { scalarText } from '../yaml/index.ts';
import type { GuessedColumn } from './guess-column.ts';
import { itemText } from './item-text.ts';
import { rowPairs } from './update-inline-rows.ts';
import type { WantedRow } from './wanted-rows.ts';

export interface NewTable {
  readonly id: string;
  readonly title: string;
  readonly source: string | undefined;
  /** By id. */
  readonly columns: ReadonlyMap<string, GuessedColumn>;
  readonly rows: readonly WantedRow[];
}

/** Where a new table of that id has its file. */
export function pathOfTable(book: Book, id: string): string {
  return joinPath(book.root, `tables/${id}.table.yaml`);
}

/** The file of a new table, its rows inline. */
export function newTableFile(book: Book, { id, title, source, columns, rows }: NewTable): FileCreation {
  const order = [...columns.keys()];
  const lines = [
    `title: ${scalarText(title)}`,
    ...(source === undefined ? [] : [`source: ${idScalar(source)}`]),
    'columns:',
    ...[...columns].map(([column, guessed]) => `  ${idScalar(column)}: { ${declaration(guessed)} }`),
    ...(rows.length === 0 ? ['rows: []'] : ['rows:']),
    ...rows.map((row) => `  - ${itemText(rowPairs(row, order, true), true, '')}`),
  ];
  const { path, text } = newFile(book, pathOfTable(book, id), lines);
  return { path, text };
}

function declaration({ title, type, taxonomy, of, unit }: GuessedColumn): string {
  const parts = [`title: ${scalarText(title, true)}`];
  if (type !== 'text') parts.push(`type: ${type}`);
  if (taxonomy !== undefined) parts.push(`taxonomy: ${idScalar(taxonomy)}`);
  if (of !== undefined) parts.push(`of: ${idScalar(of)}`);
  if (unit !== undefined) parts.push(`unit: ${unit}`);
  return parts.join(', ');
}
