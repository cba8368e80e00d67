import type { Declaration, Place } from '../book/model.ts';
import type { Figure, FigureForm, Interval } from '../figures/figure.ts';
import type { Message } from '../messages/message.ts';
import type { TextRange } from '../text/range.ts';
import type { CheckType } from './check.ts';
import type { Reads } from './reads.ts';

export type VerdictKind =
  /** It holds in every world that the files allow. */
  | 'verified'
  /** It holds in some. */
  | 'consistent'
  /** It holds in none. */
  | 'contradicted'
  /** The data, date or definition that it needs is missing. */
  | 'unverifiable'
  /** It has no check, but a source. */
  | 'cited'
  /** It has neither. */
  | 'unsupported';

/** In the order in which reports list them. */
export const verdictKinds: readonly VerdictKind[] = [
  'verified',
  'contradicted',
  'consistent',
  'unverifiable',
  'cited',
  'unsupported',
];

/** Each verdict in one character. */
export const verdictSigns: Readonly<Record<VerdictKind, string>> = {
  verified: '✓',
  consistent: '~',
  contradicted: '✗',
  unverifiable: '?',
  cited: '·',
  unsupported: '!',
};

/** A number, or what is known of it, that a check computed. Percentages are fractions. */
export interface ComputedFigure extends Interval {
  readonly unit: string | undefined;
  readonly form: FigureForm | undefined;
}

/** A record that a verdict rests on. */
export interface EvidenceRecord {
  readonly id: string;
  readonly label: string;
  /** As a query names it. */
  readonly dataset: string;
  /** Where the record stands, or the figure that counted. */
  readonly place: Place;
  /** The figure that counted, as written. */
  readonly text: string | undefined;
}

/** The records that were counted. */
export interface VerdictEvidence {
  readonly certain: readonly EvidenceRecord[];
  /** Apart from the certain. */
  readonly possible: readonly EvidenceRecord[];
}

/** What a claim is found to be, and why. */
export interface Verdict extends VerdictEvidence {
  readonly claim: Declaration;
  readonly statement: string | undefined;
  readonly kind: VerdictKind;
  /** Undefined where there is no check of a known type. */
  readonly checkType: CheckType | undefined;
  /** What the claim says: its figure, or its ids in order. */
  readonly claimed: Figure | readonly string[] | undefined;
  /** What the data say: an interval, or the ids that are certain (in order, for `top`). */
  readonly computed: ComputedFigure | readonly string[] | undefined;
  /** What decided it; of `unverifiable` what is missing. A sentence or two. */
  readonly reason: Message;
  /** The very part of the claim that the reason is about. */
  readonly place: Place;
  /** A decision rests on the claim: no setting lowers a contradiction below an error. */
  readonly decision: boolean;
  /** The check scans no record, or proves the book by itself. */
  readonly circular: boolean;
  /** What stands in the way has a finding of its own: a name that names nothing, a figure that is none, a missing key. */
  readonly hasOtherFinding: boolean;
  /** What it was computed from. */
  readonly reads: Reads;
}

/** What the judging of a check gives, before it is put together with its claim. */
export interface Judgement {
  readonly kind: 'verified' | 'consistent' | 'contradicted';
  readonly claimed: Verdict['claimed'];
  readonly computed: Verdict['computed'];
  readonly reason: Message;
  readonly range: TextRange;
}
