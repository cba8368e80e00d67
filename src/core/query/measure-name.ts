import type { BookModel, Column, Metric } from '../book/model.ts';
import { parseDate } from '../dates/index.ts';

/** A measure as a query names it, resolved against the book. */
export type Measure =
  | {
      readonly kind: 'metric';
      /** As written. */
      readonly name: string;
      readonly metric: Metric;
      /** Undefined where the metric is not bound to a platform: then observations without one answer. */
      readonly platform: string | undefined;
      /** EDTF; undefined where neither the measure nor the book says a date: then any date answers. */
      readonly date: string | undefined;
    }
  | { readonly kind: 'column'; readonly name: string; readonly column: Column };

export type MeasureFault =
  | 'unknown-metric'
  | 'unknown-platform'
  /** The metric is not given for that platform. */
  | 'other-platform'
  /** The metric has several platforms and the measure names none. */
  | 'ambiguous-platform'
  /** What stands behind the @ is no date. */
  | 'not-a-date'
  /** A column that holds no figures, or none of that name. */
  | 'unknown-column'
  /** The dataset has no measures at all. */
  | 'no-measures';

export type MeasureResolution =
  | { readonly measure: Measure; readonly fault?: undefined }
  | { readonly fault: MeasureFault; readonly measure?: undefined };

/**
 * What `platform.metric[@date]` or a column's id means in a dataset.
 * @param dataset `products`, `trends`, a table's id or `taxonomies/<id>`
 */
export function resolveMeasure(model: BookModel, dataset: string, name: string): MeasureResolution {
  if (dataset === 'products') return resolveMetric(model, name);
  const table = model.tables.get(dataset);
  if (!table) return { fault: 'no-measures' };
  const column = table.columns.get(name);
  return column?.type === 'figure' ? { measure: { kind: 'column', name, column } } : { fault: 'unknown-column' };
}

function resolveMetric(model: BookModel, name: string): MeasureResolution {
  const [, platform, metricId = '', at] = /^(?:([^.@]*)\.)?([^@]*)(?:@(.*))?$/s.exec(name) ?? [];
  const metric = model.metrics.get(metricId);
  if (!metric) return { fault: 'unknown-metric' };
  const known = model.taxonomies.get('platform');
  if (platform !== undefined && known && !known.terms.has(platform)) return { fault: 'unknown-platform' };
  if (platform !== undefined && metric.platforms && !metric.platforms.includes(platform)) {
    return { fault: 'other-platform' };
  }
  const possible = metric.platforms ?? [...(known?.terms.keys() ?? [])];
  if (platform === undefined && possible.length > 1) return { fault: 'ambiguous-platform' };
  if (at !== undefined && !parseDate(at)) return { fault: 'not-a-date' };
  return { measure: { kind: 'metric', name, metric, platform: platform ?? possible[0], date: at ?? model.asOf } };
}

/** The unit in which the measure's figures are given; undefined where the book does not say. */
export function unitOf(measure: Measure): string | undefined {
  return measure.kind === 'metric' ? measure.metric.unit : measure.column.unit;
}

/** What to call the measure before readers: its title, with the platform's. */
export function titleOf(model: BookModel, measure: Measure): string {
  if (measure.kind === 'column') return measure.column.title;
  const several = (measure.metric.platforms ?? []).length !== 1 && measure.platform !== undefined;
  const platform = measure.platform && model.taxonomies.get('platform')?.terms.get(measure.platform)?.title;
  const title = several ? `${platform ?? measure.platform} ${measure.metric.title}` : measure.metric.title;
  return measure.date === model.asOf ? title : `${title} (${measure.date})`;
}
