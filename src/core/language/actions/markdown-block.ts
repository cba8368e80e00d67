import type { Nodes } from 'mdast';
import { rangeOf } from '../../prose/index.ts';
import { touches } from '../../text/range.ts';

/** A piece of Markdown that holds text and no other such piece. */
export interface MarkdownBlock {
  readonly type: string;
  /** Offset in the text. */
  readonly start: number;
  /** Of a table's row: its number from 0, the header. */
  readonly row: number;
}

const containers = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition', 'table']);

/** The block at an offset of a text; undefined between two. */
export function blockAt(tree: Nodes, offset: number): MarkdownBlock | undefined {
  if (!('children' in tree)) return undefined;
  for (const [row, child] of tree.children.entries()) {
    const range = rangeOf(child);
    if (!touches(range, offset)) continue;
    const found = containers.has(child.type) ? blockAt(child, offset) : { type: child.type, start: range.start, row };
    if (found) return found;
  }
  return undefined;
}
