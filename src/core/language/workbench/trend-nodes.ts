import type { Book } from '../../book/book.ts';
import type { Trend } from '../../book/model.ts';
import { judgeClaims, type Verdict } from '../../claims/index.ts';
import { render } from '../../messages/catalogue.ts';
import { type Locale, message } from '../../messages/message.ts';
import { byTerm } from './by-term.ts';
import { claimNode } from './claim-nodes.ts';
import { groupOf, type TreeNode } from './tree-node.ts';

/** The trends by perspective in the report's order, each with its claims. */
export function trendNodes(book: Book, locale: Locale): TreeNode[] {
  const { trendOrder, trends } = book.model;
  const inOrder = [...new Set([...trendOrder.flatMap((id) => trends.get(id) ?? []), ...trends.values()])];
  const claims = new Map<string | undefined, Verdict[]>();
  for (const verdict of judgeClaims(book.model).values()) {
    const { trend } = verdict.claim;
    const own = claims.get(trend);
    if (own) own.push(verdict);
    else claims.set(trend, [verdict]);
  }
  const node = (trend: Trend) => trendNode(trend, claims.get(trend.id) ?? [], locale);
  const groups = byTerm(book, 'perspective', inOrder, ({ perspective }) => perspective, node, locale);
  return groupOf('trends', 'trends', render(message('workbench/trends'), locale), groups, inOrder.length);
}

function trendNode({ id, title, place }: Trend, claims: readonly Verdict[], locale: Locale): TreeNode {
  const node = `trend/${id}`;
  return {
    id: node,
    kind: 'trend',
    label: title,
    description: render(message('language/count-claims', { count: claims.length }), locale),
    place,
    children: claims.map((verdict) => claimNode(node, verdict, locale)),
  };
}
