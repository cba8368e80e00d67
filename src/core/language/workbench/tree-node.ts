import type { Place } from '../../book/model.ts';
import type { VerdictKind } from '../../claims/index.ts';

/** What an entry of the book's tree is: clients choose its icon by it. */
export type TreeKind =
  | 'trends'
  | 'claims'
  | 'products'
  | 'rankings'
  | 'forecasts'
  | 'group'
  | 'trend'
  | 'product'
  | 'ranking'
  | 'member'
  | 'forecast'
  | 'overdue'
  | 'resolved'
  | VerdictKind;

/** An entry of the book's tree, all texts in the reader's language. */
export interface TreeNode {
  /** Unique within the tree and the same after an edit, so that what is open stays open. */
  readonly id: string;
  readonly kind: TreeKind;
  readonly label: string;
  /** What is said in a few words behind the label. */
  readonly description: string;
  /** Where a click leads; undefined for what only groups others. */
  readonly place: Place | undefined;
  readonly children: readonly TreeNode[];
}

/** An entry that only groups others; none where there are no others. */
export function groupOf(
  id: string,
  kind: TreeKind,
  label: string,
  children: readonly TreeNode[],
  count = children.length,
): TreeNode[] {
  return count === 0 ? [] : [{ id, kind, label, description: String(count), place: undefined, children }];
}
