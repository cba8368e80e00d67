import type { BookModel } from '../book/model.ts';
import type { Interval } from '../figures/figure.ts';
import { intersects, isSubset, parseFigure } from '../figures/index.ts';
import { canonicalBoolean, type Field, findField, valuesOf } from './fields.ts';
import { fitsForm } from './meant-interval.ts';
import { type Measure, type MeasureFault, resolveMeasure, unitOf } from './measure-name.ts';
import { measureIn } from './measures.ts';
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

export type ConditionFault = MeasureFault | 'no-value' | 'not-a-figure' | 'other-unit';

/** What a condition's key and values mean in a dataset. */
export function resolveCondition(model: BookModel, dataset: string, condition: Condition): ResolvedCondition {
  const { key, values, negated } = condition;
  if (values.length === 0) return { kind: 'unknown', fault: 'no-value' };
  const field = findField(model, dataset, key);
  if (field) {
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
  return { kind: 'measure', measure, accepted: union(accepted), negated };
}

/** Whether the condition holds of the record. */
export function judge(model: BookModel, record: BookRecord, condition: ResolvedCondition): Certainty {
  if (condition.kind === 'unknown') return 'possible';
  if (condition.kind === 'field') {
    const { field, negated } = condition;
    const values = valuesOf(record, field);
    if (!values) return 'possible';
    const holds = values.some((value) =>
      condition.values.some((wanted) => value === wanted || isWithin(field.taxonomy, value, wanted)),
    );
    return holds === negated ? 'impossible' : 'certain';
  }
  const value = measureIn(model, record, condition.measure);
  if (value.kind === 'missing') return value.reason === 'not-applicable' ? 'impossible' : 'possible';
  const { accepted, negated } = condition;
  if (accepted.some((each) => isSubset(value.interval, each))) return negated ? 'impossible' : 'certain';
  if (!accepted.some((each) => intersects(value.interval, each))) return negated ? 'certain' : 'impossible';
  return 'possible';
}

/** The certainty that all hold. */
export function all(certainties: Iterable<Certainty>): Certainty {
  let result: Certainty = 'certain';
  for (const each of certainties) {
    if (each === 'impossible') return 'impossible';
    if (each === 'possible') result = 'possible';
  }
  return result;
}

/** The same numbers as intervals that neither meet nor touch, so that what lies in all lies in one of them. */
function union(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.min - b.min || Number(a.minOpen) - Number(b.minOpen));
  const result: Interval[] = [];
  for (const { min, max, minOpen, maxOpen } of sorted) {
    const last = result.at(-1);
    const joins = last && (min < last.max || (min === last.max && !(minOpen && last.maxOpen)));
    if (!last || !joins) result.push({ min, max, minOpen, maxOpen });
    else if (max > last.max) result[result.length - 1] = { ...last, max, maxOpen };
    else if (max === last.max && !maxOpen) result[result.length - 1] = { ...last, maxOpen };
  }
  return result;
}
