import type { Figure, Interval } from '../figures/figure.ts';
import type { TextRange } from '../text/range.ts';
import type { YamlMapping } from '../yaml/nodes.ts';

/**
 * The book as data: what queries, claims, rankings and charts read. Built leniently: what is missing or does not fit
 * the schema is left out here and reported by the rules. Every part knows its place in a file.
 */
export interface BookModel {
  readonly title: string;
  readonly edition: string | undefined;
  readonly language: string | undefined;
  /** EDTF; the date that figures refer to unless they say otherwise. */
  readonly asOf: string | undefined;
  /** Ids in the report's order. */
  readonly trendOrder: readonly string[];
  readonly productCoverage: Coverage;
  readonly sources: ReadonlyMap<string, Source>;
  readonly taxonomies: ReadonlyMap<string, Taxonomy>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly products: ReadonlyMap<string, Product>;
  readonly trends: ReadonlyMap<string, Trend>;
  readonly tables: ReadonlyMap<string, Table>;
  /** Raw; read by rankings. */
  readonly rankings: ReadonlyMap<string, Declaration>;
  readonly claims: ReadonlyMap<string, Declaration>;
  readonly charts: ReadonlyMap<string, Declaration>;
}

export type Coverage = 'partial' | 'complete';

/** Where something is said. */
export interface Place {
  /** Path as in the FileSystem. */
  readonly file: string;
  readonly range: TextRange;
}

export interface Source {
  readonly id: string;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly published: string | undefined;
  /** The book itself: nothing is proved by it. */
  readonly own: boolean;
  readonly place: Place;
}

export interface Taxonomy {
  readonly id: string;
  /** In the file's order. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly place: Place;
}

export interface Term {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly aliases: readonly string[];
  readonly parent: string | undefined;
  readonly color: string | undefined;
  readonly place: Place;
}

export interface Metric {
  readonly id: string;
  readonly title: string;
  readonly dimension: string | undefined;
  /** Undefined: any platform. */
  readonly platforms: readonly string[] | undefined;
  /** count, percent, ratio, minutes, CNY, … */
  readonly unit: string | undefined;
  readonly better: 'higher' | 'lower' | undefined;
  /** Every figure is cut to it. */
  readonly range: Interval;
  /** Rounded: each figure stands for half a unit of its last written digit around it. */
  readonly reported: 'exact' | 'rounded';
  readonly place: Place;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly company: string | undefined;
  readonly kind: string | undefined;
  readonly track: string | undefined;
  readonly scenarios: readonly string[];
  /** Undefined: nothing is ruled out. */
  readonly platforms: readonly string[] | undefined;
  readonly launched: string | undefined;
  readonly url: string | undefined;
  readonly summary: string | undefined;
  /** Terms of further taxonomies. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  readonly observations: readonly Observation[];
  readonly place: Place;
}

export interface Observation {
  /** EDTF; the book's asOf where the file does not say. */
  readonly at: string | undefined;
  readonly platform: string | undefined;
  readonly source: string | undefined;
  readonly figures: readonly ObservedFigure[];
  readonly place: Place;
}

export interface ObservedFigure {
  readonly metric: string;
  readonly text: string;
  /** Undefined where the text is no figure: it then counts as missing. */
  readonly figure: Figure | undefined;
  readonly place: Place;
}

export interface Trend {
  readonly id: string;
  readonly title: string;
  readonly headline: string | undefined;
  readonly perspective: string | undefined;
  readonly status: 'draft' | 'review' | 'final' | undefined;
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly related: readonly string[];
  readonly products: readonly string[];
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Ids, in the file's order. */
  readonly claims: readonly string[];
  readonly charts: readonly string[];
  readonly place: Place;
}

/** A claim, chart or ranking as written, with the trend that it stands in (rankings: none). */
export interface Declaration {
  readonly id: string;
  readonly trend: string | undefined;
  readonly node: YamlMapping;
  readonly place: Place;
}

export type ColumnType = 'text' | 'figure' | 'date' | 'boolean' | 'term' | 'ref' | 'url';

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly taxonomy: string | undefined;
  /** For `ref`: products, trends or a table's id. */
  readonly of: string | undefined;
  readonly unit: string | undefined;
  readonly range: Interval | undefined;
  readonly required: boolean;
  readonly place: Place;
}

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly source: string | undefined;
  readonly coverage: Coverage;
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: readonly Row[];
  readonly place: Place;
}

export interface Row {
  /** The `id` column's cell, else `<table>#<n>`, n from 1. */
  readonly id: string;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly place: Place;
}

export interface Cell {
  readonly text: string;
  readonly figure: Figure | undefined;
  /** The id that a term or ref cell names, titles and aliases resolved (in CSV). */
  readonly id: string | undefined;
  readonly place: Place;
}
