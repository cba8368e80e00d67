import type { Verdict, VerdictKind } from '../claims/index.ts';
import type { Interval } from '../figures/figure.ts';
import type { Message } from '../messages/message.ts';

/** What a newer state of a book says otherwise than an older one. Each list is in the order of the newer book. */
export interface BookDiff {
  readonly older: BookName;
  readonly newer: BookName;
  readonly verdicts: readonly VerdictChange[];
  readonly figures: readonly FigureChange[];
  readonly ranks: readonly RankChange[];
  readonly forecasts: readonly ForecastReview[];
  readonly entries: readonly EntryChange[];
}

export interface BookName {
  readonly title: string;
  readonly edition: string | undefined;
  readonly asOf: string | undefined;
}

export type ChangeKind = 'new' | 'gone' | 'changed';

/** A claim of both whose verdict is another. */
export interface VerdictChange {
  readonly claim: string;
  readonly trend: string | undefined;
  readonly statement: string | undefined;
  readonly before: VerdictKind;
  readonly after: VerdictKind;
  readonly computedBefore: Verdict['computed'];
  readonly computedAfter: Verdict['computed'];
  /** Why the newer verdict is what it is. */
  readonly reason: Message;
}

export interface FigureChange {
  readonly change: ChangeKind;
  /** `products`, or the id of a table. */
  readonly dataset: string;
  /** The record's id, in the newer book where it is there. */
  readonly id: string;
  readonly label: string;
  /** `app.dau`; a column's id in a table. */
  readonly measure: string;
  /** What readers call the measure. */
  readonly title: string;
  readonly unit: string | undefined;
  readonly before: DatedFigure | undefined;
  readonly after: DatedFigure | undefined;
  /** (after − before) / before, where both are single numbers and the first is not 0. */
  readonly relative: number | undefined;
  /** The record itself is new or gone. */
  readonly withRecord: boolean;
}

/** A figure of one date; of several observations all spellings. */
export interface DatedFigure {
  readonly text: string;
  readonly at: string | undefined;
  /** What they agree on; undefined where they disagree. */
  readonly interval: Interval | undefined;
  /** The number, where one number is stated without qualifier. */
  readonly number: number | undefined;
}

/** A record whose place in a ranking, or whose rank interval, is another. */
export interface RankChange {
  readonly change: ChangeKind;
  readonly ranking: string;
  readonly title: string;
  readonly id: string;
  readonly label: string;
  readonly before: RankPlace | undefined;
  readonly after: RankPlace | undefined;
}

export interface RankPlace {
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  /** Within the ranking's `limit`. */
  readonly listed: boolean;
}

/** A forecast of the older book and what the newer one says of it. */
export interface ForecastReview {
  readonly trend: string;
  /** Undefined where it has none. */
  readonly id: string | undefined;
  readonly statement: string;
  readonly due: string | undefined;
  readonly confidence: string | undefined;
  /** `overdue`: its time has passed by the newer book's date, and nothing is said of it. */
  readonly state: 'resolved' | 'overdue' | 'open';
  readonly outcome: ForecastOutcome | undefined;
  /** The newer book does not have it any more. */
  readonly dropped: boolean;
}

export interface ForecastOutcome {
  readonly resolved: string | undefined;
  readonly result: string | undefined;
  readonly note: string | undefined;
}

export const entryKinds = [
  'book',
  'trend',
  'page',
  'claim',
  'chart',
  'forecast',
  'product',
  'table',
  'row',
  'ranking',
  'taxonomy',
  'term',
  'metric',
  'source',
] as const;

export type EntryKind = (typeof entryKinds)[number];

/** Something with an id that is new, gone, or says something else. */
export interface EntryChange {
  readonly kind: EntryKind;
  readonly change: ChangeKind;
  /** Of a term `<taxonomy>/<term>`, of a row `<table>/<row>`, of a forecast `<trend>/<forecast>`; of the book ''. */
  readonly id: string;
  readonly label: string;
  readonly fields: readonly FieldChange[];
}

/** A field, by its key (`check.is` for what a claim's check says); undefined where it is not written. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}
