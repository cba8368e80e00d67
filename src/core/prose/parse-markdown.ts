import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';
import type { TextRange } from '../text/range.ts';
import { endingAtCjkPunctuation } from './autolink-syntax.ts';
import { extensionsForDensity } from './dense-text.ts';
import { directiveSyntax } from './directive-syntax.ts';
import { joiningData } from './joined-data.ts';
import { readInParts } from './markdown-parts.ts';
import type { ProseKind } from './prose.ts';

const shared = endingAtCjkPunctuation(gfm({ singleTilde: false }));

/** In UTF-16 code units. */
const usualPartLength = 4000;

/** What would make a heading, a list, … of a text that is one line. */
const onlyInline: Extension = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

const extensions: Readonly<Record<ProseKind, Extension[]>> = {
  block: joiningData([shared, cjkFriendlyExtension(), directiveSyntax('block')]),
  inline: joiningData([
    { ...shared, flow: {}, document: {} },
    cjkFriendlyExtension(),
    directiveSyntax('inline'),
    onlyInline,
  ]),
};

// The transforms find what the syntax left as text (an e-mail address in brackets) and make nodes without positions.
const toTree = [...gfmFromMarkdown().map((each) => ({ ...each, transforms: [] })), directiveFromMarkdown()];

/**
 * Markdown (CommonMark, GFM without single tildes, emphasis as CJK text needs it) with the listed directives.
 * Never throws; every node has its position, as offsets of the text.
 * @param partLength about how much is read at once; the tree is the same whatever it is
 */
export function parseMarkdown(text: string, kind: ProseKind, partLength = usualPartLength): Root {
  const readPart = (part: string, extension: Extension) => read(part, kind, [extension]);
  const tree = (kind === 'block' ? readInParts(text, readPart, partLength) : undefined) ?? read(text, kind);
  restoreBare(tree, text);
  return tree;
}

function read(text: string, kind: ProseKind, others: readonly Extension[] = []): Root {
  const syntax = [...extensions[kind], ...extensionsForDensity(text), ...others];
  return fromMarkdown(text, { extensions: syntax, mdastExtensions: toTree });
}

/** Where a node stands. */
export function rangeOf(node: Nodes): TextRange {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Visits a node and all below it, outer first. */
export function forEachNode(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) forEachNode(child, visit);
}

/** The syntax takes `:claim[56` for a directive without label and attributes; it goes back into the text. */
function restoreBare(parent: Parents, text: string): void {
  const children: Nodes[] = [];
  for (const child of parent.children) {
    const { start, end } = rangeOf(child);
    const isBare = child.type === 'textDirective' && end === start + 1 + child.name.length;
    const restored: Nodes = isBare ? textNode(child, text.slice(start, end)) : child;
    const before = children.at(-1);
    if (restored.type === 'text' && before?.type === 'text') children[children.length - 1] = joined(before, restored);
    else children.push(restored);
    if ('children' in restored) restoreBare(restored, text);
  }
  parent.children = children as PhrasingContent[];
}

function textNode(node: Nodes, value: string): Text {
  return { type: 'text', value, ...(node.position ? { position: node.position } : {}) };
}

function joined(before: Text, after: Text): Text {
  const value = before.value + after.value;
  if (!before.position || !after.position) return { type: 'text', value };
  return { type: 'text', value, position: { start: before.position.start, end: after.position.end } };
}
