import type { Nodes, Root } from 'mdast';
import type { Extension } from 'micromark-util-types';
import { cutsOf, mayGoOn } from './markdown-cuts.ts';
import { type Missed, SharedDefinitions } from './shared-definitions.ts';

interface Part {
  readonly text: string;
  readonly tree: Root;
  readonly missed: Missed;
}

/**
 * The tree of a long text, read part by part: the parser holds all that it ever saw of a text, and copies much of it again
 * and again. Undefined where a text is short.
 * @param read gives the tree of a part, by the extension with what the other parts define
 * @param partLength how long parts are at least, in UTF-16 code units; the tree is that of the text read as a whole
 */
export function readInParts(
  text: string,
  read: (part: string, extension: Extension) => Root,
  partLength: number,
): Root | undefined {
  // A byte order mark is no part of what the parser counts.
  if (text.length < 2 * partLength || text.startsWith('\ufeff')) return undefined;
  const definitions = new SharedDefinitions();
  const readPart = (part: string): Part => {
    const tree = read(part, definitions.extension);
    return { text: part, tree, missed: definitions.takeMissed() };
  };
  const parts = readPartByPart(text, readPart, partLength);
  // What is defined behind its use was not known there.
  return join(parts.map((part) => (definitions.know(part.missed) ? readPart(part.text) : part)));
}

function readPartByPart(text: string, read: (part: string) => Part, partLength: number): Part[] {
  const parts: Part[] = [];
  let start = 0;
  /** What stays open makes its part twice as long each time, so that it is not read more often than a few times. */
  let shortest = 0;
  for (const cut of cutsOf(text, partLength)) {
    if (cut.at - start < shortest) continue;
    const part = read(text.slice(start, cut.at));
    if (mayGoOn(part.tree.children.at(-1), part.text, cut)) {
      shortest = 2 * part.text.length;
    } else {
      parts.push(part);
      start = cut.at;
      shortest = 0;
    }
  }
  return [...parts, read(text.slice(start))];
}

function join(parts: readonly Part[]): Root {
  const root: Root = { type: 'root', children: [] };
  const place: Place = { line: 0, offset: 0 };
  for (const { text, tree } of parts) {
    if (place.offset > 0) move(tree, place);
    for (const child of tree.children) root.children.push(child);
    const start = root.position?.start ?? tree.position!.start;
    root.position = { start, end: tree.position!.end };
    place.offset += text.length;
    place.line = root.position.end.line - 1;
  }
  return root;
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
