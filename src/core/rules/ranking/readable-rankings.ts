import type { Book } from '../../book/book.ts';
import { computeRanking, type Ranking } from '../../rankings/index.ts';
import { isBroken } from '../damage.ts';
import { hasConflict } from '../part-view.ts';
import { manifestFile } from '../rule-levels.ts';

/** The book's rankings; none while trendbook.yaml is half-typed: what is odd about them then may come of that. */
export function readableRankings(book: Book): Ranking[] {
  const manifest = manifestFile(book);
  if (!manifest || isBroken(manifest) || hasConflict(manifest)) return [];
  const { model } = book;
  return [...model.rankings.keys()].flatMap((id) => computeRanking(model, id) ?? []);
}

/** Does in steps what `readableRankings` then finds done. */
export function* rankInSteps({ model }: Book): Generator<void> {
  for (const id of model.rankings.keys()) {
    computeRanking(model, id);
    yield;
  }
}

/** As many ids as a message can hold. */
const shown = 5;

/** Ids for a message, and how many more there are. */
export function namesFor(ids: readonly string[]): { readonly names: string; readonly more: number } {
  return { names: ids.slice(0, shown).join(', '), more: Math.max(ids.length - shown, 0) };
}
