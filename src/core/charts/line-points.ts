import { containsDate, type DateSpan, parseDate } from '../dates/index.ts';
import { type Measure, measureIn, type QueriedRecord, resolveMeasure } from '../query/index.ts';
import type { Drawing } from './drawing.ts';

/** A record at one date, with what it says there of the measure. */
export interface DatedRecord {
  readonly date: string;
  readonly record: QueriedRecord;
}

/** Every date at which a record says something of the measure, inside the chart's `dates`. */
export function datedRecords(drawing: Drawing, records: readonly QueriedRecord[], name: string): DatedRecord[] {
  const { chart, model } = drawing;
  const asked = chart.dates === undefined ? undefined : parseDate(chart.dates);
  return records.flatMap(({ record, ...rest }) =>
    datesOf(drawing, { ...rest, record })
      .filter((date) => isInside(date, asked))
      .flatMap((date) => {
        const { measure } = resolveMeasure(model, chart.query.from, datedName(drawing, name, date));
        const value = measure && measureIn(model, record, measure);
        if (value?.kind !== 'known') return [];
        return [{ date, record: { ...rest, record, values: new Map([[name, value]]) } }];
      }),
  );
}

/** The middle of a date in days; of an open end the other one. */
export function middleDay({ first, last }: DateSpan): number {
  if (!Number.isFinite(first)) return last;
  return Number.isFinite(last) ? (first + last) / 2 : first;
}

/** The column that dates a table's rows: the first of the type date. */
export function dateColumn({ model, chart }: Drawing): string | undefined {
  return [...(model.tables.get(chart.query.from)?.columns.values() ?? [])].find((column) => column.type === 'date')?.id;
}

/** The name under which a measure is asked for at a date; a column's has none. */
function datedName({ chart }: Drawing, name: string, date: string): string {
  return chart.query.from === 'products' ? `${name.replace(/@.*$/s, '')}@${date}` : name;
}

function datesOf(drawing: Drawing, { record }: QueriedRecord): string[] {
  if (record.kind === 'product') {
    const dates = record.product.observations.map(({ at }) => at ?? drawing.model.asOf);
    return [...new Set(dates)].filter((date) => date !== undefined && parseDate(date) !== undefined) as string[];
  }
  const column = dateColumn(drawing);
  const date = record.kind === 'row' && column !== undefined ? record.row.cells.get(column)?.text : undefined;
  return date !== undefined && parseDate(date) ? [date] : [];
}

function isInside(date: string, asked: DateSpan | undefined): boolean {
  const span = parseDate(date);
  return span !== undefined && (asked === undefined || containsDate(asked, span));
}

/** What to call a measure over time: without the date that its name would have. */
export function timeless(measure: Measure, asOf: string | undefined): Measure {
  return measure.kind === 'metric' ? { ...measure, date: asOf } : measure;
}
