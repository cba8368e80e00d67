import type { MeasureValue } from '../../core/query/index.ts';
import { type CsvValue, writeCsv } from '../../core/text/csv-write.ts';
import type { Answer } from './answer.ts';
import { table } from './table.ts';

/** How an answer can be printed. */
export const formats: Readonly<Record<'table' | 'json' | 'csv', (answer: Answer) => string>> = { table, json, csv };

export type QueryFormat = keyof typeof formats;

/** A figure as programs read it: an end without bound is null, percentages are fractions. */
interface PlainValue {
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

function plain(value: MeasureValue | undefined): PlainValue | null {
  if (value?.kind !== 'known') return null;
  const { min, max, minOpen, maxOpen } = value.interval;
  const end = (number: number) => (Number.isFinite(number) ? number : null);
  return { text: value.text, min: end(min), max: end(max), minOpen, maxOpen };
}

/** For programs: an array of the records; a figure that is missing is null. */
function json({ measures, records }: Answer): string {
  const plainRecords = records.map(({ table: from, id, certainty, file, line, values }) => ({
    table: from,
    id,
    certainty,
    file,
    line,
    values: Object.fromEntries(measures.map((name) => [name, plain(values.get(name))])),
  }));
  return `${JSON.stringify(plainRecords, undefined, 2)}\n`;
}

function cellOf(part: number | boolean | null | undefined): CsvValue {
  return typeof part === 'number' ? part : part?.toString();
}

/** For spreadsheets: a line a record; of each measure the text and the ends of what it means. */
function csv({ measures, records }: Answer): string {
  const parts = ['min', 'max', 'minOpen', 'maxOpen'] as const;
  const head = ['table', 'id', 'name', 'certainty', 'file', 'line'];
  const measureHeads = measures.flatMap((name) => [name, ...parts.map((part) => `${name} ${part}`)]);
  const lines = records.map(({ table: from, id, label, certainty, file, line, values }) => {
    const cells = measures.flatMap((name) => {
      const value = plain(values.get(name));
      return [value?.text, ...parts.map((part) => cellOf(value?.[part]))];
    });
    return [from, id, label, certainty, file, line, ...cells];
  });
  return writeCsv([[...head, ...measureHeads], ...lines]);
}
