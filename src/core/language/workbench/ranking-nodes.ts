import type { Book } from '../../book/book.ts';
import { render } from '../../messages/catalogue.ts';
import { type Locale, message } from '../../messages/message.ts';
import { computeRanking, type RankedRecord } from '../../rankings/index.ts';
import { groupOf, type TreeNode } from './tree-node.ts';

/** The rankings, each with its listed members, best first, and the ranks that the figures allow them. */
export function rankingNodes(book: Book, locale: Locale): TreeNode[] {
  const rankings = [...book.model.rankings].flatMap(([id, { place }]): TreeNode[] => {
    const ranking = computeRanking(book.model, id);
    if (!ranking) return [];
    const node = `ranking/${id}`;
    const children = ranking.records.filter(({ listed }) => listed).map((record) => memberNode(node, record, locale));
    return [{ id: node, kind: 'ranking', label: ranking.title, description: String(children.length), place, children }];
  });
  return groupOf('rankings', 'rankings', render(message('workbench/rankings'), locale), rankings);
}

function memberNode(parent: string, { id, label, rank, best, worst, place }: RankedRecord, locale: Locale): TreeNode {
  return {
    id: `${parent}/${id}`,
    kind: 'member',
    label: `${rank}. ${label}`,
    description: best === worst ? '' : render(message('workbench/rank-interval', { best, worst }), locale),
    place,
    children: [],
  };
}
