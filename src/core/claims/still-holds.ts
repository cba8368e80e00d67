import type { BookModel } from '../book/model.ts';
import { sameInterval } from '../figures/index.ts';
import {
  type DatasetIndex,
  type Field,
  indexOf,
  type Measure,
  type MeasureValue,
  measureIn,
  touchedRecords,
  valuesOf,
} from '../query/index.ts';
import type { Finding } from './judge-claim.ts';

/** What is asked of a dataset before and after a change. */
interface Change {
  readonly before: DatasetIndex;
  readonly after: DatasetIndex;
  /** The positions of the records that were read anew. */
  readonly touched: readonly number[];
  /** Of measures and fields that were asked for, by name, whether all of these records say the same as before. */
  readonly sameMeasures: Map<string, boolean>;
  readonly sameFields: Map<string, boolean>;
}

/**
 * Tells of findings over an earlier model whether they hold in a later one as they are: nothing that they read says
 * anything else. A change of the book's own file, of the order of records, or of a ranking's data may touch anything.
 */
export function stillHolds(before: BookModel, after: BookModel): (finding: Finding) => boolean {
  const manifestKept =
    before.metrics === after.metrics &&
    before.taxonomies === after.taxonomies &&
    before.sources === after.sources &&
    before.rankings === after.rankings &&
    before.asOf === after.asOf &&
    before.productCoverage === after.productCoverage;
  if (!manifestKept) return () => false;
  const changes = new Map<string, Change | undefined>();
  const changeOf = (name: string) => {
    if (!changes.has(name)) changes.set(name, compare(before, after, name));
    return changes.get(name);
  };
  return ({ checkType, reads }) => {
    if (checkType === 'rank') return false;
    for (const [name, { measures, fields }] of reads.all) {
      const change = changeOf(name);
      if (!change) return false;
      if (change.touched.length === 0) continue;
      for (const measure of measures.values()) if (!isSameMeasure(before, after, change, measure)) return false;
      for (const field of fields.values()) if (!isSameField(change, field)) return false;
    }
    return true;
  };
}

/** Looks only at what was touched: the columns of a whole dataset need not be read for that. */
function isSameMeasure(before: BookModel, after: BookModel, change: Change, measure: Measure): boolean {
  return remember(change.sameMeasures, measure.name, () =>
    change.touched.every((at) => {
      const [old, now] = [change.before.dataset.records[at]!, change.after.dataset.records[at]!];
      return sameValue(measureIn(before, old, measure), measureIn(after, now, measure));
    }),
  );
}

function isSameField(change: Change, field: Field): boolean {
  return remember(change.sameFields, field.name, () => change.touched.every((at) => saysSame(change, at, field)));
}

function remember(known: Map<string, boolean>, name: string, ask: () => boolean): boolean {
  const answer = known.get(name) ?? ask();
  known.set(name, answer);
  return answer;
}

/** Undefined where the dataset is not the same list of records any more. */
function compare(before: BookModel, after: BookModel, name: string): Change | undefined {
  const [old, now] = [indexOf(before, name), indexOf(after, name)];
  const touched = old && now && touchedRecords(old.dataset, now.dataset);
  return touched && { before: old, after: now, touched, sameMeasures: new Map(), sameFields: new Map() };
}

function saysSame({ before, after }: Change, at: number, field: Field): boolean {
  const [a, b] = [before.dataset.records[at]!, after.dataset.records[at]!].map((record) => valuesOf(record, field));
  return a === b || (a?.length === b?.length && (a ?? []).every((value, index) => value === b?.[index]));
}

function sameValue(a: MeasureValue, b: MeasureValue): boolean {
  if (a === b) return true;
  if (a.kind === 'known' && b.kind === 'known') {
    return sameInterval(a.interval, b.interval) && a.representative === b.representative && a.text === b.text;
  }
  if (a.kind === 'known' || b.kind === 'known') return false;
  return a.reason === b.reason && a.dates.join() === b.dates.join();
}
