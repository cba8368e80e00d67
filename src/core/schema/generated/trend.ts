// Generated from schemas/ by scripts/generate.mjs. Do not edit: run `npm run generate`.

/**
 * Lower-case ASCII letters and digits in groups joined by hyphens: [a-z0-9]+(-[a-z0-9]+)*. 360 and 007 need no quotes.
 */
export type ChartId = string | number;
/**
 * Text in any language.
 */
export type ChartAlt = string;
/**
 * A number as people write it: 1200, 1.2亿, 30%, 超100万, 100万+, 10万-20万, 千万级, 约300万. What starts with > or < needs quotes in YAML; 超100万 and 100万+ do not.
 */
export type Figure = number | string | null;
/**
 * How a claim is recomputed; type says what else it takes.
 */
export type Check =
  | CheckCount
  | CheckList
  | CheckTop
  | CheckValue
  | CheckAggregate
  | CheckShare
  | CheckRatio
  | CheckCompare
  | CheckChange
  | CheckRank;
/**
 * What the query runs over: products (the default), trends, the id of a table, or taxonomies/<id>.
 */
export type Dataset = string | number;
/**
 * A value; a list of values, any of which will do; or { not: … }. For a measure, the figure in whose interval it lies.
 */
export type Condition =
  | string
  | number
  | boolean
  | ConditionValue[]
  | {
      /**
       * Negates: the value, or none of the list.
       */
      not: string | number | boolean | ConditionValue[];
    };
/**
 * An id, a text, a figure or true/false.
 */
export type ConditionValue = string | number | boolean;
/**
 * The id of one of the records looked at; a row without id is <table>#<n>.
 */
export type Member = string | number;
/**
 * platform.metric, with @date where it is not the book’s asOf; or a column of the table. The platform may be left out where the metric has only one.
 */
export type Measure = string | number;
/**
 * { of, measure }, or { type: sum, … }.
 */
export type Operand = OperandComputed | OperandRecord;
/**
 * A count, an aggregate or a share.
 */
export type OperandComputed = OperandCount | OperandAggregate | OperandShare;
/**
 * A date in EDTF level 1: 2024, 2024-10, 2024-10-15, 2023/2024.
 */
export type Date = string | number;
/**
 * A picture of the book’s data; type says what else it takes.
 */
export type Chart =
  | ChartBar
  | ChartLine
  | ChartPie
  | ChartScatter
  | ChartRadar
  | ChartTreemap
  | ChartHeatmap
  | ChartTimeline
  | ChartTiers
  | ChartRanking
  | ChartBump
  | ChartTable;
/**
 * What it shows, in one line of Markdown with directives.
 */
export type ChartTitle = string;
/**
 * A field of the records (kind, track, company, a column), the id of a taxonomy, or a measure.
 */
export type Field = string | number;
/**
 * How the axis runs.
 */
export type ChartScale = 'linear' | 'log';

/**
 * *.trend.yaml: one trend with its claims, charts and forecasts.
 */
export interface TrendFile {
  id?: ChartId;
  title: ChartAlt;
  /**
   * The message in one line of Markdown with directives.
   */
  headline?: string;
  perspective: ChartId;
  terms?: Terms;
  /**
   * How far the text is.
   */
  status?: 'draft' | 'review' | 'final';
  /**
   * Free keywords.
   */
  tags?: ChartAlt[];
  /**
   * The trend in a line of Markdown with directives.
   */
  summary?: string;
  /**
   * Other trends of the book.
   */
  related?: ChartId[];
  /**
   * Products that the trend is about.
   */
  products?: ChartId[];
  /**
   * The prose, in Markdown with directives; long prose may stand in <stem>.trend.md instead.
   */
  narrative?: string;
  /**
   * Statements that are checked or cited.
   */
  claims?: Claim[];
  /**
   * Pictures of the book’s data.
   */
  charts?: Chart[];
  /**
   * What is foretold, and by when.
   */
  forecasts?: Forecast[];
  /**
   * What readers should do, one line of Markdown each.
   */
  recommendations?: string[];
  /**
   * Quotations; no rule on numbers applies to them.
   */
  voices?: Voice[];
}
/**
 * Terms of any further taxonomies: { <taxonomy>: <term> } or a list of terms.
 */
export interface Terms {
  [k: string]: string | number | ChartId[] | undefined;
}
/**
 * A statement that the book makes and, where it can, checks against its own data.
 */
export interface Claim {
  id: ChartId;
  statement: ChartAlt;
  /**
   * Sources of the book that say so.
   */
  sources?: ChartId[];
  figure?: Figure;
  check?: Check;
  /**
   * true where a decision rests on it: no setting then lowers a contradiction below an error.
   */
  decision?: boolean;
}
/**
 * How many records there are.
 */
