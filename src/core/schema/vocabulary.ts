/**
 * The one extension of JSON Schema that Trendbook's schemas use: the keyword `x-trendbook` says what a value (or, in
 * `propertyNames`, a key) means to the book. Validation ignores it; the book index, hover, completion and rename read
 * it, so that no other table of "which field refers to what" exists.
 */
export interface Annotation {
  /** The value names something that must exist elsewhere. */
  readonly reference?: ReferenceKind;
  /** For `term`: the taxonomy; `$key` takes the name of the property that holds the value (`terms: {region: north}`). */
  readonly taxonomy?: string;
  /** The value (or key) gives something its id. */
  readonly defines?: DefinitionKind;
  /** The value is a figure; the unit comes from where it stands. */
  readonly figure?: FigureRole;
  /** The text is Markdown with directives: `block` may hold paragraphs, `inline` is one line. */
  readonly prose?: 'inline' | 'block';
}

export type ReferenceKind =
  | 'product'
  | 'trend'
  | 'table'
  | 'source'
  | 'ranking'
  | 'page'
  | 'platform'
  | 'metric'
  | 'taxonomy'
  | 'term'
  | 'rule'
  /** `products`, `trends`, a table's id or `taxonomies/<id>`: what a query runs over, or what a table's column names. */
  | 'dataset'
  /** A product's id, or `table/row`. */
  | 'record'
  /** An id among the records of the query that it belongs to (`is`, `includes`, `first`, radar `items`). */
  | 'member'
  /** `platform.metric[@date]`, or a column of the query's table. A leading `-` in `sort` is not part of it. */
  | 'measure'
  /** A field of the query's records, a taxonomy's id, or a measure. Also the keys of `where`. */
  | 'field';

export type DefinitionKind =
  | 'product'
  | 'trend'
  | 'table'
  | 'source'
  | 'taxonomy'
  | 'term'
  | 'metric'
  | 'ranking'
  | 'indicator'
  | 'claim'
  | 'chart'
  | 'column'
  | 'forecast';

export type FigureRole =
  /** The unit of the metric whose id is the key. */
  | 'metric'
  /** What a check compares with: the unit follows from the check. */
  | 'check'
  /** A condition or bound on a measure: the unit of the measure that the key names. */
  | 'measure'
  /** A plain number (bounds of a range, goalposts). */
  | 'plain';
