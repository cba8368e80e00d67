import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { type Evidence, findField, type QueriedRecord, resolveMeasure, titleOf } from '../query/index.ts';
import { type Drawing, dated, fieldLabel, problem, select, sourceLine } from './drawing.ts';
import type { DataTable, Picture } from './picture.ts';
import { sortRecords } from './sort-records.ts';

interface TableColumn {
  readonly title: string;
  readonly numeric: boolean;
  readonly text: (record: QueriedRecord) => string;
}

/** A table of fields and measures, one row a record. */
export function drawTable(drawing: Drawing): Picture {
  const { chart, model, locale } = drawing;
  const { from } = chart.query;
  if (chart.columns.length === 0) return problem(drawing, message('picture/needs', { key: 'columns' }));
  const measures: string[] = [];
  const columns: TableColumn[] = [];
  for (const name of chart.columns) {
    const field = findField(model, from, name);
    if (field) {
      const title =
        field.title ?? (name === 'name' || name === 'id' ? render(message('picture/record', {}), locale) : name);
      columns.push({ title, numeric: false, text: ({ record }) => fieldLabel(drawing, record, field) });
      continue;
    }
    const measureName = dated(drawing, name);
    const { measure } = resolveMeasure(model, from, measureName);
    if (!measure) {
      const known =
        from === 'products' || from === 'trends' || from.startsWith('taxonomies/') || model.tables.has(from);
      const text = known
        ? message('picture/unknown-field', { name })
        : message('picture/unknown-dataset', { name: from });
      return problem(drawing, text);
    }
    measures.push(measureName);
    columns.push({ title: titleOf(model, measure), numeric: true, text: (record) => textOf(record, measureName) });
  }
  const { certain, possible, fault } = select(drawing, measures);
  if (fault) return fault;
  if (certain.length === 0) return problem(drawing, message('picture/no-data', {}));
  const sorted = sortRecords(drawing, certain);
  const shown = sorted.slice(0, chart.limit);
  const evidence = shown.flatMap((record) =>
    [...record.values.values()].flatMap((value): readonly Evidence[] => value.evidence),
  );
  const caption = [sourceLine(drawing, evidence)];
  if (shown.length < sorted.length) {
    caption.push(render(message('picture/caption/limit', { shown: shown.length, all: sorted.length }), locale));
  }
  if (possible.length > 0)
    caption.push(render(message('picture/caption/possible', { count: possible.length }), locale));
  const table: DataTable = {
    columns: columns.map(({ title, numeric }) => ({ title, numeric })),
    rows: shown.map((record) => columns.map((column) => column.text(record))),
  };
  return { kind: 'table', id: chart.id, title: chart.title || chart.id, alt: chart.alt ?? chart.title, caption, table };
}

function textOf(record: QueriedRecord, measure: string): string {
  const value = record.values.get(measure);
  return value?.kind === 'known' ? value.text : '—';
}
