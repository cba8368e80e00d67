import type { BookModel, Metric, Observation, ObservedFigure, Place, Product, Taxonomy } from '../book/model.ts';
import type { Figure, Interval } from '../figures/figure.ts';
import { includes, intersect, parseFigure } from '../figures/index.ts';
import { meantInterval } from './meant-interval.ts';
import { type Measure, unitOf } from './measure-name.ts';
import { answeringDates } from './observed-dates.ts';
import type { BookRecord } from './records.ts';
import { platformsAllow } from './terms.ts';

/** What a record says of a measure. */
export type MeasureValue = KnownValue | MissingValue;

export interface KnownValue {
  readonly kind: 'known';
  /** Never empty; what all observations agree on. Percentages are fractions. */
  readonly interval: Interval;
  /** The number to draw and sort by; lies in the interval's closure. */
  readonly representative: number;
  /** As written; of several observations the one that gives the representative number. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export interface MissingValue {
  readonly kind: 'missing';
  readonly reason: MissingReason;
  /** The dates inside the one asked for, where there are several. */
  readonly dates: readonly string[];
  readonly evidence: readonly Evidence[];
}

export type MissingReason =
  /** Nothing is said about it. */
  | 'absent'
  /** The product's platforms leave the measure's platform out: no value can exist. */
  | 'not-applicable'
  /** What is written is no figure of this measure. */
  | 'unreadable'
  /** Observations at one date contradict each other. */
  | 'conflict'
  /** Several dates lie inside the one asked for. */
  | 'several-dates';

/** A figure as written, with where it stands. */
export interface Evidence {
  readonly text: string;
  readonly at: string | undefined;
  readonly platform: string | undefined;
  readonly source: string | undefined;
  readonly place: Place;
}

/** A value with what it depends on besides the product. */
interface KeptValue {
  readonly metric: Metric;
  readonly platforms: Taxonomy | undefined;
  readonly value: MeasureValue;
}

/** So many measures are kept a product; more are asked for only while dates are being typed. */
const keptMeasures = 64;
const kept = new WeakMap<Product, Map<string, KeptValue>>();

/**
 * What the record says of the measure. Kept with the product, also for later models in which nothing that it depends on
 * has changed.
 */
export function measureIn(model: BookModel, record: BookRecord, measure: Measure): MeasureValue {
  if (record.kind === 'product' && measure.kind === 'metric') return keptOfProduct(model, record.product, measure);
  if (record.kind === 'row' && measure.kind === 'column') return ofRow(record, measure);
  return missing('absent');
}

function keptOfProduct(model: BookModel, product: Product, measure: Measure & { kind: 'metric' }): MeasureValue {
  const { metric, platform, date } = measure;
  const platforms = model.taxonomies.get('platform');
  const key = `${platform}.${metric.id}@${date}`;
  let values = kept.get(product);
  const known = values?.get(key);
  if (known && known.metric === metric && known.platforms === platforms) return known.value;
  if (!values || values.size >= keptMeasures) {
    values = new Map();
    kept.set(product, values);
  }
  const value = ofProduct(model, product, measure);
  values.set(key, { metric, platforms, value });
  return value;
}

function missing(
  reason: MissingReason,
  evidence: readonly Evidence[] = [],
  dates: readonly string[] = [],
): MissingValue {
  return { kind: 'missing', reason, evidence, dates };
}

function ofRow(record: BookRecord & { kind: 'row' }, measure: Measure & { kind: 'column' }): MeasureValue {
  const cell = record.row.cells.get(measure.column.id);
  if (!cell || cell.text === '') return missing('absent');
  const evidence = {
    text: cell.text,
    at: undefined,
    platform: undefined,
    source: record.table.source,
    place: cell.place,
  };
  return agreed([{ figure: cell.figure, evidence }], measure);
}

function ofProduct(model: BookModel, product: Product, measure: Measure & { kind: 'metric' }): MeasureValue {
  const found = product.observations.flatMap((observation) => {
    if (platformObserved(model, observation, measure.metric) !== measure.platform) return [];
    const observed = observation.figures.find((figure) => figure.metric === measure.metric.id);
    return observed ? [{ observation, observed }] : [];
  });
  const answer = answeringDates(
    found.map(({ observation }) => observation.at),
    measure.date,
  );
  const platformTerms = model.taxonomies.get('platform');
  const { platforms } = product;
  if (measure.platform !== undefined && platforms && !platformsAllow(platformTerms, platforms, measure.platform)) {
    return missing('not-applicable');
  }
  if (!answer) return missing('absent');
  if (answer.several) {
    const { several } = answer;
    const inside = found.filter(({ observation: { at } }) => at !== undefined && several.includes(at));
    return missing(
      'several-dates',
      inside.map(({ observation, observed }) => evidenceOf(observation, observed)),
      several,
    );
  }
  const answering = found.filter(({ observation }) => answer.dates.includes(observation.at));
  return agreed(
    answering.map(({ observation, observed }) => ({
      figure: observed.figure,
      evidence: evidenceOf(observation, observed),
    })),
    measure,
  );
}

/** An observation that names no platform speaks of its metric's only one; of a metric for any platform, of the book's. */
export function platformObserved(model: BookModel, { platform }: Observation, metric: Metric): string | undefined {
  if (platform !== undefined) return platform;
  const possible = metric.platforms ?? [...(model.taxonomies.get('platform')?.terms.keys() ?? [])];
  return possible.length === 1 ? possible[0] : undefined;
}

function evidenceOf(observation: Observation, observed: ObservedFigure): Evidence {
  const { at, platform, source } = observation;
  return { text: observed.text, at, platform, source, place: observed.place };
}

interface Statement {
  readonly figure: Figure | undefined;
  readonly evidence: Evidence;
}

/** The value that statements about one thing at one date agree on. */
function agreed(statements: readonly Statement[], measure: Measure): MeasureValue {
  const evidence = statements.map((statement) => statement.evidence);
  let interval: Interval | undefined;
  const read: { figure: Figure; interval: Interval }[] = [];
  for (const { evidence: stated, figure: plain } of statements) {
    // A unit of the book's own is no word that a figure can be read with before its measure is known.
    const figure = plain ?? parseFigure(stated.text, unitOf(measure)).figure;
    const meant = figure && meantInterval(figure, measure);
    if (!meant) continue;
    const met: Interval | undefined = interval ? intersect(interval, meant) : meant;
    if (!met) return missing('conflict', evidence);
    interval = { min: met.min, max: met.max, minOpen: met.minOpen, maxOpen: met.maxOpen };
    read.push({ figure, interval: meant });
  }
  if (!interval) return missing('unreadable', evidence);
  const whole = interval;
  const best = read.find(({ figure }) => touches(whole, figure.representative)) ?? read[0]!;
  const stated = best.figure.representative;
  const representative = touches(whole, stated) ? stated : middleOf(whole);
  return { kind: 'known', interval, representative, text: best.figure.text, evidence };
}

/** Whether the number lies in the interval or is one of its ends (超1亿 is represented by 1亿, which is not in it). */
function touches(interval: Interval, value: number): boolean {
  return includes(interval, value) || value === interval.min || value === interval.max;
}

function middleOf({ min, max }: Interval): number {
  if (!Number.isFinite(max)) return Number.isFinite(min) ? min : 0;
  return Number.isFinite(min) ? (min + max) / 2 : max;
}
