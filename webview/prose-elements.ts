import type { ProseNode } from '../src/core/page/page.ts';

/** What prose may be made of: anything else is shown as its text alone. */
const tags = new Set([
  ...['h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'br', 'section', 'div'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'em', 'strong', 'code', 'del', 'sup', 'small', 'span', 'cite'],
]);
const address = /^(?:https?|mailto):/i;

/** Prose as elements of the page. Texts are never read as markup. */
export function proseElements(content: readonly ProseNode[]): (Node | string)[] {
  return content.map((node) => {
    if (typeof node === 'string') return node;
    const isLink = node.tag === 'a' && node.href !== undefined && address.test(node.href);
    const element = document.createElement(isLink ? 'a' : tags.has(node.tag) ? node.tag : 'span');
    if (isLink) element.setAttribute('href', node.href!);
    if (node.className) element.className = node.className;
    // What is wider than the page scrolls, and must be in reach of the keyboard.
    if (node.tag === 'pre') element.tabIndex = 0;
    element.append(...proseElements(node.children));
    return element;
  });
}
