import type { Nodes, Root } from 'mdast';
import type { TextRange } from '../text/range.ts';
import { diagnose, type Surroundings } from './diagnose-directive.ts';
import { type DirectiveName, directiveNames, directiveShapes } from './directive-names.ts';
import { forEachNode, rangeOf } from './parse-markdown.ts';
import type { Directive, Directives, MalformedDirective, ProseKind } from './prose.ts';
import { readDirective, type TypedDirective } from './read-directive.ts';

const candidate = new RegExp(`(：+|:+)([ \\t]*)(${directiveNames().join('|')})(?![\\w-])`, 'g');

/** Behind a name, so many code units at most belong to its directive: what never closes is not looked for to the line's end. */
const farthest = 2000;

/** All directives of a tree and what was meant for one and is none. */
export function findDirectives(text: string, tree: Root, kind: ProseKind): Directives {
  const directives: Directive[] = [];
  const malformed: MalformedDirective[] = [];
  const { nodes, paragraphs } = collect(tree);
  const open = withoutLiteralParts(text, tree);
  const lineEnds = new LineEnds(text);
  let attributes: TextRange | undefined;
  candidate.lastIndex = 0;
  for (let match = candidate.exec(open); match; match = candidate.exec(open)) {
    const typed = readCandidate(open, text, match, nodes, lineEnds);
    // Whatever is in the label is looked at, too.
    candidate.lastIndex = typed.nameRange.end;
    const { start } = typed.colons;
    if ((attributes && attributes.start < start && start < attributes.end) || isEscaped(text, start)) continue;
    const node = nodes.get(start);
    if (!node && !isMeant(typed, text)) continue;
    const around: Surroundings = {
      text,
      kind,
      isDirective: node !== undefined,
      isTopLevel: paragraphs.some((each) => each.start <= start && typed.end <= each.end),
    };
    const faults = diagnose(typed, around);
    const read = asDirective(typed, text);
    if (node) directives.push(read);
    const isSure = !node && faults.every((fault) => fault.isSure);
    for (const { isSure: _, ...fault } of faults) {
      malformed.push({ ...fault, name: typed.name, meant: isSure ? read : undefined });
    }
    if (typed.attributes) attributes = { start: typed.attributes.open.start, end: typed.end };
  }
  return { directives, malformed };
}

function readCandidate(
  open: string,
  text: string,
  match: RegExpExecArray,
  nodes: ReadonlyMap<number, TextRange>,
  lineEnds: LineEnds,
): TypedDirective {
  const start = match.index;
  const colons = { start, end: start + match[1]!.length };
  const end = start + match[0].length;
  const name = match[3] as DirectiveName;
  const nameRange = { start: end - name.length, end };
  const node = nodes.get(start);
  const limit = node ? lineEnds.behind(node.end) : Math.min(lineEnds.behind(end), end + farthest);
  return readDirective(node ? text : open, colons, nameRange, name, limit);
}

/** Finds ends of lines, each searched for once as long as it is asked for in the order of the text. */
class LineEnds {
  readonly #text: string;
  #from = 0;
  #end = -1;

  constructor(text: string) {
    this.#text = text;
  }

  behind(offset: number): number {
    if (offset < this.#from || offset > this.#end) {
      const lineEnd = /\r|\n|$/g;
      lineEnd.lastIndex = offset;
      [this.#from, this.#end] = [offset, lineEnd.exec(this.#text)!.index];
    }
    return this.#end;
  }
}

/** Whether someone who typed that wanted a directive: `注：table` and `key: value` are text. */
function isMeant({ name, label, attributes, gaps, colons }: TypedDirective, text: string): boolean {
  if (attributes?.items.some((item) => item.name === 'id' || item.name === 'measure')) return true;
  if (gaps.length > 0) return false;
  if (attributes || (label && (label.close || name !== 'n'))) return true;
  const isLeaf = directiveShapes[name].form === 'leaf' && text.slice(colons.start, colons.end) === '::';
  return isLeaf && !/[\w:]/.test(text[colons.start - 1] ?? ' ');
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function asDirective({ name, colons, nameRange, label, attributes, end }: TypedDirective, text: string): Directive {
  const inner = label?.inner;
  return {
    form: directiveShapes[name].form,
    name,
    range: { start: colons.start, end },
    nameRange,
    label: inner && inner.end > inner.start ? { text: text.slice(inner.start, inner.end), range: inner } : undefined,
    attributes: attributes?.items ?? [],
  };
}

/** The directives of a tree by where they begin, and the paragraphs that stand in nothing else. */
function collect(tree: Root): { nodes: Map<number, TextRange>; paragraphs: TextRange[] } {
  const nodes = new Map<number, TextRange>();
  forEachNode(tree, (node) => {
    if (node.type === 'textDirective' || node.type === 'leafDirective') {
      const range = rangeOf(node);
      nodes.set(range.start, range);
    }
  });
  return { nodes, paragraphs: tree.children.filter((node) => node.type === 'paragraph').map(rangeOf) };
}

/** The text with the same length in which code, HTML, addresses and footnote marks are blotted out. */
function withoutLiteralParts(text: string, tree: Root): string {
  const literal: TextRange[] = [];
  forEachNode(tree, (node) => {
    const range = literalPart(node, text);
    if (range) literal.push(range);
  });
  let open = '';
  let last = 0;
  for (const { start, end } of literal.sort((a, b) => a.start - b.start)) {
    if (end <= last) continue;
    const from = Math.max(start, last);
    open += text.slice(last, from) + text.slice(from, end).replace(/[^\r\n]/g, '\ufffc');
    last = end;
  }
  return open + text.slice(last);
}

function literalPart(node: Nodes, text: string): TextRange | undefined {
  const range = rangeOf(node);
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'footnoteReference':
      return range;
    case 'link':
    case 'linkReference': {
      const last = node.children.at(-1);
      const isAddressAlone = !last || text[range.start] !== '[';
      return isAddressAlone ? range : { start: rangeOf(last).end, end: range.end };
    }
    default:
      return undefined;
  }
}