export interface CheckCount {
  /**
   * How many records there are.
   */
  type: 'count';
  from?: Dataset;
  where?: Where;
  is: Figure;
}
/**
 * All of them must hold. The key is a field, a taxonomy or a measure; the value what it must equal, contain or lie in. Terms match their descendants too.
 */
export interface Where {
  [k: string]: Condition | undefined;
}
/**
 * Which records there are: exactly is, or at least includes.
 */
export interface CheckList {
  /**
   * Which records there are.
   */
  type: 'list';
  from?: Dataset;
  where?: Where;
  /**
   * These records and no others, in any order.
   *
   * @minItems 1
   */
  is?: Member[];
  /**
   * These records among others (等), in any order.
   *
   * @minItems 1
   */
  includes?: Member[];
}
/**
 * Which records lead by a measure.
 */
export interface CheckTop {
  /**
   * Which records lead by a measure.
   */
  type: 'top';
  from?: Dataset;
  where?: Where;
  by: Measure;
  /**
   * The leading records in their order.
   *
   * @minItems 1
   */
  first: Member[];
  /**
   * Which end leads.
   */
  order?: 'desc' | 'asc';
  leads?: Figure;
}
/**
 * One measure of one record.
 */
export interface CheckValue {
  /**
   * One measure of one record.
   */
  type: 'value';
  from?: Dataset;
  /**
   * The id of a product, table/row, or table#3 for the third row of a table without an id column.
   */
  of: string | number;
  measure: Measure;
  is: Figure;
}
/**
 * The sum, mean, median, minimum or maximum of a measure.
 */
export interface CheckAggregate {
  /**
   * Which aggregate.
   */
  type?: 'sum' | 'mean' | 'median' | 'min' | 'max';
  from?: Dataset;
  where?: Where;
  measure: Measure;
  is: Figure;
}
/**
 * A part of a whole, in %.
 */
export interface CheckShare {
  /**
   * A part of a whole, in %.
   */
  type: 'share';
  from?: Dataset;
  where?: Where;
  of?: Where;
  measure?: Measure;
  is: Figure;
}
/**
 * One value divided by another.
 */
export interface CheckRatio {
  /**
   * One value divided by another.
   */
  type: 'ratio';
  from?: Dataset;
  a: Operand;
  b: Operand;
  is: Figure;
}
/**
 * How many records there are.
 */
export interface OperandCount {
  /**
   * How many records there are.
   */
  type: 'count';
  from?: Dataset;
  where?: Where;
}
/**
 * The sum, mean, median, minimum or maximum of a measure.
 */
export interface OperandAggregate {
  /**
   * Which aggregate.
   */
  type?: 'sum' | 'mean' | 'median' | 'min' | 'max';
  from?: Dataset;
  where?: Where;
  measure: Measure;
}
/**
 * A part of a whole.
 */
export interface OperandShare {
  /**
   * A part of a whole, in %.
   */
  type: 'share';
  from?: Dataset;
  where?: Where;
  of?: Where;
  measure?: Measure;
}
/**
 * One measure of one record.
 */
export interface OperandRecord {
  from?: Dataset;
  /**
   * The id of a product, table/row, or table#3 for the third row of a table without an id column.
   */
  of: string | number;
  measure: Measure;
}
/**
 * Which of two values is higher.
 */
export interface CheckCompare {
  /**
   * Which of two values is higher.
   */
  type: 'compare';
  from?: Dataset;
  a: Operand;
  b: Operand;
  /**
   * How a compares with b; equal is neither.
   */
  is: 'higher' | 'lower';
  by?: Figure;
}
/**
 * How a measure changed between two dates.
 */
export interface CheckChange {
  /**
   * How a measure changed between two dates.
   */
  type: 'change';
  /**
   * The id of a product, table/row, or table#3 for the third row of a table without an id column.
   */
  of?: string | number;
  where?: Where;
  measure: Measure;
  from: Date;
  to: Date;
  is: Figure;
}
/**
 * A record’s place in a ranking.
 */
export interface CheckRank {
  /**
   * A record’s place in a ranking.
   */
  type: 'rank';
  ranking: ChartId;
  of: Member;
  is: Figure;
}
/**
 * Bars: one a record or group.
 */
export interface ChartBar {
  id?: ChartId;
  /**
   * Bars: one a record or group.
   */
  type: 'bar';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  /**
   * Whether series stand on one another.
   */
  stack?: boolean;
  /**
   * Which way the bars run.
   */
  orientation?: 'horizontal' | 'vertical';
  scale?: ChartScale;
}
/**
 * Which records and measures the chart shows.
 */
