import type {
  BlockContent,
  Heading,
  List,
  Node,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  Text,
} from 'mdast';
import type {} from 'mdast-util-to-hast';
import type { Drawn } from './report-input.ts';

/**
 * The report as one tree of Markdown nodes, whichever format it is written in. What Markdown has no node for are the
 * nodes below: HTML makes elements of them, Markdown what GitHub shows.
 */

/** Flow content in an element of its own; in Markdown the content alone, behind its anchor. */
export interface Block extends Node {
  type: 'block';
  tag: 'section' | 'article' | 'div' | 'p' | 'aside' | 'blockquote';
  className?: string;
  /** What references lead to. */
  anchor?: string;
  /** Names the element for those who do not see it. */
  label?: string;
  children: RootContent[];
}

/** Phrasing content in an element of its own; in Markdown the content alone, behind its anchor. */
export interface Span extends Node {
  type: 'span';
  tag: 'span' | 'sup' | 'small' | 'cite';
  className?: string;
  anchor?: string;
  /** Shown while a pointer rests on it; never the only place where something is said. */
  title?: string;
  children: PhrasingContent[];
}

/** A link to an anchor of the report. */
export interface AnchorReference extends Node {
  type: 'reference';
  to: string;
  className?: string;
  title?: string;
  /** Read instead of the content where that alone says too little. */
  label?: string;
  children: PhrasingContent[];
}

/** Words that only a screen reader says; left out of Markdown. */
export interface Unseen extends Node {
  type: 'unseen';
  value: string;
}

/** What opens on demand. */
export interface Details extends Node {
  type: 'details';
  summary: string;
  children: RootContent[];
}

/** A chart. */
export interface Drawing extends Node {
  type: 'drawing';
  picture: Drawn;
  /** Unique in the report. */
  anchor: string;
  title: PhrasingContent[];
}

/** An image of the book. */
export interface BookImage extends Node {
  type: 'bookImage';
  /** As in the FileSystem. */
  path: string;
  alt: string;
  title?: string;
}

declare module 'mdast' {
  interface RootContentMap {
    block: Block;
    span: Span;
    reference: AnchorReference;
    unseen: Unseen;
    details: Details;
    drawing: Drawing;
    bookImage: BookImage;
  }
  interface PhrasingContentMap {
    span: Span;
    reference: AnchorReference;
    unseen: Unseen;
    bookImage: BookImage;
  }
  interface BlockContentMap {
    block: Block;
    details: Details;
    drawing: Drawing;
  }
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function paragraph(...children: (PhrasingContent | string)[]): Paragraph {
  return { type: 'paragraph', children: children.map((child) => (typeof child === 'string' ? text(child) : child)) };
}

/** A paragraph of a class of its own. */
export function note(className: string, ...children: (PhrasingContent | string)[]): Paragraph {
  return { ...paragraph(...children), data: { hProperties: { className: [className] } } };
}

/** @param depth relative to its unit, whose title has 1 */
export function heading(depth: number, children: PhrasingContent[] | string, anchor?: string): Heading {
  const content = typeof children === 'string' ? [text(children)] : children;
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: content,
    ...(anchor === undefined ? {} : { data: { hProperties: { id: anchor } } }),
  };
}

/** A list, one item each; numbered where `ordered`. */
export function list(items: readonly (readonly BlockContent[])[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [...children] })),
  };
}

/**
 * A table.
 * @param head plain texts
 * @param numeric the columns, from 0, whose cells stand to the right
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly (PhrasingContent[] | string)[])[],
  numeric: ReadonlySet<number> = new Set(),
): Table {
  const row = (cells: readonly (PhrasingContent[] | string)[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({
      type: 'tableCell' as const,
      children: typeof cell === 'string' ? [text(cell)] : cell,
    })),
  });
  return {
    type: 'table',
    align: head.map((_, column) => (numeric.has(column) ? 'right' : null)),
    children: [row(head), ...rows.map(row)],
  };
}

/** The text that a reader sees of a node. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'bookImage') return node.alt;
      return 'children' in node ? plainText(node.children) : '';
    })
    .join('');
}
