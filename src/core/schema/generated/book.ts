// Generated from schemas/ by scripts/generate.mjs. Do not edit: run `npm run generate`.

/**
 * Text in any language.
 */
export type Text = string;
/**
 * A date in EDTF level 1: 2024, 2024-10, 2024-10-15, 2023/2024.
 */
export type Date = string | number;
/**
 * Lower-case ASCII letters and digits in groups joined by hyphens: [a-z0-9]+(-[a-z0-9]+)*. 360 and 007 need no quotes.
 */
export type Id = string | number;
/**
 * A web address with http:// or https://.
 */
export type Url = string;
/**
 * Its label, or a mapping with title, description, aliases, parent and colour.
 */
export type Term =
  | string
  | {
      title?: Text;
      description?: Text;
      /**
       * Other names under which sources and CSV files know the term.
       */
      aliases?: Text[];
      parent?: Id;
      /**
       * Its colour in charts: "#2f6fde" (in quotes, since # starts a comment) or a CSS name.
       */
      color?: string;
    };
/**
 * The lowest and the highest value possible; null is no bound. Percentages are fractions: [0, 1] is 0% to 100%.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Range = (number | null)[];
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
 * A measure with its weight, or a group of indicators with an id.
 */
export type Indicator = IndicatorGroup | IndicatorLeaf;
/**
 * platform.metric, with @date where it is not the book’s asOf; or a column of the table. The platform may be left out where the metric has only one.
 */
export type Measure = string | number;
/**
 * A method, or { method: goalposts, min, max }.
 */
export type Normalise = Goalposts | NormaliseMethod;
/**
 * How values become comparable scores.
 */
export type NormaliseMethod = 'min-max' | 'z-score' | 'rank' | 'percentile';
/**
 * off, info, warning or error; or [severity, { options }].
 */
export type RuleSetting = SeverityWithOptions | Severity;
/**
 * [severity, { options }].
 *
 * @minItems 1
 * @maxItems 2
 */
export type SeverityWithOptions = [Severity, {}];
/**
 * How a finding of the rule counts.
 */
export type Severity = 'off' | 'info' | 'warning' | 'error';

/**
 * trendbook.yaml: the book’s title, edition, taxonomies, metrics, sources, rankings and lint settings.
 */
export interface BookFile {
  /**
   * The version of the format: 1.
   */
  trendbook: 1;
  title: Text;
  edition?: Text;
  publisher?: Text;
  /**
   * The language of the book: zh-CN, en.
   */
  language?: string;
  asOf?: Date;
  /**
   * The order of trends in the report.
   */
  trends?: Id[];
  /**
   * Pages before the trends, as a list; or { before: […], after: […] }.
   */
  pages?:
    | Id[]
    | {
        /**
         * Pages before the trends.
         */
        before?: Id[];
        /**
         * Pages after the trends.
         */
        after?: Id[];
      };
  /**
   * Whether the data holds everything there is; decides what counts can prove.
   */
  coverage?: {
    /**
     * Whether the files hold every product.
     */
    products?: 'partial' | 'complete';
  };
  /**
   * Sources by id.
   */
  sources?: {
    [k: string]: Source | undefined;
  };
  /**
   * Controlled vocabularies by id: perspective, track, scenario, kind, platform, dimension and any further ones.
   */
  taxonomies?: {
    perspective?: Taxonomy;
    track?: Taxonomy;
    scenario?: Taxonomy;
    kind?: Taxonomy;
    platform?: Taxonomy;
    dimension?: Taxonomy;
    [k: string]: Taxonomy | undefined;
  };
  /**
   * What is measured of products, by id. at, platform, source and note are no ids for metrics.
   */
  metrics?: {
    [k: string]: Metric | undefined;
  };
  /**
   * Composite indicators by id.
   */
  rankings?: {
    [k: string]: Ranking | undefined;
  };
  /**
   * Which rules count, and where.
   */
  lint?: {
    /**
     * Severities by rule id: figure/stale: off.
     */
    rules?: {
      [k: string]: RuleSetting | undefined;
    };
    /**
     * Globs of files that are not checked, relative to the book.
     */
    ignore?: Text[];
  };
}
/**
 * Where figures and statements come from.
 */
