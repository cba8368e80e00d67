import { contains, type TextEdit, type TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { endOfPair } from './insert-pair.ts';
import type { YamlFile, YamlMapping, YamlNode } from './nodes.ts';
import { parseYaml } from './parse.ts';

/** Pairs of a mapping that are to change places; what stands between them stays. */
export interface Permutation {
  readonly range: TextRange;
  /** The pairs, each with the comments that belong to it, in the file's order. */
  readonly parts: readonly TextRange[];
  /** For each place the part that comes there. */
  readonly order: readonly number[];
}

/**
 * How the pairs of a mapping would have to be moved to stand in an order; pairs that are not in it come last, as they
 * stand. Comments directly above a key go with it, as do those below it that are indented further; empty lines stay.
 * @returns undefined where they stand so already, and where it cannot be told what a comment belongs to
 */
export function permutation(file: YamlFile, mapping: YamlMapping, order: readonly string[]): Permutation | undefined {
  const { pairs } = mapping;
  const place = (index: number) => {
    const at = order.indexOf(pairs[index]!.key.source);
    return at < 0 ? order.length : at;
  };
  const sorted = pairs.map((_, index) => index).sort((a, b) => place(a) - place(b) || a - b);
  if (sorted.every((from, to) => from === to)) return undefined;
  // Nothing says which entry a comment between brackets belongs to.
  if (mapping.flow && file.comments.some(({ range }) => contains(mapping.range, range))) return undefined;
  const parts = mapping.flow ? pairs.map(({ range }) => range) : blockParts(file, mapping);
  return { range: { start: parts[0]!.start, end: parts.at(-1)!.end }, parts, order: sorted };
}

/**
 * Makes moves, nested ones too, as one edit for each mapping that is not within another.
 * @returns undefined where the file would not say the same afterwards: an alias before its anchor, a comment in between
 */
export function permuted(file: YamlFile, permutations: readonly Permutation[]): TextEdit[] | undefined {
  const { source } = file;
  const outer = permutations.filter(
    ({ range }) => !permutations.some((other) => other.range !== range && contains(other.range, range)),
  );
  const edits = outer.map(({ range }) => ({ range, newText: render(source, range, permutations) }));
  const sorted = [...edits].sort((a, b) => b.range.start - a.range.start);
  const text = sorted.reduce(
    (now, { range, newText }) => now.slice(0, range.start) + newText + now.slice(range.end),
    source.text,
  );
  return saysTheSame(file, parseYaml(text)) ? edits : undefined;
}

/** The text of a span with the moves within it made. */
function render(source: SourceText, span: TextRange, permutations: readonly Permutation[]): string {
  const within = permutations.filter(({ range }) => contains(span, range));
  const outer = within
    .filter((each) => !within.some((other) => other !== each && contains(other.range, each.range)))
    .sort((a, b) => a.range.start - b.range.start);
  let text = '';
  let at = span.start;
  for (const each of outer) {
    const inner = within.filter((other) => other !== each);
    text += source.text.slice(at, each.range.start);
    for (const [index, from] of each.order.entries()) {
      text += render(source, each.parts[from]!, inner);
      const next = each.parts[index + 1];
      if (next) text += source.text.slice(each.parts[index]!.end, next.start);
    }
    at = each.range.end;
  }
  return text + source.text.slice(at, span.end);
}

function blockParts({ source }: YamlFile, mapping: YamlMapping): TextRange[] {
  const { pairs } = mapping;
  const { character: column } = source.positionAt(pairs[0]!.range.start);
  const ends: number[] = [];
  return pairs.map((pair, index) => {
    const { line } = source.positionAt(pair.range.start);
    const above = index === 0 ? undefined : source.positionAt(ends[index - 1]!).line;
    const first = firstLineOf(source, line, above, column);
    const lineStart = source.lineRange(first).start;
    const start = first === line ? pair.range.start : lineStart + Math.min(indentation(source, first), column);
    ends.push(lastCommentBelow(source, endOfPair(source, mapping, pair), pairs[index + 1]?.range.start, column));
    return { start, end: ends[index]! };
  });
}

/** The first of the lines of comment above a key that belong to it; of those at a file's head, none that speak to tools. */
function firstLineOf(source: SourceText, line: number, above: number | undefined, column: number): number {
  const lineStart = source.lineRange(line).start;
  // Behind the dash of an item the comments above are the item's.
  if (source.text.slice(lineStart, lineStart + column).trim() !== '') return line;
  let first = line;
  while (first - 1 > (above ?? -1)) {
    const text = source.slice(source.lineRange(first - 1));
    if (!/^\s*#/.test(text) || /^\s*#\s*yaml-language-server:/.test(text)) break;
    first--;
  }
  return first;
}

/** Comments that are indented further than the key belong to what stands above them. */
function lastCommentBelow(source: SourceText, end: number, next: number | undefined, column: number): number {
  if (next === undefined) return end;
  let { line } = source.positionAt(end);
  while (line + 1 < source.positionAt(next).line) {
    const text = source.slice(source.lineRange(line + 1));
    if (!/^\s*#/.test(text) || indentation(source, line + 1) <= column) break;
    line++;
  }
  return source.lineRange(line).end;
}

function indentation(source: SourceText, line: number): number {
  return /^ */.exec(source.slice(source.lineRange(line)))![0].length;
}

/** Whether two files hold the same, whatever the order of keys, with as many comments. */
function saysTheSame(before: YamlFile, after: YamlFile): boolean {
  const texts = (file: YamlFile) => file.documents.map(({ root }) => outline(root, file.source)).join('\n---\n');
  const comments = (file: YamlFile) =>
    file.comments
      .map(({ text }) => text)
      .sort()
      .join('\n');
  return (
    before.problems.length === after.problems.length &&
    comments(before) === comments(after) &&
    texts(before) === texts(after)
  );
}

function outline(node: YamlNode | undefined, source: SourceText): string {
  if (!node) return '';
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify([node.style, node.value, node.source]);
    case 'alias':
      return `*${node.name}=${node.target ? source.slice(node.target.range) : ''}`;
    case 'sequence':
      return `[${node.items.map((item) => outline(item, source)).join()}]`;
    case 'mapping': {
      const pairs = node.pairs.map(({ key, value }) => `${JSON.stringify(key.source)}:${outline(value, source)}`);
      // Of keys that stand twice the first counts.
      const keys = node.pairs.map(({ key }) => key.source);
      return `{${new Set(keys).size === keys.length ? pairs.sort().join() : pairs.join()}}`;
    }
  }
}