export interface ChartData {
  from?: Dataset;
  where?: Where;
  /**
   * Fields that records are grouped by.
   *
   * @minItems 1
   * @maxItems 3
   */
  by?: Field[];
  /**
   * How the records of a group become one value.
   */
  aggregate?: 'count' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'share';
  /**
   * What is drawn.
   *
   * @minItems 1
   */
  measures?: Measure[];
  dates?: Date;
  sort?: Measure;
  /**
   * How many are drawn.
   */
  limit?: number;
}
/**
 * A measure over time.
 */
export interface ChartLine {
  id?: ChartId;
  /**
   * A measure over time.
   */
  type: 'line';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  scale?: ChartScale;
}
/**
 * Shares of a whole.
 */
export interface ChartPie {
  id?: ChartId;
  /**
   * Shares of a whole.
   */
  type: 'pie';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
}
/**
 * Two measures against each other.
 */
export interface ChartScatter {
  id?: ChartId;
  /**
   * Two measures against each other.
   */
  type: 'scatter';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  x: Measure;
  y: Measure;
  size?: Measure;
  color?: Field;
  label?: Field;
  quadrants?: Quadrants;
}
/**
 * Two lines that part the picture into four.
 */
export interface Quadrants {
  x?: Figure;
  y?: Figure;
  /**
   * Names of the four quadrants: upper right, upper left, lower left, lower right.
   *
   * @maxItems 4
   */
  labels?: ChartAlt[];
}
/**
 * A few records over several measures.
 */
export interface ChartRadar {
  id?: ChartId;
  /**
   * A few records over several measures.
   */
  type: 'radar';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  /**
   * The measures, one an axis.
   *
   * @minItems 1
   */
  indicators: Measure[];
  /**
   * The records that are drawn.
   *
   * @minItems 1
   */
  items: Member[];
}
/**
 * Nested groups by size.
 */
export interface ChartTreemap {
  id?: ChartId;
  /**
   * Nested groups by size.
   */
  type: 'treemap';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  size?: Measure;
}
/**
 * Two fields crossed.
 */
export interface ChartHeatmap {
  id?: ChartId;
  /**
   * Two fields crossed.
   */
  type: 'heatmap';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  rows: Field;
  columns: Field;
  value?: Measure;
}
/**
 * Events by date.
 */
export interface ChartTimeline {
  id?: ChartId;
  /**
   * Events by date.
   */
  type: 'timeline';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  date: Field;
  label: Field;
  group?: Field;
}
/**
 * Records in tiers.
 */
export interface ChartTiers {
  id?: ChartId;
  /**
   * Records in tiers.
   */
  type: 'tiers';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  tier: Field;
  label?: Field;
}
/**
 * The places of a ranking with their intervals.
 */
export interface ChartRanking {
  id?: ChartId;
  /**
   * The places of a ranking with their intervals.
   */
  type: 'ranking';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  ranking: ChartId;
  /**
   * How many places it shows.
   */
  top?: number;
}
/**
 * Places over several editions.
 */
export interface ChartBump {
  id?: ChartId;
  /**
   * Places over several editions.
   */
  type: 'bump';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  ranking: ChartId;
  /**
   * How many places it shows.
   */
  top?: number;
  /**
   * Folders of the other books, relative to this one.
   *
   * @minItems 1
   */
  editions?: ChartAlt[];
}
/**
 * A table of fields and measures.
 */
export interface ChartTable {
  id?: ChartId;
  /**
   * A table of fields and measures.
   */
  type: 'table';
  title?: ChartTitle;
  alt?: ChartAlt;
  source?: ChartId;
  data?: ChartData;
  /**
   * Fields and measures, one a column.
   *
   * @minItems 1
   */
  columns: Field[];
}
/**
 * What is foretold, and later what became of it.
 */
export interface Forecast {
  id?: ChartId;
  /**
   * What is foretold, in one line of Markdown with directives.
   */
  statement: string;
  due?: Date;
  /**
   * How sure the authors are: low, medium, high, or a probability such as 70%.
   */
  confidence?: string | number;
  /**
   * Sources of the book that it rests on.
   */
  sources?: ChartId[];
  outcome?: Outcome;
}
/**
 * What became of a forecast.
 */
export interface Outcome {
  /**
   * When it was settled; or true or false.
   */
  resolved?: string | number | boolean;
  /**
   * How it came out: true, false or a word.
   */
  result?: string | boolean;
  note?: ChartAlt;
}
/**
 * A quotation.
 */
export interface Voice {
  by?: ChartAlt;
  organisation?: ChartAlt;
  text: ChartAlt;
  source?: ChartId;
}
