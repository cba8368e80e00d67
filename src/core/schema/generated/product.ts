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
 * A date in EDTF level 1: 2024, 2024-10, 2024-10-15, 2023/2024.
 */
export type Date = string | number;
/**
 * A web address with http:// or https://.
 */
export type Url = string;
/**
 * A number as people write it: 1200, 1.2亿, 30%, 超100万, 100万+, 10万-20万, 千万级, 约300万. What starts with > or < needs quotes in YAML; 超100万 and 100万+ do not.
 */
export type Figure = number | string | null;

/**
 * *.product.yaml: one product, or one a document of a stream.
 */
export interface ProductFile {
  id?: Id;
  name: Text;
  /**
   * Other names by which prose and sources know it.
   */
  aliases?: Text[];
  company?: Text;
  kind?: Id;
  track?: Id;
  /**
   * Terms of the taxonomy scenario.
   */
  scenarios?: Id[];
  /**
   * Where it runs. A measure on any other platform cannot apply to it; absent, nothing is ruled out.
   */
  platforms?: Id[];
  launched?: Date;
  url?: Url;
  /**
   * What it is, in one line of Markdown with directives.
   */
  summary?: string;
  /**
   * What was measured, one entry a date, platform and source.
   */
  observations?: Observation[];
  terms?: Terms;
}
/**
 * What was measured at one date, on one platform, by one source. Keys other than at, platform, source and note are the book’s metrics.
 */
export interface Observation {
  at?: Date;
  platform?: Id;
  source?: Id;
  note?: Text;
  [k: string]: Figure | Date | Id | Text | undefined;
}
/**
 * Terms of any further taxonomies: { <taxonomy>: <term> } or a list of terms.
 */
export interface Terms {
  [k: string]: string | number | Id[] | undefined;
}
