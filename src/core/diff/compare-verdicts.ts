import type { BookModel } from '../book/model.ts';
import { judgeClaims } from '../claims/index.ts';
import type { VerdictChange } from './book-diff.ts';

/** The claims of both books, by id, that each judges otherwise by its own data. */
export function compareVerdicts(older: BookModel, newer: BookModel): VerdictChange[] {
  const before = judgeClaims(older);
  return [...judgeClaims(newer)].flatMap(([claim, verdict]): VerdictChange[] => {
    const old = before.get(claim);
    if (!old || old.kind === verdict.kind) return [];
    const { statement, reason, computed } = verdict;
    const { trend } = verdict.claim;
    const computeds = { computedBefore: old.computed, computedAfter: computed };
    return [{ claim, trend, statement, before: old.kind, after: verdict.kind, ...computeds, reason }];
  });
}
