import type { Book } from '../../book/book.ts';
import type { FileEdit } from '../../rules/rule.ts';
import { keyOrder } from '../../schema/lookup.ts';
import { appendItem, dereference, findPair, insertPairs, lineEnding } from '../../yaml/index.ts';
import { manifestOf } from '../manifest-entry.ts';
import { idScalar } from '../written-id.ts';

/**
 * Puts a trend at the end of the list `trends` of trendbook.yaml, in the style that the list has.
 * @returns undefined where there is no list that could take it
 */
export function listedTrend(book: Book, id: string): FileEdit[] | undefined {
  const manifest = manifestOf(book);
  if (!manifest) return undefined;
  const { file, source, root } = manifest;
  const pair = findPair(root, 'trends');
  if (!pair) {
    const value = `${root.flow ? '' : `${lineEnding(source)}  - `}${root.flow ? `[${idScalar(id)}]` : idScalar(id)}`;
    const texts = insertPairs(source, root, [{ key: 'trends', value }], keyOrder('book', root, []));
    return texts.map((edit) => ({ ...edit, file }));
  }
  const at = (start: number, newText: string): FileEdit[] => [{ file, range: { start, end: start }, newText }];
  const list = pair.value;
  if (list.kind === 'scalar' && list.style === 'empty') return at(list.range.end, ` [${idScalar(id)}]`);
  if (list.kind !== 'sequence') return undefined;
  if (list.items.some((item) => isText(dereference(item), id))) return [];
  return [{ file, ...appendItem(source, list, idScalar(id)) }];
}

function isText(node: ReturnType<typeof dereference>, text: string): boolean {
  return node?.kind === 'scalar' && node.source === text;
}
