import type { BookModel } from '../book/model.ts';
import { readRecordName } from '../book/record-name.ts';
import { intersects, isSubset } from '../figures/index.ts';
import { type Message, message } from '../messages/message.ts';
import {
  type Condition,
  certaintyCodes,
  type DatasetIndex,
  indexOf,
  type JudgedCondition,
  type Measure,
  type MeasureValue,
  resolveMeasure,
} from '../query/index.ts';
import type { TextRange } from '../text/range.ts';
import { CannotJudge, ScansNothing } from './cannot-judge.ts';
import type { Check, Token } from './check.ts';
import type { Reads } from './reads.ts';
import { rangeOf, type Selection } from './sample.ts';

/** One record, by its place in its dataset. */
export interface FoundRecord {
  readonly index: DatasetIndex;
  readonly at: number;
}

/** Finds in the book what a check names. What is not there ends the judging with the reason. */
export class Scope {
  readonly model: BookModel;
  readonly #reads: Reads;

  constructor(model: BookModel, reads: Reads) {
    this.model = model;
    this.#reads = reads;
  }

  /** The dataset of `from`, products where it is absent. A check of nothing proves nothing. */
  dataset(from: Token | undefined, range: TextRange): DatasetIndex {
    const index = this.#index(from?.text ?? 'products', from?.range ?? range);
    if (index.dataset.records.length === 0) throw new ScansNothing(message('claim/circular'), from?.range ?? range);
    return index;
  }

  /** A measure of the dataset. */
  measure(index: DatasetIndex, token: Token | undefined, range: TextRange): Measure {
    if (!token) throw new CannotJudge(message('claim/unverifiable/incomplete'), range, true);
    const { measure } = resolveMeasure(this.model, index.dataset.name, token.text);
    if (!measure) throw unresolved(token.text, token.range);
    this.#reads.measure(index.dataset.name, measure);
    return measure;
  }

  /** The records that meet all conditions. */
  selection(index: DatasetIndex, conditions: readonly Condition[]): Selection {
    return { conditions: conditions.map((condition) => this.#condition(index, condition)), only: undefined };
  }

  /** The record that `of` names: a product's id, a row with its table, or an id in the dataset that `from` names. */
  record(of: Token | undefined, from: Token | undefined, range: TextRange): FoundRecord {
    if (!of) throw new CannotJudge(message('claim/unverifiable/incomplete'), range, true);
    const { table, id } = readRecordName(of.text);
    const index = this.#index(table ?? from?.text ?? 'products', of.range);
    return { index, at: this.position(index, { ...of, text: id }) };
  }

  /** Where the record with that id stands in the dataset; its id may be written `table/row`. */
  position(index: DatasetIndex, id: Token): number {
    const { name } = index.dataset;
    const at = index.positionOf(id.text.startsWith(`${name}/`) ? id.text.slice(name.length + 1) : id.text);
    if (at === undefined) throw unresolved(id.text, id.range);
    return at;
  }

  /** The records of a `where` whose measure no record of the dataset has cannot be told. */
  requireData(index: DatasetIndex, { conditions }: Selection, written: readonly Condition[]): void {
    conditions.forEach(({ resolved }, at) => {
      if (resolved.kind !== 'measure') return;
      const values = index.valuesOf(resolved.measure);
      if (!values.some(({ kind }) => kind === 'known')) throw noData(resolved.measure, values, written[at]!.range);
    });
  }

  #index(name: string, range: TextRange): DatasetIndex {
    // What is not there may come.
    this.#reads.dataset(name);
    const index = indexOf(this.model, name);
    if (!index) throw unresolved(name, range);
    return index;
  }

  #condition(index: DatasetIndex, condition: Condition): JudgedCondition {
    const judged = index.judge(condition);
    const { resolved } = judged;
    const { name } = index.dataset;
    if (resolved.kind === 'unknown') throw unresolved(condition.key, condition.range);
    if (resolved.kind === 'measure') this.#reads.measure(name, resolved.measure);
    else {
      this.#reads.field(name, resolved.field);
      const unknown = condition.values.findIndex((value) => !this.#exists(index, condition.key, resolved.field, value));
      if (unknown >= 0) throw unresolved(condition.values[unknown]!, condition.valueRanges[unknown]!);
    }
    return decidedByRange(index, judged);
  }

  /** Whether a value that must name something does. */
  #exists(
    index: DatasetIndex,
    key: string,
    field: (JudgedCondition['resolved'] & { kind: 'field' })['field'],
    value: string,
  ): boolean {
    if (field.taxonomy) return field.taxonomy.terms.has(value);
    if (key === 'id') return index.positionOf(value) !== undefined;
    if (field.of === undefined) return true;
    this.#reads.dataset(field.of);
    return indexOf(this.model, field.of)?.positionOf(value) !== undefined;
  }
}

/**
 * A value that is missing lies somewhere in its measure's range: where all of that, or none of it, meets a condition, the
 * condition is decided.
 */
function decidedByRange(index: DatasetIndex, judged: JudgedCondition): JudgedCondition {
  const { resolved, codes } = judged;
  if (resolved.kind !== 'measure') return judged;
  const range = rangeOf(index, resolved.measure);
  const all = resolved.accepted.some((each) => isSubset(range, each));
  if (!all && resolved.accepted.some((each) => intersects(range, each))) return judged;
  const decided = all !== resolved.negated ? certaintyCodes.certain : certaintyCodes.impossible;
  const values = index.valuesOf(resolved.measure);
  const isOpen = (at: number) => codes[at] === certaintyCodes.possible && values[at]!.kind === 'missing';
  return { resolved, codes: codes.map((code, at) => (isOpen(at) ? decided : code)) };
}

/** A name that names nothing has its finding where it stands. */
function unresolved(name: string, range: TextRange): CannotJudge {
  return new CannotJudge(message('claim/unverifiable/unresolved', { name }), range, true);
}

/** No record, or not the one that is asked for, says what the measure is. */
export function noData(measure: Measure, values: readonly MeasureValue[], range: TextRange): CannotJudge {
  return new CannotJudge(reasonOfMissing(measure, values), range, values.some(isFaulty));
}

function isFaulty(value: MeasureValue): boolean {
  return value.kind === 'missing' && (value.reason === 'unreadable' || value.reason === 'conflict');
}

function reasonOfMissing(measure: Measure, values: readonly MeasureValue[]): Message {
  const { name } = measure;
  const missing = values.flatMap((value) => (value.kind === 'missing' ? [value] : []));
  const dates = [...new Set(missing.flatMap((value) => value.dates))].sort();
  const date = measure.kind === 'metric' ? measure.date : undefined;
  if (dates.length > 0) return message('claim/unverifiable/several-dates', { name, date: date ?? '', dates });
  const reasons = new Set(missing.map(({ reason }) => reason));
  if (reasons.has('conflict')) return message('claim/unverifiable/conflict', { name });
  if (reasons.has('unreadable')) return message('claim/unverifiable/unreadable', { name });
  if (reasons.size === 1 && reasons.has('not-applicable'))
    return message('claim/unverifiable/not-applicable', { name });
  return message('claim/unverifiable/no-data', { name, date: date ?? '', one: values.length === 1 });
}

/** The parts of a check that is half-typed are the schema's to ask for. */
export function required<Part>(part: Part | undefined, { range }: Pick<Check, 'range'>): Part {
  if (part === undefined) throw new CannotJudge(message('claim/unverifiable/incomplete'), range, true);
  return part;
}
