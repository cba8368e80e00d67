import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { ProsePart } from '../book/prose-parts.ts';
import type { ProseNode } from '../page/page.ts';
import { plainText, proseElements, renderLine, renderProse } from '../report/prose-elements.ts';
import type { PageContext } from './page-context.ts';

/** Headings of prose stand below those of the page's sections. */
const headingDepth = 3;

/** Prose as the report renders it, as plain data; its charts and tables are left out, since the page has them already. */
export function proseNodes({ report }: PageContext, part: ProsePart): ProseNode[] {
  return proseElements(report, renderProse(report, part), headingDepth).flatMap(nodeOf);
}

/** A line of prose as plain text, without the marks of its sources. */
export function lineOf({ report }: PageContext, part: ProsePart | undefined): string | undefined {
  const isCitation = (node: RootContent) => node.type === 'span' && node.className === 'cite';
  const text = plainText(renderLine(report, part).filter((node) => !isCitation(node)));
  return text === '' ? undefined : text;
}

function nodeOf(node: ElementContent): ProseNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' || node.tagName === 'figure') return [];
  const { href, className } = node.properties;
  const children = node.children.flatMap(nodeOf);
  // The report's own places are not here.
  if (node.tagName === 'a' && (typeof href !== 'string' || href.startsWith('#'))) {
    return [{ tag: 'span', children }];
  }
  return [
    {
      tag: node.tagName,
      ...(typeof href === 'string' && { href }),
      ...(Array.isArray(className) && { className: className.join(' ') }),
      children,
    },
  ];
}
