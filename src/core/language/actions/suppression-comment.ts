import type { Book, BookFile } from '../../book/book.ts';
import { type ProsePart, parsedProse } from '../../book/prose-parts.ts';
import type { TextEdit } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';
import { forEachNode, lineEnding, type YamlScalar } from '../../yaml/index.ts';
import { blockAt } from './markdown-block.ts';

/** A comment without its reason yet. */
export interface SuppressionComment {
  readonly edit: TextEdit;
  /** Offset in the new text where the reason goes. */
  readonly stop: number;
}

/**
 * The comment that suppresses what a rule finds at an offset, where the engine reads it: on the line above, as YAML has
 * comments or, within Markdown, as HTML has them. There it parts no paragraph, list or table.
 * @returns undefined where no comment can stand: in CSV, in code, in a text that is no Markdown
 */
export function suppressionComment(
  book: Book,
  file: BookFile,
  offset: number,
  rule: string,
): SuppressionComment | undefined {
  const { source, kind } = file;
  if (!source || file.problem || kind === 'csv' || kind === 'stray') return undefined;
  const { line } = source.positionAt(offset);
  const { start } = source.lineRange(line);
  if (source.slice(source.lineRange(line)).includes('trendbook-ignore')) return undefined;
  const scalar = scalarAcross(file, start);
  if (file.yaml && !scalar) return above(source, line, '', `# trendbook-ignore ${rule}: `, '');
  const part = book.contents.get(file.path)?.prose.find((each) => each.map.toText(offset) !== undefined);
  if (!part || scalar?.style === 'plain') return undefined;
  return inMarkdown(source, part, line, offset, rule, scalar);
}

function inMarkdown(
  source: SourceText,
  part: ProsePart,
  line: number,
  offset: number,
  rule: string,
  scalar: YamlScalar | undefined,
): SuppressionComment | undefined {
  const [head, tail] = [`<!-- trendbook-ignore ${rule}: `, ' -->'];
  const isFirst = scalar !== undefined && line === source.positionAt(scalar.range.start).line + 1;
  // Lines that are folded into one are one line of Markdown, which a comment at its start would hide.
  if (scalar && scalar.style !== 'literal') {
    return isFirst && scalar.style === 'folded' ? undefined : behind(source, line - 1, ` ${head}`, tail);
  }
  if (part.kind === 'inline') return isFirst ? undefined : behind(source, line - 1, ` ${head}`, tail);
  const { tree } = parsedProse(part);
  const textAt = (place: number) => part.map.toText(place);
  const block = blockAt(tree, textAt(offset)!);
  if (!block || block.type === 'code' || block.type === 'html') return undefined;
  const firstLine = source.positionAt(part.map.toSource(block.start)).line;
  if (block.type === 'tableRow') {
    if (block.row === 1) return undefined;
    return block.row === 0 ? above(source, line, '', head, tail) : inLastCell(source, line - 1, head, tail);
  }
  const previousEnd = line === 0 ? undefined : textAt(source.lineRange(line - 1).end);
  const previous = isFirst || previousEnd === undefined ? undefined : blockAt(tree, previousEnd);
  const continues = line > firstLine || (previous?.type === 'paragraph' && !isEmptyLine(source, line - 1));
  return continues
    ? behind(source, line - 1, ` ${head}`, tail)
    : above(source, line, markerWidth(source, line), head, tail);
}

/** On a line of its own, indented as the line below it is. */
function above(source: SourceText, line: number, more: string, head: string, tail: string): SuppressionComment {
  const { start } = source.lineRange(line);
  const margin = /^[ \t]*/.exec(source.slice(source.lineRange(line)))![0] + more;
  const newText = margin + head + tail + lineEnding(source);
  return { edit: { range: { start, end: start }, newText }, stop: margin.length + head.length };
}

/** At the end of a line, before what makes a hard line break there. */
function behind(source: SourceText, line: number, head: string, tail: string): SuppressionComment {
  const range = source.lineRange(line);
  const at = range.start + source.slice(range).replace(/(?:\\|(?<![ \t])[ \t]+)$/, '').length;
  return { edit: { range: { start: at, end: at }, newText: head + tail }, stop: head.length };
}

function inLastCell(source: SourceText, line: number, head: string, tail: string): SuppressionComment {
  const range = source.lineRange(line);
  const row = source.slice(range).trimEnd();
  const at = range.start + (row.endsWith('|') ? row.slice(0, -1).trimEnd() : row).length;
  return { edit: { range: { start: at, end: at }, newText: ` ${head}${tail}` }, stop: head.length + 1 };
}

/** What indents a comment so that it does not end the list whose item begins on the line; three columns are still text. */
function markerWidth(source: SourceText, line: number): string {
  const marker = /^\s*((?:[-*+]|\d+[.)])\s+)/.exec(source.slice(source.lineRange(line)))?.[1] ?? '';
  return ' '.repeat(Math.min(marker.length, 3));
}

function isEmptyLine(source: SourceText, line: number): boolean {
  return source.slice(source.lineRange(line)).trim() === '';
}

/** The scalar of several lines in which a line begins: no YAML comment can stand there. */
function scalarAcross({ documents }: BookFile, lineStart: number): YamlScalar | undefined {
  let found: YamlScalar | undefined;
  for (const { yaml } of documents) {
    forEachNode(yaml.root, (node) => {
      if (node.kind === 'scalar' && node.range.start < lineStart && lineStart < node.range.end) found = node;
    });
  }
  return found;
}
