import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { findField, measureIn, type QueriedRecord, resolveMeasure, valuesOf } from '../query/index.ts';
import { type Drawing, dated } from './drawing.ts';

/**
 * The records in the order that the chart asks for: by a measure's stated numbers, by a taxonomy's order or by a field's
 * text; the files' order where it asks for none. What has no value comes last either way; equal ones stand by id.
 */
export function sortRecords(drawing: Drawing, records: readonly QueriedRecord[]): QueriedRecord[] {
  const { chart, model } = drawing;
  if (!chart.sort) return [...records];
  const { name, descending } = chart.sort;
  const { from } = chart.query;
  const field = findField(model, from, name);
  const { measure } = resolveMeasure(model, from, dated(drawing, name));
  const order = [...(field?.taxonomy?.terms.keys() ?? [])];
  const keyOf = ({ record }: QueriedRecord): number | string | undefined => {
    if (field) {
      const value = valuesOf(record, field)?.[0];
      const place = value === undefined ? -1 : order.indexOf(value);
      return place < 0 ? value : place;
    }
    const value = measure && measureIn(model, record, measure);
    return value?.kind === 'known' ? value.representative : undefined;
  };
  const keyed = records.map((record) => ({ record, key: keyOf(record) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
    return (descending ? -1 : 1) * compare(a.key, b.key) || compare(a.record.id, b.record.id);
  });
  return keyed.map(({ record }) => record);
}

/** Numbers by size and before texts; texts by code unit, the same everywhere. */
export function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The head of a column that names records. */
export function recordTitle({ locale }: Drawing): string {
  return render(message('picture/record', {}), locale);
}
