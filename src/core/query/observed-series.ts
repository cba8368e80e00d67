import type { BookModel, Metric, Observation, ObservedFigure, Product, Taxonomy } from '../book/model.ts';
import { compareDates, type DateSpan, parseDate, sameDate } from '../dates/index.ts';
import type { Interval } from '../figures/figure.ts';
import { intersect, parseFigure } from '../figures/index.ts';
import { meantInterval } from './meant-interval.ts';
import { platformObserved } from './measures.ts';

/** What a product's file says of one metric on one platform, over all dates. */
export interface ObservedSeries {
  readonly product: Product;
  readonly metric: Metric;
  readonly platform: string | undefined;
  /** Earliest date first; what has no date that can be read comes last. */
  readonly dates: readonly ObservedDate[];
}

/** The figures at one date, however it is written, in the file's order. At least one. */
export interface ObservedDate {
  readonly span: DateSpan | undefined;
  readonly points: readonly ObservedPoint[];
  /** What all of them agree on; undefined where they do not. */
  readonly agreed: Interval | undefined;
}

/** A figure that its metric can have; others are errors of their own and left out. */
export interface ObservedPoint {
  readonly observation: Observation;
  readonly figure: ObservedFigure;
  /** What it stands for, never empty. */
  readonly interval: Interval;
}

interface Kept {
  readonly metrics: BookModel['metrics'];
  readonly platforms: Taxonomy | undefined;
  readonly series: readonly ObservedSeries[];
}

/** Of the products that were asked for last: several rules ask for one after the other, and then nobody for long. */
const kept = new Map<Product, Kept>();
const mostKept = 16;

/** Every series of a product, in the order in which its file first gives them. Cheap for the product that was asked for last. */
export function observedSeries(model: BookModel, product: Product): readonly ObservedSeries[] {
  const platforms = model.taxonomies.get('platform');
  const known = kept.get(product);
  if (known && known.metrics === model.metrics && known.platforms === platforms) return known.series;
  const series = readSeries(model, product);
  kept.delete(product);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(product, { metrics: model.metrics, platforms, series });
  return series;
}

function readSeries(model: BookModel, product: Product): ObservedSeries[] {
  const found = new Map<string, { metric: Metric; platform: string | undefined; points: ObservedPoint[] }>();
  for (const observation of product.observations) {
    for (const figure of observation.figures) {
      const metric = model.metrics.get(figure.metric);
      if (!metric) continue;
      const platform = platformObserved(model, observation, metric);
      const read = figure.figure ?? parseFigure(figure.text, metric.unit).figure;
      const interval =
        read && meantInterval(read, { kind: 'metric', name: metric.id, metric, platform, date: undefined });
      if (!interval) continue;
      const key = `${platform}.${metric.id}`;
      const point = { observation, figure, interval };
      const series = found.get(key);
      if (series) series.points.push(point);
      else found.set(key, { metric, platform, points: [point] });
    }
  }
  return [...found.values()].map(({ metric, platform, points }) => ({
    product,
    metric,
    platform,
    dates: byDate(points),
  }));
}

function byDate(points: readonly ObservedPoint[]): ObservedDate[] {
  const dates: { at: string | undefined; span: DateSpan | undefined; points: ObservedPoint[] }[] = [];
  for (const point of points) {
    const { at } = point.observation;
    const span = at === undefined ? undefined : parseDate(at);
    const same = dates.find((each) => (span && each.span ? sameDate(span, each.span) : at === each.at));
    if (same) same.points.push(point);
    else dates.push({ at, span, points: [point] });
  }
  return dates
    .map(({ span, points: all }) => ({ span, points: all, agreed: agreedOf(all) }))
    .sort((a, b) => (a.span && b.span ? compareDates(a.span, b.span) : Number(!a.span) - Number(!b.span)));
}

function agreedOf(points: readonly ObservedPoint[]): Interval | undefined {
  let agreed: Interval | undefined = points[0]!.interval;
  for (const { interval } of points) agreed = agreed && intersect(agreed, interval);
  return agreed;
}
