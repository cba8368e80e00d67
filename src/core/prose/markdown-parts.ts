import type { Nodes, Root, RootContent } from 'mdast';
import { cutsOf, mayGoOn } from './markdown-cuts.ts';

/**
 * The tree of a long text, read part by part: the parser holds all that it ever saw of a text, and copies much of it again
 * and again. Undefined where a text is short, or where links may be defined in one part and meant in another.
 * @param read gives the tree of a part
 * @param partLength how long parts are at least, in UTF-16 code units; the tree is that of the text read as a whole
 */
export function readInParts(text: string, read: (part: string) => Root, partLength: number): Root | undefined {
  if (text.length < 2 * partLength || text.includes(']:') || text.startsWith('\ufeff')) return undefined;
  const children: RootContent[] = [];
  const place: Place = { line: 0, offset: 0 };
  /** What stays open makes its part twice as long each time, so that it is not read more often than a few times. */
  let shortest = 0;
  for (const cut of [...cutsOf(text, partLength), { at: text.length, isBehindBlank: true }]) {
    const isLast = cut.at === text.length;
    if (cut.at - place.offset < shortest && !isLast) continue;
    const part = text.slice(place.offset, cut.at);
    const tree = read(part);
    if (!isLast && mayGoOn(tree.children.at(-1), part, cut)) {
      shortest = 2 * part.length;
      continue;
    }
    shortest = 0;
    for (const child of tree.children) {
      if (place.offset > 0) move(child, place);
      children.push(child);
    }
    place.offset = cut.at;
    place.line += tree.position!.end.line - 1;
  }
  const end = { line: place.line + 1, column: text.length - lastLineStart(text) + 1, offset: text.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

/** How far something is moved. */
interface Place {
  offset: number;
  line: number;
}

function move(node: Nodes, place: Place): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.line += place.line;
    point.offset = (point.offset ?? 0) + place.offset;
  }
  if ('children' in node) for (const child of node.children) move(child, place);
}

function lastLineStart(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}
