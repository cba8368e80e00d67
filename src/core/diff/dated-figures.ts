import { parseDate, sameDate } from '../dates/index.ts';
import { sameInterval } from '../figures/index.ts';
import { answeringDates, type ObservedDate, type ObservedSeries } from '../query/index.ts';
import type { DatedFigure } from './book-diff.ts';

/** The figure of one date in either book; of two that belong together both are there. */
export interface FigurePair {
  readonly before: DatedFigure | undefined;
  readonly after: DatedFigure | undefined;
}

/** A measure of a product, with the date that the book's figures refer to. */
export interface DatedSeries {
  readonly series: ObservedSeries | undefined;
  readonly asOf: string | undefined;
}

/**
 * Pairs a measure's figures by date; across editions the figure of the older edition's date besides with that of the
 * newer one's. A figure that stands for nothing else in the other book comes alone.
 */
export function pairDates(older: DatedSeries, newer: DatedSeries): FigurePair[] {
  const [before, after] = [byDate(older.series), byDate(newer.series)];
  const [current, next] = [currentOf(older), currentOf(newer)];
  const pairs: FigurePair[] = [];
  const alone = new Set([...before].filter(([key]) => !after.has(key)).map(([, date]) => date));
  if (current && next && keyOf(current) !== keyOf(next) && (apart(older, newer) || alone.has(current))) {
    pairs.push({ before: dated(current), after: dated(next) });
    alone.delete(current);
  }
  for (const [key, date] of after) {
    const same = before.get(key);
    if (same) pairs.push({ before: dated(same), after: dated(date) });
    else if (date !== next || pairs.length === 0) pairs.push({ before: undefined, after: dated(date) });
  }
  for (const date of alone) pairs.push({ before: dated(date), after: undefined });
  return pairs;
}

/** Whether both say the same, however it is spelled. */
export function saysTheSame(a: DatedFigure, b: DatedFigure): boolean {
  if (a.interval && b.interval) return sameInterval(a.interval, b.interval) && a.number === b.number;
  return !a.interval && !b.interval && a.text === b.text;
}

function apart(older: DatedSeries, newer: DatedSeries): boolean {
  const [before, after] = [older.asOf, newer.asOf].map((at) => (at === undefined ? undefined : parseDate(at)));
  return before !== undefined && after !== undefined && !sameDate(before, after);
}

function byDate(series: ObservedSeries | undefined): Map<string, ObservedDate> {
  return new Map((series?.dates ?? []).map((date) => [keyOf(date), date]));
}

function keyOf({ span, points }: ObservedDate): string {
  return span ? `${span.first} ${span.last}` : (points[0]!.observation.at ?? '');
}

/** What answers for the book's own date. */
function currentOf({ series, asOf }: DatedSeries): ObservedDate | undefined {
  const dates = series?.dates ?? [];
  const answer = answeringDates(
    dates.map(({ points }) => points[0]!.observation.at),
    asOf,
  );
  if (!answer || answer.several) return undefined;
  return dates.find(({ points }) => points[0]!.observation.at === answer.dates[0]);
}

function dated({ points, agreed }: ObservedDate): DatedFigure {
  const texts = [...new Set(points.map(({ figure }) => figure.text))];
  const numbers = new Set(points.map(({ figure: { figure } }) => (figure?.exact ? figure.representative : undefined)));
  const [number] = numbers;
  const at = points[0]!.observation.at;
  return { text: texts.join(' / '), at, interval: agreed, number: numbers.size === 1 ? number : undefined };
}
