import type { BookModel } from '../book/model.ts';
import { type Certainty, judge, matches, type ResolvedCondition, resolveCondition } from './conditions.ts';
import { type Field, valuesOf } from './fields.ts';
import { IntervalColumn } from './interval-column.ts';
import type { Measure } from './measure-name.ts';
import { type MeasureValue, measureIn } from './measures.ts';
import type { Condition } from './query.ts';
import { type Dataset, findDataset } from './records.ts';
import { touchedRecords } from './touched-records.ts';

/** A certainty as a number, so that the smallest of several is the certainty that all hold. */
export const certaintyCodes: Readonly<Record<Certainty, number>> = { impossible: 0, possible: 1, certain: 2 };
export const certaintyOfCode: readonly Certainty[] = ['impossible', 'possible', 'certain'];

/** So many conditions are kept a dataset; the one that was asked for the longest ago goes first. */
const keptConditions = 4096;

/** What nobody asked for in so many states of a book one after the other is not taken over into the next. */
const longestUnused = 3;

/** Where more than this share of the records was read anew, what is asked for is computed anew, too, when it is asked for. */
const largestPatch = 0.5;

/** Something that is kept, and in how many states of the book it was not asked for. */
interface Kept<Thing> {
  readonly thing: Thing;
  unused: number;
}

/** Where the records with a value stand. */
interface FieldIndex {
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly missing: readonly number[];
}

/** A condition, resolved, with its certainty for every record of the dataset, in the dataset's order. */
export interface JudgedCondition {
  readonly resolved: ResolvedCondition;
  readonly codes: Uint8Array;
}

/**
 * The records of a dataset by measure and by field. What was asked for once is not computed again while the model lives:
 * a count over thousands of products reads an array.
 */
export class DatasetIndex {
  readonly dataset: Dataset;
  readonly #model: BookModel;
  readonly #measures = new Map<string, Kept<IntervalColumn> & { readonly measure: Measure }>();
  readonly #fields = new Map<string, FieldIndex>();
  readonly #conditions = new Map<string, Kept<JudgedCondition>>();
  #positions: ReadonlyMap<string, number> | undefined;

  constructor(model: BookModel, dataset: Dataset) {
    this.#model = model;
    this.dataset = dataset;
  }

