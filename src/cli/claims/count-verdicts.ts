import { type VerdictKind, verdictKinds } from '../../core/claims/verdict.ts';

export type VerdictCounts = Readonly<Record<VerdictKind, number>>;

/** How many claims have each verdict. */
export function countVerdicts(verdicts: Iterable<{ readonly kind: VerdictKind }>): VerdictCounts {
  const counts = Object.fromEntries(verdictKinds.map((kind) => [kind, 0])) as Record<VerdictKind, number>;
  for (const { kind } of verdicts) counts[kind]++;
  return counts;
}
