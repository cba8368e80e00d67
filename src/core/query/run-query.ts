import type { BookModel, Coverage, Place } from '../book/model.ts';
import type { TextRange } from '../text/range.ts';
import type { Certainty, ConditionFault } from './conditions.ts';
import { certaintyCodes, certaintyOfCode, type DatasetIndex, indexOf, type JudgedCondition } from './dataset-index.ts';
import { type Measure, type MeasureFault, resolveMeasure } from './measure-name.ts';
import type { MeasureValue } from './measures.ts';
import type { Query } from './query.ts';
import { RecordValues } from './record-values.ts';
import { type BookRecord, type Dataset, labelOf } from './records.ts';

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

/** How many records match, without looking at them one by one. */
export interface MatchCount {
  readonly certain: number;
  /** Apart from the certain. */
  readonly possible: number;
  /** As in QueryResult: under partial coverage there may be more. */
  readonly coverage: Coverage;
}

/** How certain each record of a dataset matches, in the dataset's order. */
export interface Matches {
  readonly index: DatasetIndex;
  /** `certaintyOfCode` reads them; not to be written to. */
  readonly codes: Uint8Array;
  readonly coverage: Coverage;
  readonly problems: readonly QueryProblem[];
}

/** As `runQuery`, without making anything of each record; undefined where the book has no such dataset. */
export function matchRecords(model: BookModel, query: Pick<Query, 'from' | 'where'>): Matches | undefined {
  const index = indexOf(model, query.from);
  if (!index) return undefined;
  const problems: QueryProblem[] = [];
  const codes = index.judgeAll(judgeConditions(index, query, problems));
  return { index, codes, coverage: coverageOf(index, query), problems };
}

/** Runs a query over a book. Never throws; what is wrong with the query is said in `problems`. */
export function runQuery(model: BookModel, query: Query): QueryResult {
  const index = indexOf(model, query.from);
  const problems: QueryProblem[] = [];
  if (!index) {
    problems.push({ code: 'unknown-dataset', name: query.from, range: query.range });
    return { dataset: undefined, records: [], measures: [], coverage: 'partial', problems };
  }
  const judged = judgeConditions(index, query, problems);
  const measures = measuresOf(model, query, judged, problems);
  const columns = new Map([...measures].map(([name, measure]) => [name, index.valuesOf(measure)]));
  const codes = index.judgeAll(judged);
  return {
    dataset: index.dataset,
    records: index.dataset.records.map((record, at) => ({
      id: record.id,
      label: labelOf(record),
      place: record.place,
      certainty: certaintyOfCode[codes[at]!]!,
      values: new RecordValues(columns, at),
      record,
    })),
    measures: [...measures.values()],
    coverage: coverageOf(index, query),
    problems,
  };
}

/** Counts the matches of a query; `measures` have no say in it. Undefined where the book has no such dataset. */
export function countMatches(model: BookModel, query: Pick<Query, 'from' | 'where'>): MatchCount | undefined {
  const index = indexOf(model, query.from);
  if (!index) return undefined;
  const counts = [0, 0, 0];
  for (const code of index.judgeAll(query.where.map((condition) => index.judge(condition)))) counts[code]!++;
  return {
    certain: counts[certaintyCodes.certain]!,
    possible: counts[certaintyCodes.possible]!,
    coverage: coverageOf(index, query),
  };
}

function judgeConditions(
  index: DatasetIndex,
  { where }: Pick<Query, 'where'>,
  problems: QueryProblem[],
): JudgedCondition[] {
  return where.map((condition) => {
    const judged = index.judge(condition);
    const { resolved } = judged;
    if (resolved.kind === 'unknown') {
      problems.push({ code: resolved.fault, name: condition.key, range: condition.range });
    }
    return judged;
  });
}

/** The measures of `where` and `measures`, each once. */
function measuresOf(
  model: BookModel,
  query: Query,
  judged: readonly JudgedCondition[],
  problems: QueryProblem[],
): Map<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const { resolved } of judged) {
    if (resolved.kind === 'measure') measures.set(resolved.measure.name, resolved.measure);
  }
  for (const name of query.measures) {
    const { measure, fault } = resolveMeasure(model, query.from, name);
    if (measure) measures.set(name, measure);
    else problems.push({ code: fault, name, range: query.range });
  }
  return measures;
}

function coverageOf(index: DatasetIndex, { where }: Pick<Query, 'where'>): Coverage {
  const closed = where.some(({ key, negated, values }) => key === 'id' && !negated && values.length > 0);
  return closed ? 'complete' : index.dataset.coverage;
}
