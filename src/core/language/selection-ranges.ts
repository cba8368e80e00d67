import type { BookFile } from '../book/book.ts';
import { readCsv } from '../text/csv-records.ts';
import { contains, type TextRange, touches } from '../text/range.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import { sectionsOf } from './outline-markdown.ts';

/**
 * What an editor selects when the selection grows from an offset, innermost first, each within the next: in YAML the id
 * or text, its token, pair, mapping, …, the document; in CSV cell and record; in Markdown line and sections; the file.
 */
export function selectionRanges(file: BookFile, offset: number): readonly TextRange[] {
  const { source } = file;
  if (!source) return [{ start: 0, end: 0 }];
  const whole = { start: 0, end: source.text.length };
  const line = source.lineRange(source.positionAt(offset).line);
  const found: TextRange[] = [];
  if (file.yaml) {
    for (const { root, range } of file.yaml.documents) {
      if (!touches(range, offset)) continue;
      if (root && touches(root.range, offset)) descend(root, offset, source.text, found);
      found.push(range);
      break;
    }
  } else if (file.kind === 'csv') {
    const record = readCsv(source.text).records.find(({ range }) => touches(range, offset));
    const cell = record?.cells.find(({ range }) => touches(range, offset));
    if (cell) found.push(...unquoted(source.text, cell.range), cell.range);
    if (record) found.push(record.range);
  } else {
    const sections = sectionsOf(source).filter(({ range }) => touches(range, offset));
    found.push(line, ...sections.map(({ range }) => range).reverse());
  }
  return nested([...found, whole], offset);
}

/** Keeps what lies around the offset and grows. */
function nested(ranges: readonly TextRange[], offset: number): TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges) {
    const last = kept.at(-1);
    const grows = !last || (contains(range, last) && range.end - range.start > last.end - last.start);
    if (grows && touches(range, offset)) kept.push(range);
  }
  return kept;
}

function descend(node: YamlNode, offset: number, text: string, found: TextRange[]): void {
  if (node.kind === 'scalar') found.push(...unquoted(text, node.range), ...lineWithin(text, node.range, offset));
  if (node.kind === 'sequence') {
    const item = node.items.find(({ range }) => touches(range, offset));
    if (item) descend(item, offset, text, found);
  }
  if (node.kind === 'mapping') {
    const pair = node.pairs.find(({ range }) => touches(range, offset));
    if (pair) {
      if (touches(pair.key.range, offset)) descend(pair.key, offset, text, found);
      else if (touches(pair.value.range, offset)) descend(pair.value, offset, text, found);
      found.push(pair.range);
    }
  }
  found.push(node.range);
}

function unquoted(text: string, { start, end }: TextRange): TextRange[] {
  const isQuoted = end - start > 1 && /["']/.test(text[start]!) && text[end - 1] === text[start];
  return isQuoted ? [{ start: start + 1, end: end - 1 }] : [];
}

/** The caret's line of a scalar of several lines. */
function lineWithin(text: string, { start, end }: TextRange, offset: number): TextRange[] {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, start);
  const next = text.slice(offset, end).search(/[\r\n]/);
  const to = next < 0 ? end : offset + next;
  return from > start || to < end ? [{ start: from, end: to }] : [];
}
