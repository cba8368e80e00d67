import type { BookFile } from '../book/book.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { YamlFile, YamlNode } from '../yaml/nodes.ts';
import { sectionsOf } from './outline-markdown.ts';

/** Lines that an editor can fold away below the first of them. Both lines count, from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: 'structure' | 'comment';
}

/** What can be folded: the values of keys, items, documents of a stream, comments of several lines; sections of Markdown. */
export function foldingRanges({ source, yaml, kind }: BookFile): readonly Fold[] {
  if (!source) return [];
  const folds = new Map<number, Fold>();
  const add = (range: TextRange, foldKind: Fold['kind'] = 'structure') => {
    const start = source.positionAt(range.start).line;
    const end = lastLine(source, range);
    const known = folds.get(start);
    if (end > start && (!known || known.end < end)) folds.set(start, { start, end, kind: foldKind });
  };
  if (kind === 'prose' || kind === 'page') for (const { range } of sectionsOf(source)) add(range);
  if (yaml) {
    for (const block of commentBlocks(yaml)) add(block, 'comment');
    for (const document of yaml.documents) {
      foldNode(document.root, add);
      if (yaml.documents.length > 1 && document.root)
        add({ start: document.root.range.start, end: document.range.end });
    }
  }
  return [...folds.values()].sort((a, b) => a.start - b.start);
}

function foldNode(node: YamlNode | undefined, add: (range: TextRange) => void): void {
  if (node?.kind === 'mapping') {
    for (const pair of node.pairs) {
      add(pair.range);
      foldNode(pair.value, add);
    }
  }
  if (node?.kind === 'sequence') {
    for (const item of node.items) {
      add(item.range);
      foldNode(item, add);
    }
  }
}

/** Runs of comments that stand on lines of their own, one below the other. */
function commentBlocks({ comments, source }: YamlFile): TextRange[] {
  const blocks: { start: number; end: number; line: number }[] = [];
  for (const { range } of comments) {
    const { line, character } = source.positionAt(range.start);
    if (source.text.slice(range.start - character, range.start).trim() !== '') continue;
    const last = blocks.at(-1);
    if (last?.line === line - 1) Object.assign(last, { end: range.end, line });
    else blocks.push({ ...range, line });
  }
  return blocks;
}

/** The line of the last character that is neither blank nor the marker of the next document. */
function lastLine(source: SourceText, { start, end }: TextRange): number {
  let line = source.positionAt(end).line;
  const first = source.positionAt(start).line;
  const isOver = (range: TextRange) =>
    /^\s*$|^(---|\.\.\.)/.test(source.slice({ start: range.start, end: Math.min(range.end, end) }));
  while (line > first && isOver(source.lineRange(line))) line--;
  return line;
}
