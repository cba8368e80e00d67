import type { BookModel } from '../../core/book/model.ts';
import type { Locale } from '../../core/messages/message.ts';
import {
  computeSensitivity,
  defaultSensitivity,
  type RankedRecord,
  type Ranking,
  type RankSensitivity,
} from '../../core/rankings/index.ts';

/** A ranking as the command line prints it. */
export interface Standing {
  readonly ranking: Ranking;
  /** The records of the list: the first `limit`, ties at the cut included. */
  readonly listed: readonly ListedRecord[];
  /** Of the indicators, in the order written. */
  readonly indicators: readonly string[];
  readonly seed: number;
  readonly locale: Locale;
}

export interface ListedRecord extends RankedRecord {
  readonly sensitivity: RankSensitivity;
}

/** The ranking with its sensitivity to weights. */
export function standingOf(ranking: Ranking, model: BookModel, seed: number, locale: Locale): Standing {
  const sensitivity = computeSensitivity(model, ranking.id, { ...defaultSensitivity, seed }) ?? [];
  const listed = ranking.records.flatMap((record, row) =>
    record.listed ? [{ ...record, sensitivity: sensitivity[row]! }] : [],
  );
  return { ranking, listed, indicators: [...ranking.observed.keys()], seed, locale };
}