export interface Source {
  title?: Text;
  publisher?: Text;
  url?: Url;
  published?: Date;
  accessed?: Date;
  note?: Text;
  /**
   * true for the book’s own data or estimates: nothing is proved by it.
   */
  own?: boolean;
}
/**
 * Its terms by id, in the order in which readers see them.
 */
export interface Taxonomy {
  [k: string]: Term | undefined;
}
/**
 * What is measured of products, on which platforms and in which unit.
 */
export interface Metric {
  title?: Text;
  description?: Text;
  dimension?: Id;
  /**
   * Where it is measured; any platform when absent. With only one, a measure need not name it.
   */
  platforms?: Id[];
  unit?: Text;
  /**
   * Which direction is better in rankings.
   */
  better?: 'higher' | 'lower';
  range?: Range;
  /**
   * How exact the figures are.
   */
  reported?: 'exact' | 'rounded';
}
/**
 * A composite indicator: records ordered by a score of weighted measures.
 */
export interface Ranking {
  title?: Text;
  description?: Text;
  from?: Dataset;
  where?: Where;
  /**
   * How many places the list shows; ties at the cut included.
   */
  limit?: number;
  /**
   * What the score is made of: measures with weights, or groups of them to any depth.
   *
   * @minItems 1
   */
  indicators: Indicator[];
  normalise?: Normalise;
  /**
   * How the indicators of this level become one score.
   */
  aggregate?: 'arithmetic' | 'geometric' | 'harmonic';
  /**
   * What happens where a record lacks an indicator.
   */
  missing?: 'available' | 'exclude' | 'mean' | 'median' | 'lowest';
  /**
   * The share of leaf weight, from 0 to 1, that a record must have figures for.
   */
  minimumCoverage?: number;
  /**
   * The rank of equal scores.
   */
  ties?: 'min' | 'dense' | 'average';
}
/**
 * All of them must hold. The key is a field, a taxonomy or a measure; the value what it must equal, contain or lie in. Terms match their descendants too.
 */
export interface Where {
  [k: string]: Condition | undefined;
}
/**
 * A level of its own: its indicators become one score, which then counts with the group’s weight.
 */
export interface IndicatorGroup {
  id?: Id;
  title?: Text;
  /**
   * Relative within its group; the weights of a group should sum to 1. Where no indicator of a group has one, all weigh the same.
   */
  weight?: number;
  /**
   * How the indicators of this level become one score.
   */
  aggregate?: 'arithmetic' | 'geometric' | 'harmonic';
  /**
   * What the group is made of.
   *
   * @minItems 1
   */
  indicators: Indicator[];
}
/**
 * One measure with its weight.
 */
export interface IndicatorLeaf {
  id?: Id;
  title?: Text;
  measure: Measure;
  /**
   * Relative within its group; the weights of a group should sum to 1. Where no indicator of a group has one, all weigh the same.
   */
  weight?: number;
  /**
   * What is done to the values before they are normalised.
   */
  transform?: 'none' | 'log';
  /**
   * Which direction is better; by default what the metric says under better.
   */
  direction?: 'higher' | 'lower';
  normalise?: Normalise;
}
/**
 * Scores run between two fixed values.
 */
export interface Goalposts {
  /**
   * Fixed ends instead of the members’ own.
   */
  method: 'goalposts';
  /**
   * The value that gets 0 (100 where less is better), in the measure’s unit; percentages as fractions.
   */
  min: number;
  /**
   * The value that gets 100 (0 where less is better); values beyond are not clamped.
   */
  max: number;
}
