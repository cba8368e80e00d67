// Generated from schemas/ by scripts/generate.mjs. Do not edit: run `npm run generate`.

/**
 * Lower-case ASCII letters and digits in groups joined by hyphens: [a-z0-9]+(-[a-z0-9]+)*. 360 and 007 need no quotes.
 */
export type Id = string | number;
/**
 * Text in any language.
 */
export type Text = string;
/**
 * The lowest and the highest value possible; null is no bound. Percentages are fractions: [0, 1] is 0% to 100%.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Range = (number | null)[];
/**
 * A value of the column’s type; nothing where it is missing.
 */
export type Cell = string | number | boolean | null;

/**
 * *.table.yaml: typed columns and rows, inline or in a CSV file.
 */
export interface TableFile {
  id?: Id;
  title: Text;
  source?: Id;
  /**
   * Whether the rows are all there are.
   */
  coverage?: 'partial' | 'complete';
  /**
   * The columns by id, in the order in which readers see them.
   */
  columns: {
    [k: string]: Column | undefined;
  };
  /**
   * The rows; or { csv: deals.csv }, a path relative to this file, inside the book.
   */
  rows:
    | Row[]
    | {
        /**
         * Path of a CSV file (RFC 4180, UTF-8), relative to this file, inside the book; its header gives column ids or titles.
         */
        csv: string;
      };
}
/**
 * What a column holds.
 */
export interface Column {
  title?: Text;
  /**
   * What the cells hold.
   */
  type?: 'text' | 'figure' | 'date' | 'boolean' | 'term' | 'ref' | 'url';
  taxonomy?: Id;
  /**
   * For type: ref: products, trends or the id of a table.
   */
  of?: string | number;
  unit?: Text;
  range?: Range;
  /**
   * Whether every row needs a value.
   */
  required?: boolean;
}
/**
 * Cells by column id. Its id column gives its id, else it is <table>#<n>.
 */
export interface Row {
  [k: string]: Cell | undefined;
}
