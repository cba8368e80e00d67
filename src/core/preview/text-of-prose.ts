import type { Nodes, Root } from 'mdast';
import type { Book } from '../book/book.ts';
import { type ProsePart, parsedProse } from '../book/prose-parts.ts';
import { claimFigure } from '../claims/index.ts';
import { attributeOf, type Directive, joinSoftBreaks, rangeOf } from '../prose/index.ts';
import { findDataset, measureIn, resolveMeasure } from '../query/index.ts';
import type { Paragraph } from './page.ts';

/** Prose as paragraphs of plain text: marks of Markdown left out, directives filled in. HTML stands as it is written. */
export function paragraphsOf(book: Book, part: ProsePart): Paragraph[] {
  const { tree, directives } = parsedProse(part);
  const byStart = new Map(directives.map((directive) => [directive.range.start, directive]));
  const words = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
      case 'html':
        return node.value;
      case 'break':
        return '\n';
      case 'image':
        return node.alt ?? '';
      case 'textDirective':
        return filled(book, byStart.get(rangeOf(node).start));
      case 'footnoteReference':
      case 'leafDirective':
        return '';
      case 'tableRow':
        return node.children.map(words).join(' | ');
      default:
        return 'children' in node ? node.children.map(words).join('') : '';
    }
  };
  return blocksOf(joinSoftBreaks(tree, part.map.folds) as Root, 'plain', words).filter(
    ({ text }) => text.trim() !== '',
  );
}

/** A line of prose as plain text. */
export function lineOf(book: Book, part: ProsePart | undefined): string | undefined {
  const text =
    part &&
    paragraphsOf(book, part)
      .map((each) => each.text)
      .join(' ');
  return text === '' ? undefined : text;
}

function blocksOf(node: Nodes, style: Paragraph['style'], words: (node: Nodes) => string): Paragraph[] {
  switch (node.type) {
    case 'root':
    case 'list':
    case 'table':
      return node.children.flatMap((child) => blocksOf(child, style, words));
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(child, 'item', words));
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quote', words));
    case 'heading':
      return [{ style: 'heading', text: words(node) }];
    case 'code':
      return [{ style: 'code', text: words(node) }];
    default:
      return [{ style, text: words(node) }];
  }
}

/** What a reader sees of a directive: its label, else what it stands for. */
function filled({ model }: Book, directive: Directive | undefined): string {
  if (!directive) return '';
  if (directive.label) return directive.label.text;
  const id = attributeOf(directive, 'id')?.value ?? '';
  switch (directive.name) {
    case 'claim': {
      const claim = model.claims.get(id);
      return (claim && claimFigure(claim)?.text) ?? '';
    }
    case 'product':
      return model.products.get(id)?.name ?? id;
    case 'trend':
      return model.trends.get(id)?.title ?? id;
    case 'value': {
      const of = attributeOf(directive, 'of')?.value ?? '';
      const [dataset, record] = of.includes('/')
        ? [of.slice(0, of.indexOf('/')), of.slice(of.indexOf('/') + 1)]
        : ['products', of];
      const found = findDataset(model, dataset)?.records.find((each) => each.id === record);
      const { measure } = resolveMeasure(model, dataset, attributeOf(directive, 'measure')?.value ?? '');
      const value = found && measure && measureIn(model, found, measure);
      return value?.kind === 'known' ? value.text : '';
    }
    default:
      return '';
  }
}
