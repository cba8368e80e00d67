import type { BookModel, Coverage, Place } from '../book/model.ts';
import type { TextRange } from '../text/range.ts';
import {
  all,
  type Certainty,
  type ConditionFault,
  judge,
  type ResolvedCondition,
  resolveCondition,
} from './conditions.ts';
import { type Measure, type MeasureFault, resolveMeasure } from './measure-name.ts';
import { type MeasureValue, measureIn } from './measures.ts';
import type { Query } from './query.ts';
import { type BookRecord, type Dataset, findDataset, labelOf } from './records.ts';

/** What a query answers. */
export interface QueryResult {
  /** Undefined where the book has no dataset of that name; then there are no records. */
  readonly dataset: Dataset | undefined;
  /** Every record of the dataset, in the files' order, the impossible ones included. */
  readonly records: readonly QueriedRecord[];
  /** The measures of `where` and `measures` that could be resolved, each once, in that order. */
  readonly measures: readonly Measure[];
  /** Partial: there may be matching records that the files lack. A `where` by `id` names a closed set. */
  readonly coverage: Coverage;
  readonly problems: readonly QueryProblem[];
}

export interface QueriedRecord {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly certainty: Certainty;
  /** By the measure's name as written. */
  readonly values: ReadonlyMap<string, MeasureValue>;
  readonly record: BookRecord;
}

/** A part of the query that cannot be understood; what it says is taken as unknown. */
export interface QueryProblem {
  readonly code: 'unknown-dataset' | ConditionFault | MeasureFault;
  /** The name or key at fault. */
  readonly name: string;
  /** Where it is written, if the query came from a file. */
  readonly range: TextRange | undefined;
}

/** Runs a query over a book. Never throws; what is wrong with the query is said in `problems`. */
export function runQuery(model: BookModel, query: Query): QueryResult {
  const problems: QueryProblem[] = [];
  const dataset = findDataset(model, query.from);
  if (!dataset) {
    problems.push({ code: 'unknown-dataset', name: query.from, range: query.range });
    return { dataset, records: [], measures: [], coverage: 'partial', problems };
  }
  const conditions = query.where.map((condition): ResolvedCondition => {
    const resolved = resolveCondition(model, query.from, condition);
    if (resolved.kind === 'unknown')
      problems.push({ code: resolved.fault, name: condition.key, range: condition.range });
    return resolved;
  });
  const measures = new Map<string, Measure>();
  for (const condition of conditions) {
    if (condition.kind === 'measure') measures.set(condition.measure.name, condition.measure);
  }
  for (const name of query.measures) {
    const { measure, fault } = resolveMeasure(model, query.from, name);
    if (measure) measures.set(name, measure);
    else problems.push({ code: fault, name, range: query.range });
  }
  const closed = query.where.some(
    (condition) => condition.key === 'id' && !condition.negated && condition.values.length > 0,
  );
  return {
    dataset,
    records: dataset.records.map((record) => ({
      id: record.id,
      label: labelOf(record),
      place: record.place,
      certainty: all(conditions.map((condition) => judge(model, record, condition))),
      values: new Map([...measures].map(([name, measure]) => [name, measureIn(model, record, measure)])),
      record,
    })),
    measures: [...measures.values()],
    coverage: closed ? 'complete' : dataset.coverage,
    problems,
  };
}
