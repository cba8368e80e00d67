import { eastAsianWidth } from 'get-east-asian-width';
import type { Nodes, Root, Text } from 'mdast';
import { rangeOf } from './parse-markdown.ts';

/**
 * The tree with each line break inside a paragraph as the reader shall see it: nothing between two wide characters that
 * are no Hangul, else a space (CSS Text 4, segment break transformation). For renderers, most of which know spaces alone.
 * @param folds offsets of the prose's text at which a space stands for a line break (`SourceMap.folds`)
 */
export function joinSoftBreaks(tree: Root, folds: readonly number[] = []): Root {
  const copy = structuredClone(tree);
  joinWithin(copy, new Set(folds));
  return copy;
}

/** A stretch of a paragraph: a text, or something that has a character's place in it. */
interface Piece {
  readonly node: Text | undefined;
  readonly value: string;
}

function joinWithin(node: Nodes, folds: ReadonlySet<number>): void {
  if (!('children' in node)) return;
  if (!holdsLines.has(node.type)) {
    for (const child of node.children) joinWithin(child, folds);
    return;
  }
  const pieces = node.children.flatMap((child) => piecesOf(child, folds));
  const whole = pieces.map((piece) => piece.value).join('');
  let start = 0;
  for (const { node: text, value } of pieces) {
    const base = start;
    start += value.length;
    if (!text) continue;
    text.value = value.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, (blanks, offset: number) => {
      const before = [...whole.slice(Math.max(base + offset - 2, 0), base + offset)].at(-1);
      const after = whole.codePointAt(base + offset + blanks.length);
      return isWide(before?.codePointAt(0)) && isWide(after) ? '' : ' ';
    });
  }
}

const holdsLines = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell', 'leafDirective']);

function piecesOf(node: Nodes, folds: ReadonlySet<number>): Piece[] {
  if (node.type === 'text') return [{ node, value: withFolds(node, folds) }];
  // Comments have no place in the line.
  if (node.type === 'html' || node.type === 'footnoteReference') return [];
  if (node.type === 'inlineCode') return [{ node: undefined, value: node.value }];
  if ('children' in node && node.children.length > 0) return node.children.flatMap((child) => piecesOf(child, folds));
  return [{ node: undefined, value: 'x' }];
}

function withFolds(node: Text, folds: ReadonlySet<number>): string {
  const { start, end } = rangeOf(node);
  // With an escape in it, offsets of the source are not those of the value.
  if (end - start !== node.value.length) return node.value;
  return node.value.replace(/ /g, (space, offset: number) => (folds.has(start + offset) ? '\n' : space));
}

function isWide(code: number | undefined): boolean {
  if (code === undefined) return false;
  const character = String.fromCodePoint(code);
  // Chinese typography sets these as wide as an ideograph; their width is ambiguous in Unicode.
  if (/[\u2014\u2018\u2019\u201c\u201d\u2026]/.test(character)) return true;
  return eastAsianWidth(code) === 2 && !/\p{Script=Hangul}/u.test(character);
}
