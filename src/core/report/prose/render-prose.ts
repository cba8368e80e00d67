import type { BlockContent, Definition, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { type ProsePart, parsedProse } from '../../book/prose-parts.ts';
import { type Directive, joinSoftBreaks, rangeOf } from '../../prose/index.ts';
import type { ReportContext } from '../context.ts';
import { paragraph, text } from '../nodes.ts';
import { blockOf } from './block-directives.ts';
import { imageOf } from './images.ts';
import { linkOf } from './links.ts';
import { phraseOf } from './text-directives.ts';

/** Where a node stands while its tree is made the report's. */
interface Place {
  readonly context: ReportContext;
  readonly part: ProsePart;
  readonly directives: ReadonlyMap<number, Directive>;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** In a link or a directive that becomes one: no further link can stand here. */
  readonly inLink: boolean;
  /** The node that it stands in. */
  readonly parent: Nodes['type'];
}

/**
 * A piece of prose as content of the report: directives filled in, line breaks joined as CJK text needs it, raw HTML
 * shown as the text that it is, links and images only where they are safe.
 * @returns none for a piece that is not there
 */
export function renderProse(context: ReportContext, part: ProsePart | undefined): RootContent[] {
  if (!part) return [];
  const prose = parsedProse(part);
  const tree = joinSoftBreaks(prose.tree, part.map.folds);
  const directives = new Map(prose.directives.map((directive) => [directive.range.start, directive]));
  const place = { context, part, directives, definitions: definitionsIn(tree), inLink: false, parent: tree.type };
  return tree.children.flatMap((node) => resolve(node, place) as RootContent[]);
}

/** A piece of prose that is one line, without the paragraph around it. */
export function renderLine(context: ReportContext, part: ProsePart | undefined): PhrasingContent[] {
  return renderProse(context, part).flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return node.children;
    return isPhrasing(node) ? [node] : [];
  });
}

function isPhrasing(node: RootContent): node is PhrasingContent & RootContent {
  return ['text', 'emphasis', 'strong', 'inlineCode', 'link', 'span', 'reference', 'unseen', 'delete'].includes(
    node.type,
  );
}

function resolve(node: Nodes, place: Place): Nodes[] {
  const { context, part } = place;
  const within = (children: readonly Nodes[], inLink = place.inLink) =>
    children.flatMap((child) => resolve(child, { ...place, inLink, parent: node.type })) as PhrasingContent[];
  switch (node.type) {
    case 'textDirective': {
      const directive = place.directives.get(rangeOf(node).start);
      return directive ? phraseOf(directive, within(node.children, true), place) : within(node.children);
    }
    case 'leafDirective': {
      const directive = place.directives.get(rangeOf(node).start);
      return directive ? blockOf(context, directive) : [paragraph(...within(node.children))];
    }
    case 'containerDirective':
      return within(node.children);
    case 'html':
      return htmlAsText(node.value, holdsBlocks.has(place.parent) && part.kind === 'block');
    case 'link':
      return linkOf(context, part, node, within(node.children, true), place.inLink);
    case 'linkReference': {
      const definition = place.definitions.get(node.identifier);
      if (!definition) return within(node.children);
      return linkOf(context, part, definition, within(node.children, true), place.inLink);
    }
    case 'image':
      return imageOf(context, part, node, node.alt ?? '', place.inLink);
    case 'imageReference': {
      const definition = place.definitions.get(node.identifier);
      return definition ? imageOf(context, part, definition, node.alt ?? '', place.inLink) : [text(node.alt ?? '')];
    }
    case 'definition':
    case 'yaml':
      return [];
    default: {
      if (!('children' in node)) return [node];
      const children = within(node.children);
      return [{ ...node, children } as Nodes];
    }
  }
}

const holdsBlocks = new Set<Nodes['type']>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** What a reader is to see of raw HTML: comments are for writers, tags are shown and do nothing. */
function htmlAsText(html: string, flow: boolean): (BlockContent | PhrasingContent)[] {
  const shown = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  if (shown.trim() === '') return [];
  return flow ? [paragraph(shown.trim())] : [text(shown)];
}

function definitionsIn(tree: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (parent: Parents) => {
    for (const child of parent.children) {
      if (child.type === 'definition' && !found.has(child.identifier)) found.set(child.identifier, child);
      else if ('children' in child) visit(child);
    }
  };
  visit(tree);
  return found;
}
