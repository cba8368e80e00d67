import type { BookFile } from '../book/book.ts';
import type { Table } from '../book/model.ts';
import type { FileEdit } from '../rules/rule.ts';
import { readCsv } from '../text/csv-records.ts';
import { lineEnding } from '../yaml/index.ts';
import type { RowEdits } from './update-inline-rows.ts';
import type { WantedRow } from './wanted-rows.ts';

/**
 * Rows in a CSV file of the book: cells of the same id are changed where they stand, other rows come behind the last
 * record, columns that the header lacks behind the last one. What does not change keeps its spelling and quotes.
 */
export function updateCsvRows(file: BookFile, table: Table, rows: readonly WantedRow[]): RowEdits {
  const source = file.source!;
  const { records } = readCsv(source.text);
  const [header, ...rest] = records.filter(({ blank }) => !blank);
  const columnOf = (name: string) =>
    table.columns.has(name) ? name : ([...table.columns.values()].find(({ title }) => title === name)?.id ?? name);
  const columns = (header?.cells ?? []).map((cell) => columnOf(cell.text.trim()));
  const used = [...new Set(rows.flatMap(({ written }) => [...written.keys()]))];
  const missing = used.filter((column) => !columns.includes(column));
  const all = [...columns, ...missing];
  const edits: FileEdit[] = [];
  const put = (start: number, end: number, newText: string) =>
    edits.push({ file: file.path, range: { start, end }, newText });
  const idAt = columns.indexOf('id');
  const byId = new Map(rest.map((record) => [record.cells[idAt]?.text.trim(), record]));
  const changed = new Map(
    rows.flatMap((row) => (row.id !== undefined && byId.has(row.id) ? [[row.id, row] as const] : [])),
  );
  let updated = 0;
  for (const record of header ? [header, ...rest] : []) {
    const row = record === header ? undefined : changed.get(record.cells[idAt]?.text.trim() ?? '');
    const before = edits.length;
    for (const [column, text] of row?.written ?? []) {
      const cell = record.cells[columns.indexOf(column)];
      if (cell && cell.text.trim() !== text) put(cell.range.start, cell.range.end, csvCell(text));
    }
    const values = missing.map((column) => (record === header ? column : (row?.written.get(column) ?? '')));
    const isNew = row !== undefined && (edits.length > before || values.some((text) => text !== ''));
    if (isNew) updated++;
    if (missing.length > 0) put(record.range.end, record.range.end, values.map((text) => `,${csvCell(text)}`).join(''));
  }
  const added = rows.filter(({ id }) => id === undefined || !changed.has(id));
  const ending = source.text.includes('\n') ? lineEnding(source) : '\r\n';
  const end = source.text.length;
  const lines = added.map(({ written }) => all.map((column) => csvCell(written.get(column) ?? '')).join(',') + ending);
  const gap = end === 0 || /[\r\n]$/.test(source.text) ? '' : ending;
  if (added.length > 0) put(end, end, gap + lines.join(''));
  return { edits, created: added.length, updated, unchanged: rows.length - added.length - updated };
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
