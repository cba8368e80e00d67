import type { Book } from '../../book/book.ts';
import type { Locale } from '../../messages/message.ts';
import { claimNodes } from './claim-nodes.ts';
import { forecastNodes } from './forecast-nodes.ts';
import { productNodes } from './product-nodes.ts';
import { rankingNodes } from './ranking-nodes.ts';
import type { TreeNode } from './tree-node.ts';
import { trendNodes } from './trend-nodes.ts';

/**
 * A book as a tree to find one's way in: trends by perspective with their claims, claims by verdict, products by track,
 * rankings with their members, forecasts. Parts that the book lacks are left out. Judges and ranks nothing anew.
 */
export function bookTree(book: Book, locale: Locale): readonly TreeNode[] {
  return [trendNodes, claimNodes, productNodes, rankingNodes, forecastNodes].flatMap((nodes) => nodes(book, locale));
}
