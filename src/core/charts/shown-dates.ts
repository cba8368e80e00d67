import type { BookModel } from '../book/model.ts';
import { containsDate, parseDate } from '../dates/index.ts';
import { type Measure, type QueriedRecord, resolveMeasure } from '../query/index.ts';
import type { YamlMapping } from '../yaml/nodes.ts';
import { type ChartDeclaration, readDeclaration } from './declaration.ts';
import { type Drawing, dated, select } from './drawing.ts';
import { knownValue } from './mark.ts';
import { sortRecords } from './sort-records.ts';

/** A measure of a chart whose figures refer to another date than the chart's other ones. */
export interface MixedDates {
  /** As the chart writes it. */
  readonly measure: string;
  /** Two or more that have no day in common, sorted. */
  readonly dates: readonly string[];
}

/** Types that compare figures with each other; the others have dates of their own. */
const comparing: readonly string[] = ['bar', 'pie', 'scatter', 'radar', 'treemap', 'heatmap', 'table'];

/**
 * Says where a chart compares figures of different dates: measures that name different dates (one metric at two dates is
 * a comparison over time, and meant), or records whose observations are of different dates.
 */
export function mixedDates(node: YamlMapping, model: BookModel): MixedDates | undefined {
  const chart = readDeclaration(node);
  if (chart.query.from !== 'products' || !comparing.includes(chart.type ?? '')) return undefined;
  const drawing: Drawing = { chart, model, locale: 'en' };
  const measures = measureNames(chart).flatMap((written): { written: string; measure: Measure }[] => {
    const { measure } = resolveMeasure(model, 'products', dated(drawing, written));
    return measure ? [{ written, measure }] : [];
  });
  return betweenMeasures(measures) ?? betweenRecords(drawing, measures);
}

function measureNames(chart: ChartDeclaration): string[] {
  const { query, x, y, size, value, indicators, columns, type } = chart;
  const single = [x, y, size, value].filter((name) => name !== undefined);
  return [...new Set([...query.measures, ...single, ...indicators, ...(type === 'table' ? columns : [])])];
}

function betweenMeasures(measures: readonly { written: string; measure: Measure }[]): MixedDates | undefined {
  const [first, ...others] = measures.flatMap(({ written, measure }) =>
    measure.kind === 'metric' && measure.date !== undefined
      ? [{ written, metric: measure.metric.id, date: measure.date }]
      : [],
  );
  const other = others.find(({ metric, date }) => metric !== first!.metric && disjoint([first!.date, date]));
  return other && { measure: other.written, dates: [first!.date, other.date].sort() };
}

function betweenRecords(
  drawing: Drawing,
  measures: readonly { written: string; measure: Measure }[],
): MixedDates | undefined {
  const { certain } = select(
    drawing,
    measures.map(({ measure }) => measure.name),
  );
  const records = shownOf(drawing, certain);
  for (const { written, measure } of measures) {
    const dates = records.flatMap((record) => {
      if (!knownValue(record, measure.name)) return [];
      return record.values.get(measure.name)!.evidence.flatMap(({ at }) => at ?? []);
    });
    const distinct = [...new Set(dates)].sort();
    if (disjoint(distinct)) return { measure: written, dates: distinct };
  }
  return undefined;
}

function shownOf(drawing: Drawing, records: readonly QueriedRecord[]): readonly QueriedRecord[] {
  const { type, items, limit, by } = drawing.chart;
  if (type === 'radar') return records.filter(({ id }) => items.includes(id));
  return by.length > 0 ? records : sortRecords(drawing, records).slice(0, limit);
}

/** Whether two of the dates have no day in common. */
function disjoint(dates: readonly string[]): boolean {
  const spans = dates.flatMap((date) => parseDate(date) ?? []);
  return spans.some((one) => spans.some((other) => !containsDate(one, other) && !containsDate(other, one)));
}
