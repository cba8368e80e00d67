import type { BookModel } from '../book/model.ts';
import { computeRanking, type RankedRecord } from '../rankings/index.ts';
import type { RankChange, RankPlace } from './book-diff.ts';
import type { ProductPairs } from './pair-products.ts';

/** The places and rank intervals that changed in the rankings of both books, of records that are listed in either. */
export function compareRanks(older: BookModel, newer: BookModel, products: ProductPairs): RankChange[] {
  return [...newer.rankings.keys()].flatMap((id) => {
    const [before, after] = [computeRanking(older, id), computeRanking(newer, id)];
    if (!before || !after) return [];
    const ofProducts = after.declaration.query.from === 'products';
    const olds = new Map(
      before.records.map((record) => [ofProducts ? (products.newerOf.get(record.id) ?? record.id) : record.id, record]),
    );
    const news = new Map(after.records.map((record) => [record.id, record]));
    return [...new Set([...news.keys(), ...olds.keys()])].flatMap((record): RankChange[] => {
      const [old, now] = [olds.get(record), news.get(record)];
      if ((!old?.listed && !now?.listed) || isSame(old, now)) return [];
      const kind = !old ? 'new' : !now ? 'gone' : 'changed';
      const { label } = (now ?? old)!;
      return [
        { change: kind, ranking: id, title: after.title, id: record, label, before: place(old), after: place(now) },
      ];
    });
  });
}

function isSame(a: RankedRecord | undefined, b: RankedRecord | undefined): boolean {
  return a?.rank === b?.rank && a?.best === b?.best && a?.worst === b?.worst && a?.listed === b?.listed;
}

function place(record: RankedRecord | undefined): RankPlace | undefined {
  if (!record) return undefined;
  const { rank, best, worst, listed } = record;
  return { rank, best, worst, listed };
}
