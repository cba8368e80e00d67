import type { BookModel } from '../book/model.ts';
import { type Certainty, matches, type ResolvedCondition, resolveCondition } from './conditions.ts';
import { type Field, valuesOf } from './fields.ts';
import { IntervalColumn } from './interval-column.ts';
import type { Measure } from './measure-name.ts';
import { type MeasureValue, measureIn } from './measures.ts';
import type { Condition } from './query.ts';
import { type Dataset, findDataset } from './records.ts';

/** A certainty as a number, so that the smallest of several is the certainty that all hold. */
export const certaintyCodes: Readonly<Record<Certainty, number>> = { impossible: 0, possible: 1, certain: 2 };
export const certaintyOfCode: readonly Certainty[] = ['impossible', 'possible', 'certain'];

/** So many conditions are kept a dataset; the one that was asked for the longest ago goes first. */
const keptConditions = 256;

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
  readonly #measures = new Map<string, IntervalColumn>();
  readonly #fields = new Map<string, FieldIndex>();
  readonly #conditions = new Map<string, JudgedCondition>();
  #positions: ReadonlyMap<string, number> | undefined;

  constructor(model: BookModel, dataset: Dataset) {
    this.#model = model;
    this.dataset = dataset;
  }

  /** What each record says of the measure, in the dataset's order. */
  valuesOf(measure: Measure): readonly MeasureValue[] {
    return this.#column(measure).values;
  }

  #column(measure: Measure): IntervalColumn {
    let column = this.#measures.get(measure.name);
    if (!column) {
      const values = this.dataset.records.map((record) => measureIn(this.#model, record, measure));
      const { possible: missing, impossible: notApplicable } = certaintyCodes;
      column = new IntervalColumn(values, { missing, notApplicable });
      this.#measures.set(measure.name, column);
    }
    return column;
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
    const key = JSON.stringify([condition.key, condition.negated, condition.values]);
    const known = this.#conditions.get(key);
    if (known) {
      this.#conditions.delete(key);
      this.#conditions.set(key, known);
      return known;
    }
    const resolved = resolveCondition(this.#model, this.dataset.name, condition);
    const judged = { resolved, codes: this.#codesOf(resolved) };
    this.#conditions.set(key, judged);
    if (this.#conditions.size > keptConditions) this.#conditions.delete(this.#conditions.keys().next().value!);
    return judged;
  }

  /** The certainty, as a code, that all of the conditions hold, for each record. */
  judgeAll(judged: readonly JudgedCondition[]): Uint8Array {
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

const kept = new WeakMap<BookModel, Map<string, DatasetIndex | undefined>>();

/** The index of a dataset; undefined where the book has none of that name. Kept with the model. */
export function indexOf(model: BookModel, name: string): DatasetIndex | undefined {
  let indexes = kept.get(model);
  if (!indexes) {
    indexes = new Map();
    kept.set(model, indexes);
  }
  let index = indexes.get(name);
  if (!index) {
    const dataset = findDataset(model, name);
    index = dataset && new DatasetIndex(model, dataset);
    if (index) indexes.set(name, index);
  }
  return index;
}
