import type { Book } from '../../book/book.ts';
import { judgeClaims, type Verdict, verdictKinds } from '../../claims/index.ts';
import { render } from '../../messages/catalogue.ts';
import { type Locale, message } from '../../messages/message.ts';
import { verdictSummary } from '../verdicts/verdict-summary.ts';
import { groupOf, type TreeNode } from './tree-node.ts';

/** The claims by verdict, in the order in which reports list verdicts. */
export function claimNodes(book: Book, locale: Locale): TreeNode[] {
  const verdicts = [...judgeClaims(book.model).values()];
  const groups = verdictKinds.flatMap((kind) => {
    const id = `claims/${kind}`;
    const own = verdicts.filter((verdict) => verdict.kind === kind).map((verdict) => claimNode(id, verdict, locale));
    return groupOf(id, kind, render(message('claim/kind', { kind }), locale), own);
  });
  return groupOf('claims', 'claims', render(message('workbench/claims'), locale), groups, verdicts.length);
}

/** A claim below another entry: its statement, else its id, and its verdict in a few words. */
export function claimNode(parent: string, verdict: Verdict, locale: Locale): TreeNode {
  const { claim, kind, statement } = verdict;
  return {
    id: `${parent}/${claim.id}`,
    kind,
    label: statement?.replace(/\s+/g, ' ').trim() || claim.id,
    description: verdictSummary(verdict, locale),
    place: claim.place,
    children: [],
  };
}
