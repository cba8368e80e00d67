import type { Book, BookDocument } from '../book/book.ts';
import { csvFileOf } from '../book/build-book.ts';
import type { Column, Table } from '../book/model.ts';
import { csvPathOf } from '../book/read-table.ts';
import { canonicalUnit } from '../figures/index.ts';
import { proposeId } from '../language/new-files/propose-id.ts';
import { message } from '../messages/message.ts';
import { checkFormat } from '../schema/formats.ts';
import { dereference } from '../yaml/index.ts';
import { lacksPercentSigns, saysNothing } from './figure-cell.ts';
import { type GuessedColumn, guessColumn } from './guess-column.ts';
import type { Candidate } from './header.ts';
import type { ImportOptions, ImportPlan, ImportProblem } from './import-plan.ts';
import { mapHeaders } from './map-columns.ts';
import { newTableFile, pathOfTable } from './new-table.ts';
import { proposeRecordId } from './propose-record-id.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { type ColumnShape, TableCells } from './table-cell.ts';
import { updateCsvRows } from './update-csv-rows.ts';
import { type RowEdits, updateInlineRows } from './update-inline-rows.ts';
import { newErrors } from './verify-import.ts';
import { describeColumns, type TableColumn, wantedRows } from './wanted-rows.ts';

/**
 * Plans how the rows of a CSV file become rows of a table: of one that the book has, or of a new one whose columns are
 * typed by what the cells are. Pure; as `importProducts`.
 * @param into the table's id, or the path of its file in the book
 * @param title what a new table is called
 */
export function importTable(book: Book, text: string, into: string, title: string, options: ImportOptions): ImportPlan {
  const sheet = readSheet(text);
  const table = book.model.tables.get(into) ?? [...book.model.tables.values()].find(({ place }) => place.file === into);
  const plan = table ? intoTable(book, sheet, table, options) : asNewTable(book, sheet, into, title, options);
  return plan.problems.length > 0 ? plan : { ...plan, ...newErrors(book, plan.edit) };
}

const nothing = { created: 0, updated: 0, unchanged: 0 };

function intoTable(book: Book, sheet: Sheet, table: Table, options: ImportOptions): ImportPlan {
  const cells = new TableCells(book);
  const { columns: mappings, problems } = mapHeaders(sheet, columnFields(table), options);
  const columns = mappings.map(({ index, header, meaning }): TableColumn => {
    const shape = meaning?.candidate.field;
    const texts = sheet.rows.map((row) => row.cells[index] ?? '').filter((each) => each !== '' && !saysNothing(each));
    const lacks = shape?.type === 'figure' && canonicalUnit(shape.unit ?? '') === 'percent' && lacksPercentSigns(texts);
    return { index, header, shape, suffix: meaning?.suffix || (lacks ? '%' : ''), guesses: [] };
  });
  const { rows, problems: bad } = wantedRows(sheet, columns, cells);
  const all = [...sheet.problems, ...problems, ...bad];
  const changed = all.length > 0 ? undefined : changesOf(book, table, rows);
  if (changed === undefined && all.length === 0) {
    all.push(whole(message('import/broken-file', { path: table.place.file })));
  }
  const { edits, ...counts } = changed ?? { edits: [], ...nothing };
  return {
    columns: describeColumns(sheet, columns, cells),
    problems: all,
    edit: { edits, renames: [] },
    contradicted: [],
    counts,
  };
}

function columnFields({ columns }: Table): Candidate<ColumnShape>[] {
  const declared = [...columns.values()].map((column: Column): Candidate<ColumnShape> => {
    const figure = column.type === 'figure' ? { figure: { unit: column.unit } } : {};
    return { field: column, name: column.id, names: [column.title], ...figure };
  });
  const id: ColumnShape = {
    id: 'id',
    type: 'text',
    taxonomy: undefined,
    of: undefined,
    unit: undefined,
    range: undefined,
  };
  return columns.has('id') ? declared : [...declared, { field: id, name: 'id', names: [] }];
}

/** Undefined where the table's file, or its CSV file, cannot be changed as it is. */
function changesOf(book: Book, table: Table, rows: Parameters<typeof updateInlineRows>[3]): RowEdits | undefined {
  const file = book.files.get(table.place.file);
  const document = file?.documents.find(({ id }: BookDocument) => id === table.id);
  const root = dereference(document?.yaml.root);
  if (!file?.source || !document || root?.kind !== 'mapping' || (file.yaml?.problems.length ?? 0) > 0) return undefined;
  if (!csvPathOf(document)) return updateInlineRows(document, file.source, root, rows, [...table.columns.keys()]);
  const csv = csvFileOf(document, book.files);
  return csv?.source && !csv.problem ? updateCsvRows(csv, table, rows) : undefined;
}

function asNewTable(book: Book, sheet: Sheet, into: string, title: string, options: ImportOptions): ImportPlan {
  const { map, skip, romanise, source } = options;
  const id = /\.table\.yaml$/.test(into) ? into.replace(/^.*\//, '').replace(/\.table\.yaml$/, '') : into;
  const cells = new TableCells(book);
  const guessed = new Map<string, GuessedColumn>();
  const isTaken = (column: string) => guessed.has(column);
  const columns = sheet.headers.map((header, index): TableColumn => {
    if (skip.has(header)) return { index, header, shape: undefined, suffix: '', guesses: [] };
    const column = guessColumn(
      book,
      header,
      sheet.rows.map((row) => row.cells[index] ?? ''),
    );
    const columnId =
      proposeRecordId(map.get(header) ?? column.title, isTaken, romanise) || proposeId('column', isTaken);
    guessed.set(columnId, column);
    const type = [column.type, column.taxonomy ?? column.of ?? column.unit]
      .filter((part) => part !== undefined)
      .join(' ');
    const guesses = [message('import/guess-type', { type })];
    return { index, header, shape: { ...column, id: columnId, range: undefined }, suffix: column.suffix, guesses };
  });
  const { rows, problems: bad } = wantedRows(sheet, columns, cells);
  const problems: ImportProblem[] = [...sheet.problems, ...bad];
  for (const header of [...map.keys(), ...skip]) {
    if (!sheet.headers.includes(header))
      problems.push({ line: 1, column: header, message: message('import/no-such-column') });
  }
  if (checkFormat('kebab-id', id)) problems.push(whole(message('import/no-table', { id })));
  const path = pathOfTable(book, id);
  if (book.files.has(path)) problems.push(whole(message('import/file-exists', { path })));
  const creations = [newTableFile(book, { id, title, source, columns: guessed, rows })];
  return {
    columns: describeColumns(sheet, columns, cells),
    problems,
    edit: { edits: [], creations, renames: [] },
    contradicted: [],
    counts: { ...nothing, created: rows.length },
  };
}

function whole(text: ImportProblem['message']): ImportProblem {
  return { line: undefined, column: undefined, message: text };
}
