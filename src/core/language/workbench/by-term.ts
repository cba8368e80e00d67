import type { Book } from '../../book/book.ts';
import { render } from '../../messages/catalogue.ts';
import { type Locale, message } from '../../messages/message.ts';
import { groupOf, type TreeNode } from './tree-node.ts';

/**
 * Groups entries by a term of a taxonomy: its terms in their order, then ids that it lacks, then what names no term. Terms
 * without entries are left out.
 */
export function byTerm<Entry>(
  book: Book,
  taxonomy: string,
  entries: readonly Entry[],
  termOf: (entry: Entry) => string | undefined,
  node: (entry: Entry) => TreeNode,
  locale: Locale,
): TreeNode[] {
  const terms = book.model.taxonomies.get(taxonomy)?.terms;
  const groups = new Map<string | undefined, TreeNode[]>([...(terms?.keys() ?? [])].map((id) => [id, []]));
  const rest: TreeNode[] = [];
  for (const entry of entries) {
    const term = termOf(entry);
    const list = term === undefined ? rest : (groups.get(term) ?? []);
    list.push(node(entry));
    if (term !== undefined) groups.set(term, list);
  }
  groups.set(undefined, rest);
  return [...groups].flatMap(([id, children]) => {
    const label = id === undefined ? render(message('workbench/without'), locale) : (terms?.get(id)?.title ?? id);
    return groupOf(`${taxonomy}/${id ?? ''}`, 'group', label, children);
  });
}
