import type { Book, BookFile } from '../book/book.ts';
import type { Declaration } from '../book/model.ts';
import { type TextRange, touches } from '../text/range.ts';
import { findPair } from '../yaml/nodes.ts';
import { referencesAt } from './lookups.ts';

/** The chart that a place speaks of: at its id, its type, or where prose names it. */
export function chartAt(
  book: Book,
  { path }: BookFile,
  offset: number,
): { readonly chart: Declaration; readonly range: TextRange } | undefined {
  for (const chart of book.model.charts.values()) {
    if (chart.place.file !== path || !touches(chart.node.range, offset)) continue;
    for (const key of ['id', 'type']) {
      const value = findPair(chart.node, key)?.value;
      if (value?.kind === 'scalar' && value.style !== 'empty' && touches(value.range, offset)) {
        return { chart, range: value.range };
      }
    }
  }
  const reference = referencesAt(book, path, offset).find(({ kind, target }) => kind === 'chart' && target);
  const chart = reference && book.model.charts.get(reference.id);
  return chart && { chart, range: reference.place.range };
}
