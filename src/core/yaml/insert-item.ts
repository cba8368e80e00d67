import type { TextEdit } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { lineEnding } from './edits.ts';
import type { YamlSequence } from './nodes.ts';

/**
 * Adds an item at the end of a list: on a line of its own with the list's indentation, or before the closing bracket.
 * @param item YAML on one line
 */
export function appendItem(source: SourceText, list: YamlSequence, item: string): TextEdit {
  const last = list.items.at(-1);
  if (list.flow || !last) {
    const at = last?.range.end ?? list.range.start + 1;
    return { range: { start: at, end: at }, newText: last ? `, ${item}` : item };
  }
  const dash = source.text.lastIndexOf('-', list.items[0]!.range.start - 1);
  const margin = ' '.repeat(source.positionAt(dash).character);
  const { end } = source.lineRange(source.positionAt(last.range.end).line);
  return { range: { start: end, end }, newText: `${lineEnding(source)}${margin}- ${item}` };
}
