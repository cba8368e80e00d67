import type { Token } from './places.ts';
import type { SchemaProblem } from './problem.ts';

/** A problem before its place is settled: what lies behind an alias may have been reported already. */
export interface Draft extends Omit<SchemaProblem, 'range'> {
  readonly token: Token;
}

/**
 * One problem a token, in the order of the text. What is wrong in an anchored value is reported there, and not again
 * at its aliases; what only an alias makes wrong is reported at the alias. Of two problems with one token the earlier
 * draft counts.
 */
export function settle(drafts: readonly Draft[]): SchemaProblem[] {
  const taken = new Set<string>();
  const settled: SchemaProblem[] = [];
  const direct = drafts.filter((draft) => !draft.token.alias);
  const aliased = drafts.filter((draft) => draft.token.alias);
  for (const { token, ...problem } of [...direct, ...aliased]) {
    const range = token.alias ?? token.own;
    const places = [range, token.own].map(({ start, end }) => `${start}-${end}`);
    if (places.some((place) => taken.has(place))) continue;
    taken.add(places[0]!);
    settled.push({ ...problem, range });
  }
  return settled.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
