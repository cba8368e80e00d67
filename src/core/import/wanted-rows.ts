import type { Message } from '../messages/message.ts';
import { message } from '../messages/message.ts';
import { saysNothing } from './figure-cell.ts';
import type { ImportProblem, MappedColumn } from './import-plan.ts';
import type { Sheet } from './read-sheet.ts';
import type { ColumnShape, TableCells } from './table-cell.ts';
import type { Value } from './value.ts';

/** A column of the sheet and the table's column that it fills; without one it is skipped. */
export interface TableColumn {
  readonly index: number;
  readonly header: string;
  readonly shape: ColumnShape | undefined;
  readonly suffix: string;
  readonly guesses: readonly Message[];
}

/** What a record of the sheet says of a row. */
export interface WantedRow {
  readonly line: number;
  readonly id: string | undefined;
  /** By column id, `id` included. */
  readonly values: ReadonlyMap<string, Value>;
  /** By column id: the cell as it is written, which a CSV file may keep. */
  readonly written: ReadonlyMap<string, string>;
}

/** Reads the records of a sheet as rows of a table. */
export function wantedRows(sheet: Sheet, columns: readonly TableColumn[], cells: TableCells) {
  const problems: ImportProblem[] = [];
  const seen = new Set<string>();
  const rows = sheet.rows.map(({ line, cells: texts }): WantedRow => {
    const values = new Map<string, Value>();
    const written = new Map<string, string>();
    for (const { index, header, shape, suffix } of columns) {
      const text = texts[index] ?? '';
      if (!shape || text === '') continue;
      const value = cells.convert(shape, text, suffix, (reason) =>
        problems.push({ line, column: header, message: reason }),
      );
      if (value) {
        values.set(shape.id, value);
        written.set(shape.id, value.form === 'id' ? text : value.texts.join(', '));
      }
    }
    const id = values.get('id')?.texts[0];
    if (id !== undefined && seen.has(id))
      problems.push({ line, column: 'id', message: message('import/repeated-row', { id }) });
    if (id !== undefined) seen.add(id);
    return { line, id, values, written };
  });
  return { rows, problems };
}

const shownExamples = 3;

/** How the columns are shown before anything is written. */
export function describeColumns(sheet: Sheet, columns: readonly TableColumn[], cells: TableCells): MappedColumn[] {
  return columns.map(({ index, header, shape, suffix, guesses }): MappedColumn => {
    if (!shape) return { header, field: undefined, examples: [], guesses: [] };
    const texts = [...new Set(sheet.rows.map(({ cells: all }) => all[index] ?? ''))].filter((text) => text !== '');
    const examples = texts.flatMap((written) => {
      const becomes = cells.convert(shape, written, suffix, () => undefined)?.texts.join(', ');
      return becomes === undefined ? [] : [{ written, becomes }];
    });
    const said = suffix === '' ? [] : [message('import/guess-suffix', { suffix })];
    const respelled = shape.type === 'date' ? examples.find(({ written, becomes }) => written !== becomes) : undefined;
    const dated = respelled ? [message('import/guess-date-cell', respelled)] : [];
    const blank = shape.type === 'figure' ? texts.filter(saysNothing) : [];
    const empty = blank.length > 0 ? [message('import/guess-nothing', { texts: blank.join(' ') })] : [];
    return {
      header,
      field: shape.id,
      examples: examples.slice(0, shownExamples),
      guesses: [...guesses, ...said, ...dated, ...empty],
    };
  });
}
