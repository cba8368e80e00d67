/**
 * The one extension of JSON Schema that Trendbook's schemas use: the keyword `x-trendbook` says what a value (or, in
 * `propertyNames`, a key) means to the book. Validation ignores it; the book index, hover, completion and rename read
 * it, so that no other table of "which field refers to what" exists. It stands beside `$ref`, too, and then wins over the
 * definition's own.
 */
export interface Annotation {
  /** The value names something that must exist elsewhere. */
  readonly reference?: ReferenceKind;
  /**
   * For `term`: the taxonomy's id. Two names stand for one that the document gives: `$key` is the key of the pair that
   * holds the value, through a list (`terms: {region: [north]}`: region); `$enclosing` is the nearest key above that
   * defines a taxonomy (`taxonomies: {track: {search: {parent: assistant}}}`: track).
   */
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
  /** A product's id, `table/row` or `table#3`. */
  | 'record'
  /** An id among the records of the query that it belongs to (`is`, `includes`, `first`, radar `items`). */
  | 'member'
  /**
   * `platform.metric[@date]`, or a column of the query's table. A leading `-` in `sort` is not part of it. `sort` may
   * name a field instead; a treemap's `size` and a heatmap's `value` may be `count`.
   */
  | 'measure'
  /** A field of the query's records, a taxonomy's id, or a measure. Also the keys of `where`. */
  | 'field'
  /** The value of a condition in `where`: its key says whether that is a term, an id, plain text or a figure. */
  | 'condition'
  /** A column of the table that the row stands in (the keys of a row). */
  | 'column'
  /** A cell of a row: the type of the column that the key names says what it is. */
  | 'cell';

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
  /** A condition on a measure: the unit of the measure that the key names. Where the key names none, it is no figure. */
  | 'measure'
  /** A place on a chart's axis (`quadrants.x`): the unit of the measure that the chart has under the same key. */
  | 'axis'
  /** A cell of a row: the unit of the column that the key names. Where that is no column of figures, it is no figure. */
  | 'cell'
  /** A plain number (bounds of a range, goalposts). */
  | 'plain';
