import type { TextRange } from '../text/range.ts';

/** A set of numbers without gaps; an end is ±Infinity where there is no bound, and then open. */
export interface Interval {
  readonly min: number;
  readonly max: number;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

/** What the spelling says about the number's unit; the metric or check says what it must be. */
export type FigureForm =
  /** 1200, 1.2亿 */
  | 'plain'
  /** 30%, 两成: the numbers are fractions (0.3). */
  | 'percent'
  /** 5pp, 5个百分点: the numbers are fractions (0.05). */
  | 'points'
  /** 5x, 5倍 */
  | 'times';

/** A figure as written and what it means. */
export interface Figure extends Interval {
  readonly text: string;
  readonly form: FigureForm;
  /** The stated number; of a range or band its middle; of 余 and 多 the stated number. For drawing, sorting, scores. */
  readonly representative: number;
  /** True where one number is stated without qualifier: it is then compared as it is written. */
  readonly exact: boolean;
  /** Half a unit of the last written digit, in the figure's own scale: 2.6亿 has 5,000,000. */
  readonly tolerance: number;
  /** A counter or unit word behind the number (款, 分钟, minutes), as written. */
  readonly unitWord?: string;
}

/** Why a text is no figure. The range lies within the text; `suggestion` is the nearest reading, as one would write it. */
export interface FigureProblem {
  readonly code:
    | 'not-a-figure'
    | 'not-finite'
    | 'beyond-safe-integer'
    | 'bad-grouping'
    | 'reversed-range'
    | 'unknown-unit-word'
    | 'ambiguous-scale';
  readonly range: TextRange;
  readonly suggestion?: string;
}

export type FigureResult =
  | { readonly figure: Figure; readonly problem?: undefined }
  | { readonly problem: FigureProblem; readonly figure?: undefined };
