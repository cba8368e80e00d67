export {
  type Certainty,
  type ConditionFault,
  judge,
  matches,
  type ResolvedCondition,
  resolveCondition,
} from './conditions.ts';
export { certaintyCodes, type DatasetIndex, indexOf, type JudgedCondition, succeedIndexes } from './dataset-index.ts';
export { type Field, findField, labelOfValue, valuesOf } from './fields.ts';
export { fitsForm } from './meant-interval.ts';
export { type Measure, type MeasureFault, resolveMeasure, titleOf, unitOf } from './measure-name.ts';
export { type Evidence, type KnownValue, type MeasureValue, type MissingReason, measureIn } from './measures.ts';
export { answeringDates } from './observed-dates.ts';
export { type ObservedDate, type ObservedPoint, type ObservedSeries, observedSeries } from './observed-series.ts';
export { type Condition, type Query, readQuery, readWhere } from './query.ts';
export { type BookRecord, type Dataset, findDataset, labelOf } from './records.ts';
export {
  countMatches,
  type MatchCount,
  type Matches,
  matchRecords,
  type QueriedRecord,
  type QueryProblem,
  type QueryResult,
  runQuery,
} from './run-query.ts';
export { touchedRecords } from './touched-records.ts';
