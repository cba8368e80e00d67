import type { TextEdit } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import {
  appendItem,
  dereference,
  findPair,
  insertPairs,
  lineEnding,
  type NewPair,
  type YamlMapping,
} from '../yaml/index.ts';
import { itemText } from './item-text.ts';

/**
 * Adds mappings at the end of the list under a key, in the style that its last item has; a list that is not there yet is
 * made, `flow` or with a line for each key.
 * @param written a mapping's pairs, with values for within braces or not
 */
export function appendMappings<Item>(
  source: SourceText,
  root: YamlMapping,
  key: string,
  added: readonly Item[],
  written: (item: Item, flow: boolean) => readonly NewPair[],
  { order, flow: preferred }: { readonly order: readonly string[]; readonly flow: boolean },
): TextEdit {
  const pair = findPair(root, key);
  const list = dereference(pair?.value);
  const texts = (flow: boolean, lineStart: string) =>
    added.map((each) => itemText(written(each, flow), flow, lineStart));
  const last = list?.kind === 'sequence' ? list.items.at(-1) : undefined;
  if (list?.kind === 'sequence' && last) {
    const { range, newText } = appendItem(source, list, '');
    const flow = list.flow || (last.kind === 'mapping' && last.flow);
    // Before an item of a list in brackets stands `, `, of another its margin and dash.
    return {
      range,
      newText: texts(flow, newText.replace(/- $/, ''))
        .map((text) => newText + text)
        .join(''),
    };
  }
  const margin = `${lineEnding(source)}  `;
  const block = () =>
    texts(preferred, margin)
      .map((text) => `${margin}- ${text}`)
      .join('');
  const value = root.flow ? `[${texts(true, '').join(', ')}]` : block();
  if (!pair) return insertPairs(source, root, [{ key, value }], order)[0]!;
  const end = Math.max(pair.value.range.end, pair.key.range.end + 1);
  return { range: { start: pair.key.range.end, end }, newText: `:${root.flow ? ' ' : ''}${value}` };
}
