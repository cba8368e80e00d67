import { message } from '../messages/message.ts';
import { findField, type QueriedRecord, resolveMeasure, titleOf } from '../query/index.ts';
import { captionOf, evidenceOf } from './caption.ts';
import { type Drawing, dated, fieldLabel, fieldTitle, problem, select } from './drawing.ts';
import { framed } from './frame.ts';
import type { Picture } from './picture.ts';
import { sortRecords } from './sort-records.ts';
import { recordSources, tableOf } from './sources.ts';

interface TableColumn {
  readonly title: string;
  readonly numeric: boolean;
  readonly text: (record: QueriedRecord) => string;
}

/** A table of fields and measures, one row a record. */
export function drawTable(drawing: Drawing): Picture {
  const { chart, model } = drawing;
  const { from } = chart.query;
  if (chart.columns.length === 0) return problem(drawing, message('picture/needs', { key: 'columns' }));
  const measures: string[] = [];
  const columns: TableColumn[] = [];
  for (const name of chart.columns) {
    const field = findField(model, from, name);
    if (field) {
      columns.push({
        title: fieldTitle(drawing, field),
        numeric: false,
        text: ({ record }) => fieldLabel(drawing, record, field),
      });
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
  const caption = captionOf(drawing, {
    evidence: evidenceOf(shown),
    shown: shown.length,
    all: sorted.length,
    possible: possible.length,
  });
  const table = tableOf(
    columns.map(({ title, numeric }) => ({ title, numeric })),
    shown.map((record) => ({
      cells: columns.map((column) => column.text(record)),
      sources: recordSources([record]),
    })),
  );
  return { ...framed(drawing, caption, table), kind: 'table' };
}

function textOf(record: QueriedRecord, measure: string): string {
  const value = record.values.get(measure);
  return value?.kind === 'known' ? value.text : '—';
}
