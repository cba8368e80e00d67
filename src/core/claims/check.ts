import type { Figure } from '../figures/figure.ts';
import type { Condition } from '../query/index.ts';
import type { TextRange } from '../text/range.ts';

export const checkTypes = [
  'count',
  'list',
  'top',
  'value',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'share',
  'ratio',
  'compare',
  'change',
  'rank',
] as const;

export type CheckType = (typeof checkTypes)[number];

/** One word of a check with its place. */
export interface Token {
  readonly text: string;
  /** The YAML token, quotes included. */
  readonly range: TextRange;
}

/** A figure of a check; `figure` is undefined where the text is none. */
export interface FigureToken extends Token {
  readonly figure: Figure | undefined;
}

/**
 * A check, or an operand of one, as written. All types share one shape: what a type does not take, or what is half-typed
 * and cannot be read, is undefined or empty here and reported by the schema.
 */
export interface Check {
  /** Undefined of an operand that is one record's measure, and where no known type is written. */
  readonly type: CheckType | undefined;
  readonly range: TextRange;
  /** The dataset; of `change` the date. */
  readonly from: Token | undefined;
  readonly to: Token | undefined;
  readonly where: readonly Condition[];
  readonly hasWhere: boolean;
  /** Conditions, or the dataset, are there and cannot be read: half-typed, and not to be taken for absent. */
  readonly isUnreadable: boolean;
  /** Of a share: the conditions of the whole. */
  readonly whole: readonly Condition[];
  /** The record that the check is on: a product's id or `table/row`. */
  readonly of: Token | undefined;
  /** The measure; of `top` what it goes by. */
  readonly measure: Token | undefined;
  readonly is: FigureToken | undefined;
  /** Of `compare`. */
  readonly direction: 'higher' | 'lower' | undefined;
  /** Of `list`: these and no others. */
  readonly exactly: readonly Token[] | undefined;
  /** Of `list`: these among others. */
  readonly includes: readonly Token[] | undefined;
  /** Of `top`, in order. */
  readonly first: readonly Token[] | undefined;
  readonly ascending: boolean;
  /** `leads` of top, `by` of compare. */
  readonly lead: FigureToken | undefined;
  readonly ranking: Token | undefined;
  readonly a: Check | undefined;
  readonly b: Check | undefined;
}
