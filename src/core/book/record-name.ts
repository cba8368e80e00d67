/** What one record is called in `of`. Offsets are UTF-16 code units in the text, half-open. */
export interface RecordName {
  /** The table that the text names; undefined where `from`, or else products, says which dataset is meant. */
  readonly table: string | undefined;
  /** The record's id there. */
  readonly id: string;
  /** Where the table's name ends, 0 without one. */
  readonly tableEnd: number;
  /** Where what is left of the text for the record begins. */
  readonly recordStart: number;
}

/** The id that a row has where its table has no `id` column: it says its table itself. */
const numberedRow = /^([a-z0-9]+(?:-[a-z0-9]+)*)#\d+$/;

/** Reads a record's name: `table/row`, the `table#3` of a row without an id of its own, or an id alone. Any text is read. */
export function readRecordName(text: string): RecordName {
  const slash = text.indexOf('/');
  if (slash >= 0) {
    return { table: text.slice(0, slash), id: text.slice(slash + 1), tableEnd: slash, recordStart: slash + 1 };
  }
  const table = numberedRow.exec(text)?.[1];
  const end = table?.length ?? 0;
  return { table, id: text, tableEnd: end, recordStart: end };
}

/** What a row is called where no `from` says its table: the shortest name that reads as this row. */
export function rowName(table: string, id: string): string {
  return readRecordName(id).table === table ? id : `${table}/${id}`;
}
