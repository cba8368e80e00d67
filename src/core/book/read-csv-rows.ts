import { message } from '../messages/message.ts';
import { type CsvRecord, readCsv } from '../text/csv-records.ts';
import type { SourceText } from '../text/source-text.ts';
import type { BookFile } from './book.ts';
import type { Cell, Column, Place, Row } from './model.ts';
import { type CellContext, readCell } from './read-cell.ts';
import { reportUnknownColumn } from './read-table.ts';

/**
 * The rows of a table from its CSV file. Every fault lies on the line where its record begins, on the cell where that
 * begins on the same line; a record with the wrong number of cells is one fault and gives no row.
 */
export function readCsvRows(file: BookFile, context: CellContext): Row[] {
  if (!file.source || file.problem) return [];
  const { records, problems } = readCsv(file.source.text);
  const fault = (place: Place, text: ReturnType<typeof message>) =>
    context.faults.push({ rule: 'book/table-shape', place, message: text, candidates: [] });
  const damaged = new Set<CsvRecord>();
  for (const problem of problems) {
    const record = records.find(
      (each) => each.range.start <= problem.range.start && problem.range.start <= each.range.end,
    );
    if (record && damaged.has(record)) continue;
    if (record) damaged.add(record);
    const code = problem.code === 'unclosed-quote' ? 'book/table-shape/quote' : 'book/table-shape/stray-quote';
    // An unclosed quote takes the rest of its record along.
    const end = problem.code === 'unclosed-quote' ? file.source.text.length : problem.range.end;
    const range = { start: problem.range.start, end };
    const place = record ? placeIn(file.path, file.source, record, range) : { file: file.path, range };
    fault(place, message(code, {}));
  }
  const [header, ...rest] = records;
  if (!header || isBlank(header)) {
    fault({ file: file.path, range: { start: 0, end: 0 } }, message('book/table-shape/no-header', {}));
    return [];
  }
  const columns = readHeader(header, file, context);
  return rest
    .filter((record) => !isBlank(record))
    .flatMap((record, index): Row[] => {
      const firstLine = placeIn(file.path, file.source!, record, record.range);
      if (damaged.has(record)) return [];
      if (record.cells.length !== header.cells.length) {
        const shape = { expected: header.cells.length, found: record.cells.length };
        fault(firstLine, message('book/table-shape/cells', shape));
        return [];
      }
      const cells = new Map<string, Cell>();
      let id = `${context.tableId}#${index + 1}`;
      let rowPlace = firstLine;
      record.cells.forEach((cell, i) => {
        const column = columns[i];
        const text = cell.text.trim();
        const place = placeIn(file.path, file.source!, record, cell.range);
        if ((column === 'id' || column?.id === 'id') && text !== '') {
          id = text;
          rowPlace = place;
        }
        if (!column || column === 'id') return;
        const texts = text === '' ? [] : [{ text, token: undefined, place }];
        if (text === '' && column.required) {
          const missing = message('book/cell/missing', { columns: column.id });
          context.faults.push({ rule: 'schema/missing-key', place: firstLine, message: missing, candidates: [] });
        }
        cells.set(column.id, readCell(column, texts, place, context, undefined));
      });
      return [{ id, cells, place: rowPlace }];
    });
}

/** The columns in the header's order; the `id` column need not be declared. */
function readHeader(header: CsvRecord, file: BookFile, context: CellContext): (Column | 'id' | undefined)[] {
  const seen = new Set<string>();
  const columns = header.cells.map((cell) => {
    const name = cell.text.trim();
    const column = context.columns.get(name) ?? [...context.columns.values()].find((each) => each.title === name);
    const place = placeIn(file.path, file.source!, header, cell.range);
    const id = column?.id ?? name;
    if (seen.has(id)) {
      const text = message('book/table-shape/repeated-column', { column: name });
      context.faults.push({ rule: 'book/table-shape', place, message: text, candidates: [] });
      return undefined;
    }
    seen.add(id);
    if (id === 'id') return column ?? ('id' as const);
    if (!column) reportUnknownColumn(name, place, context);
    return column;
  });
  for (const column of context.columns.values()) {
    if (!column.required || seen.has(column.id)) continue;
    const place = placeIn(file.path, file.source!, header, header.range);
    const text = message('book/table-shape/missing-column', { column: column.id, title: column.title });
    context.faults.push({ rule: 'book/table-shape', place, message: text, candidates: [] });
  }
  return columns;
}

function isBlank(record: CsvRecord): boolean {
  return record.cells.length === 1 && record.cells[0]!.text.trim() === '' && !record.cells[0]!.quoted;
}

/** The range cut to the line where the record begins; where it starts later, that whole line. */
function placeIn(file: string, source: SourceText, record: CsvRecord, range: CsvRecord['range']): Place {
  const line = source.lineRange(source.positionAt(record.range.start).line);
  if (range.start > line.end) return { file, range: { start: record.range.start, end: line.end } };
  return { file, range: { start: range.start, end: Math.min(range.end, line.end) } };
}
