import type { Book } from '../book/book.ts';
import type { PreviewPage } from '../page/page.ts';
import { touches } from '../text/range.ts';
import { writtenOf } from './written.ts';

/**
 * What of the page a place of the book's files is about: `chart:id` or `claim:id`, where it is declared and where prose
 * names it. Undefined where nothing of the page is meant.
 */
export function blockAt(book: Book, page: PreviewPage, path: string, offset: number): string | undefined {
  const holds = (place: { file: string; range: { start: number; end: number } } | undefined) =>
    place !== undefined && place.file === path && touches(place.range, offset);
  for (const block of page.blocks) {
    if (block.kind === 'picture' && holds(writtenOf(block)?.place)) return block.key;
    const claim = block.kind === 'claims' ? block.claims.find((each) => holds(writtenOf(each)?.place)) : undefined;
    if (claim) return `claim:${claim.id}`;
  }
  const named = book.contents
    .get(path)
    ?.references.find(({ kind, place }) => (kind === 'claim' || kind === 'chart') && holds(place));
  return named && `${named.kind}:${named.id}`;
}