  /**
   * The index of a later state of the same dataset, with the same ids in the same order, over the same definitions of
   * measures and fields.
   * @param touched where the records stand that were read anew
   */
  after(model: BookModel, dataset: Dataset, touched: readonly number[]): DatasetIndex {
    const next = new DatasetIndex(model, dataset);
    next.#positions = this.#positions;
    for (const [name, { thing, unused, measure }] of this.#measures) {
      if (unused >= longestUnused) continue;
      const column = thing.after(touched, (at) => measureIn(model, dataset.records[at]!, measure));
      next.#measures.set(name, { thing: column, unused: unused + 1, measure });
    }
    for (const [key, { thing, unused }] of this.#conditions) {
      if (unused < longestUnused)
        next.#conditions.set(key, { thing: next.#rejudged(thing, touched), unused: unused + 1 });
    }
    if (touched.length === 0) for (const [name, field] of this.#fields) next.#fields.set(name, field);
    return next;
  }

  /** The condition over the touched records as they are here; the same object where it says the same of them. */
  #rejudged(judged: JudgedCondition, touched: readonly number[]): JudgedCondition {
    const { resolved, codes } = judged;
    const news = touched.map((at) => certaintyCodes[judge(this.#model, this.dataset.records[at]!, resolved)]);
    if (touched.every((at, index) => codes[at] === news[index])) return judged;
    const copy = codes.slice();
    for (const [index, at] of touched.entries()) copy[at] = news[index]!;
    return { resolved, codes: copy };
  }

  /** What each record says of the measure, in the dataset's order. */
  valuesOf(measure: Measure): readonly MeasureValue[] {
    return this.#column(measure).values;
  }

  #column(measure: Measure): IntervalColumn {
    let kept = this.#measures.get(measure.name);
    if (!kept) {
      const values = this.dataset.records.map((record) => measureIn(this.#model, record, measure));
      const { possible: missing, impossible: notApplicable } = certaintyCodes;
      kept = { thing: new IntervalColumn(values, { missing, notApplicable }), unused: 0, measure };
      this.#measures.set(measure.name, kept);
    }
    kept.unused = 0;
    return kept.thing;
  }

  /** Where the first record with that id stands in the dataset. */
  positionOf(id: string): number | undefined {
    if (!this.#positions) {
      const positions = new Map<string, number>();
      this.dataset.records.forEach((record, at) => {
        if (!positions.has(record.id)) positions.set(record.id, at);
      });
      this.#positions = positions;
    }
    return this.#positions.get(id);
  }

  judge(condition: Condition): JudgedCondition {
    const key = keyOf(condition);
    const known = this.#conditions.get(key);
    if (known) {
      known.unused = 0;
      this.#conditions.delete(key);
      this.#conditions.set(key, known);
      return known.thing;
    }
    const resolved = resolveCondition(this.#model, this.dataset.name, condition);
    const judged = { resolved, codes: this.#codesOf(resolved) };
    this.#conditions.set(key, { thing: judged, unused: 0 });
    if (this.#conditions.size > keptConditions) this.#conditions.delete(this.#conditions.keys().next().value!);
    return judged;
  }

  /** The certainty, as a code, that all of the conditions hold, for each record. Not to be written to. */
  judgeAll(judged: readonly JudgedCondition[]): Uint8Array {
    if (judged.length === 1) return judged[0]!.codes;
    const all = new Uint8Array(this.dataset.records.length).fill(certaintyCodes.certain);
    for (const { codes } of judged) {
      for (let at = 0; at < all.length; at++) if (codes[at]! < all[at]!) all[at] = codes[at]!;
    }
    return all;
  }

  #codesOf(condition: ResolvedCondition): Uint8Array {
    const codes = new Uint8Array(this.dataset.records.length);
    switch (condition.kind) {
      case 'unknown':
        return codes.fill(certaintyCodes.possible);
      case 'measure':
        return this.#judgeMeasure(condition);
      case 'field':
        this.#judgeField(condition, codes);
        return codes;
    }
  }

  #judgeMeasure({ measure, accepted, negated }: ResolvedCondition & { kind: 'measure' }): Uint8Array {
    const { certain, possible: between, impossible } = certaintyCodes;
    const inside = negated ? impossible : certain;
    return this.#column(measure).judge(accepted, { inside, outside: negated ? certain : impossible, between });
  }

  #judgeField({ field, values, negated }: ResolvedCondition & { kind: 'field' }, codes: Uint8Array): void {
    const { positions, missing } = this.#field(field);
    const raise = (value: string, wanted: string) => {
      const code = certaintyCodes[matches(field, value, wanted)];
      if (code > 0) for (const at of positions.get(value) ?? []) codes[at] = Math.max(codes[at]!, code);
    };
    for (const wanted of values) {
      if (field.taxonomy || field.date) for (const value of positions.keys()) raise(value, wanted);
      else raise(wanted, wanted);
    }
    if (negated) for (let at = 0; at < codes.length; at++) codes[at] = certaintyCodes.certain - codes[at]!;
    for (const at of missing) codes[at] = certaintyCodes.possible;
  }

  #field(field: Field): FieldIndex {
    let index = this.#fields.get(field.name);
    if (!index) {
      const positions = new Map<string, number[]>();
      const missing: number[] = [];
      this.dataset.records.forEach((record, at) => {
        const values = valuesOf(record, field);
        if (!values) missing.push(at);
        for (const value of new Set(values)) {
          const list = positions.get(value);
          if (list) list.push(at);
          else positions.set(value, [at]);
        }
      });
      index = { positions, missing };
      this.#fields.set(field.name, index);
    }
    return index;
  }
}

const keys = new WeakMap<Condition, string>();

/** The same for conditions that ask the same; kept with the condition. */
function keyOf(condition: Condition): string {
  const key = keys.get(condition) ?? JSON.stringify([condition.key, condition.negated, condition.values]);
  keys.set(condition, key);
  return key;
}

const kept = new WeakMap<BookModel, Map<string, DatasetIndex>>();

/** The index of a dataset; undefined where the book has none of that name. Kept with the model. */
export function indexOf(model: BookModel, name: string): DatasetIndex | undefined {
  const indexes = indexesOf(model);
  let index = indexes.get(name);
  if (!index) {
    const dataset = findDataset(model, name);
    index = dataset && new DatasetIndex(model, dataset);
    if (index) indexes.set(name, index);
  }
  return index;
}

function indexesOf(model: BookModel): Map<string, DatasetIndex> {
  const indexes = kept.get(model) ?? new Map<string, DatasetIndex>();
  kept.set(model, indexes);
  return indexes;
}

/** Takes over into a model what was asked of the one before, with the records that changed looked at anew. */
export function succeedIndexes(model: BookModel, before: BookModel): void {
  const isSame =
    model.metrics === before.metrics && model.taxonomies === before.taxonomies && model.asOf === before.asOf;
  if (!isSame) return;
  const indexes = indexesOf(model);
  for (const [name, index] of kept.get(before) ?? []) {
    const dataset = indexes.has(name) ? undefined : findDataset(model, name);
    const touched = dataset && touchedRecords(index.dataset, dataset);
    if (touched && touched.length <= largestPatch * dataset.records.length)
      indexes.set(name, index.after(model, dataset, touched));
  }
}
