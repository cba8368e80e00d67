import type { BookModel } from '../book/model.ts';
import { containsDate, overlapsDate, parseDate } from '../dates/index.ts';
import type { Interval } from '../figures/figure.ts';
import { intersects, isSubset, parseFigure, unite } from '../figures/index.ts';
import { canonicalBoolean, type Field, findField, valuesOf } from './fields.ts';
import { fitsForm } from './meant-interval.ts';
import { type Measure, type MeasureFault, resolveMeasure, unitOf } from './measure-name.ts';
import { type MeasureValue, measureIn } from './measures.ts';
import type { Condition } from './query.ts';
import type { BookRecord } from './records.ts';
import { isWithin } from './terms.ts';

/**
 * Whether something holds of a record: in every world that the files allow (certain), in some (possible), in none
 * (impossible). After the certain and possible answers of queries over incomplete data.
 */
export type Certainty = 'certain' | 'possible' | 'impossible';

/** A condition with its names resolved. */
export type ResolvedCondition =
  | { readonly kind: 'field'; readonly field: Field; readonly values: readonly string[]; readonly negated: boolean }
  | {
      readonly kind: 'measure';
      readonly measure: Measure;
      readonly accepted: readonly Interval[];
      readonly negated: boolean;
    }
  /** Its name or value cannot be understood: nothing is known, so it may hold of any record. */
  | { readonly kind: 'unknown'; readonly fault: ConditionFault };

export type ConditionFault = MeasureFault | 'no-value' | 'not-a-figure' | 'other-unit' | 'not-of-the-type';

/** What a condition's key and values mean in a dataset. */
export function resolveCondition(model: BookModel, dataset: string, condition: Condition): ResolvedCondition {
  const { key, values, negated } = condition;
  if (values.length === 0) return { kind: 'unknown', fault: 'no-value' };
  const field = findField(model, dataset, key);
  if (field) {
    if (values.some((value) => !isOfType(field, value))) return { kind: 'unknown', fault: 'not-of-the-type' };
    return { kind: 'field', field, values: field.boolean ? values.map(canonicalBoolean) : values, negated };
  }
  const { measure, fault } = resolveMeasure(model, dataset, key);
  if (!measure) return { kind: 'unknown', fault };
  const accepted: Interval[] = [];
  for (const value of values) {
    const { figure } = parseFigure(value, unitOf(measure));
    if (!figure) return { kind: 'unknown', fault: 'not-a-figure' };
    if (!fitsForm(figure, unitOf(measure))) return { kind: 'unknown', fault: 'other-unit' };
    accepted.push(figure);
  }
  return { kind: 'measure', measure, accepted: unite(accepted), negated };
}

/** Whether the condition holds of the record. */
export function judge(model: BookModel, record: BookRecord, condition: ResolvedCondition): Certainty {
  if (condition.kind === 'unknown') return 'possible';
  if (condition.kind === 'field') return judgeField(valuesOf(record, condition.field), condition);
  return judgeMeasure(measureIn(model, record, condition.measure), condition);
}

/** Whether a condition on a field holds of a record with these values; undefined: the record does not say. */
export function judgeField(
  values: readonly string[] | undefined,
  { field, values: wanted, negated }: ResolvedCondition & { kind: 'field' },
): Certainty {
  if (!values) return 'possible';
  let best: Certainty = 'impossible';
  for (const value of values) {
    for (const one of wanted) {
      const matched = matches(field, value, one);
      if (matched === 'certain') return negated ? 'impossible' : 'certain';
      if (matched === 'possible') best = 'possible';
    }
  }
  return negated && best === 'impossible' ? 'certain' : best;
}

/**
 * Whether a record with this value in the field has the one wanted: the same text, a term at or below it, a date that
 * equals it or lies in it (a date known only roughly may).
 */
export function matches(field: Field, value: string, wanted: string): Certainty {
  if (value === wanted || (field.taxonomy && isWithin(field.taxonomy, value, wanted))) return 'certain';
  if (!field.date) return 'impossible';
  const days = parseDate(value);
  const asked = parseDate(wanted);
  if (!days || !asked || !overlapsDate(days, asked)) return 'impossible';
  return containsDate(asked, days) ? 'certain' : 'possible';
}

function isOfType(field: Field, wanted: string): boolean {
  if (field.date) return parseDate(wanted) !== undefined;
  return !field.boolean || /^(true|false)$/.test(canonicalBoolean(wanted));
}

/** Whether a condition on a measure holds of a record that says this of it. */
export function judgeMeasure(value: MeasureValue, condition: ResolvedCondition & { kind: 'measure' }): Certainty {
  if (value.kind === 'missing') return value.reason === 'not-applicable' ? 'impossible' : 'possible';
  const { accepted, negated } = condition;
  if (accepted.some((each) => isSubset(value.interval, each))) return negated ? 'impossible' : 'certain';
  if (!accepted.some((each) => intersects(value.interval, each))) return negated ? 'certain' : 'impossible';
  return 'possible';
}
