import type { Coverage, Place } from '../book/model.ts';
import type { TextRange } from '../text/range.ts';
import type { RankingDeclaration } from './declaration.ts';
import type { ResolvedGroup } from './resolve-indicators.ts';

/** A composite indicator over a book: its members in order, and how they came into it. */
export interface Ranking {
  readonly id: string;
  /** The id where the ranking has no title. */
  readonly title: string;
  readonly declaration: RankingDeclaration;
  /** Its indicators as far as the book knows their measures, weights relative within their group. */
  readonly indicators: ResolvedGroup;
  /** How many places the list has; undefined: all members. */
  readonly limit: number | undefined;
  /** Partial: members may exist that the files lack, so that every rank can be worse than it says. */
  readonly coverage: Coverage;
  /** Best first, equal ones by id. All members, also those behind `limit`. */
  readonly records: readonly RankedRecord[];
  /** The records of the dataset that `where` does not rule out and that are no members all the same, by id. */
  readonly leftOut: readonly LeftOutRecord[];
  /**
   * By an indicator's name, how many of the records that `where` certainly lets in say something of its measure, whether
   * or not it can be counted with.
   */
  readonly observed: ReadonlyMap<string, number>;
  /** Figures that have no logarithm; they count as missing. */
  readonly logDomain: readonly LogDomainFault[];
  /** What is wrong with the ranking itself. Where a problem leaves no score, there are no records. */
  readonly problems: readonly RankingProblem[];
}

export interface RankedRecord {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  /** Of the representative values. */
  readonly score: number;
  /** From 1; with ties `average` it may be fractional. */
  readonly rank: number;
  /** The rank interval, both ends possible: the best and the worst rank that the figures' bounds allow. */
  readonly best: number;
  readonly worst: number;
  /** Whether `best` and `worst` are reached in some world, or only guaranteed to enclose those that are. */
  readonly bound: Bound;
  /** Measures whose value was put in by the ranking's way with missing values. */
  readonly imputed: readonly string[];
  /** Among the first `limit`, ties at the cut included. Without a limit all are. */
  readonly listed: boolean;
  /** The rank interval reaches over the cut line: the figures do not say whether it belongs to the list. */
  readonly straddles: boolean;
}

export type Bound = 'exact' | 'outer';

export interface LeftOutRecord {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly reason: LeftOutReason;
  /** Something is written for an indicator and cannot be counted with: it is no figure, or has no logarithm. */
  readonly unreadable: boolean;
}

export type LeftOutReason =
  /** `where` may or may not hold of it: the files do not say. */
  | 'possible'
  /** It has no figure at all for any indicator that counts. */
  | 'no-data'
  /** `missing: exclude`, and it lacks an indicator. */
  | 'incomplete'
  /** It has less than `minimumCoverage` of the weight. */
  | 'coverage';

export interface LogDomainFault {
  readonly record: string;
  readonly measure: string;
  /** As written. */
  readonly text: string;
  readonly place: Place;
}

export interface RankingProblem {
  readonly code:
    | 'unknown-dataset'
    /** A condition of `where`, or an indicator's measure, that cannot be understood. */
    | 'unknown-condition'
    | 'unknown-measure'
    | 'no-indicators'
    /** A z-score, which can be negative, under a geometric or harmonic level. */
    | 'z-score'
    /** Goalposts that do not span a scale: the lower is not below the upper, or has no logarithm. */
    | 'goalposts';
  /** The part at fault, as written. */
  readonly name: string;
  /** In trendbook.yaml. */
  readonly range: TextRange | undefined;
}
