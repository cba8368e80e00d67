import type { Book, BookFile } from '../../book/book.ts';
import type { Locale } from '../../messages/message.ts';
import { touches } from '../../text/range.ts';
import { findPair } from '../../yaml/index.ts';
import type { Hover } from '../hover.ts';
import type { FileLink } from '../markdown.ts';
import { verdictCard } from './verdict-card.ts';

/** The verdict on the claim whose statement or check is at an offset. */
export function hoverVerdict(
  book: Book,
  { path }: BookFile,
  offset: number,
  locale: Locale,
  link: FileLink = () => undefined,
): Hover | undefined {
  for (const claim of book.model.claims.values()) {
    if (claim.place.file !== path || !touches(claim.node.range, offset)) continue;
    for (const key of ['statement', 'check', 'figure']) {
      const range = findPair(claim.node, key)?.range;
      if (!range || !touches(range, offset)) continue;
      const markdown = verdictCard(book, claim.id, locale, link);
      return markdown === undefined ? undefined : { range, markdown };
    }
  }
  return undefined;
}
