import type { Element, ElementContent, Nodes as HastNodes, Properties } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Heading, ListItem, Parents, RootContent, Table } from 'mdast';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import type { ReportContext } from '../context.ts';
import type { AnchorReference, Block, BookImage, Details, Drawing, Span, Unseen } from '../nodes.ts';
import { plainText, text } from '../nodes.ts';
import { imageType } from '../prose/images.ts';
import { dataTable } from '../units/table-block.ts';
import { base64 } from './base64.ts';
import { element } from './element.ts';
import { schema } from './sanitize-schema.ts';

export interface Conversion {
  readonly context: ReportContext;
  /** Unique in the page: what the anchors of footnotes begin with. */
  readonly anchor: string;
  /** What is added to the depth of headings. */
  readonly offset: number;
  /** Draws a chart as elements; they are put in behind the sanitising, which knows no SVG. */
  draw(drawing: Drawing): ElementContent[];
}

/** Content of the report as elements, with nothing in them that could run or ask anybody for anything. */
export function toElements(children: readonly RootContent[], conversion: Conversion): ElementContent[] {
  const { context, anchor, offset } = conversion;
  const drawings: Drawing[] = [];
  const tree = toHast(
    { type: 'root', children: [...children] },
    {
      clobberPrefix: `${anchor}-`,
      footnoteLabel: context.say('report/footnotes'),
      footnoteLabelTagName: `h${Math.min(2 + offset, 6)}`,
      footnoteLabelProperties: { className: ['footnotes-title'] },
      footnoteBackLabel: (reference) => context.say('report/back', { number: String(reference + 1) }),
      handlers: {
        heading: (state: State, node: Heading) => headingOf(state, node, offset),
        listItem: itemOf,
        table: (state: State, node: Table) => scrolling(tableOf(state, node), context.say('report/data')),
        block: blockOf,
        span: spanOf,
        reference: referenceOf,
        unseen: (_: State, node: Unseen) => element('span', { className: ['unseen'] }, [text(node.value)]),
        details: (state: State, node: Details) =>
          element('details', {}, [element('summary', {}, [text(node.summary)]), ...state.all(node)]),
        bookImage: (_: State, node: BookImage) => imageElement(context, node),
        drawing: (state: State, node: Drawing) => {
          drawings.push(node);
          return figureOf(state, node, drawings.length - 1, context);
        },
      },
    },
  );
  const clean = sanitize(tree as HastNodes, schema);
  const content = clean.type === 'root' ? (clean.children as ElementContent[]) : [clean as ElementContent];
  return content.map((node) => withDrawings(node, drawings, conversion));
}

function headingOf(state: State, node: Heading, offset: number): Element {
  const { id } = node.data?.hProperties ?? {};
  return element(`h${Math.min(node.depth + offset, 6)}`, id === undefined ? {} : { id }, state.all(node));
}

/** A box to tick is shown by a sign: a reader has nothing to tick. */
function itemOf(state: State, node: ListItem, parent: Parents | undefined): Element {
  if (typeof node.checked !== 'boolean') return defaultHandlers.listItem(state, node, parent);
  const [first, ...rest] = node.children;
  const sign = text(node.checked ? '☑ ' : '☐ ');
  const children: ListItem['children'] =
    first?.type === 'paragraph' ? [{ ...first, children: [sign, ...first.children] }, ...rest] : node.children;
  return defaultHandlers.listItem(state, { ...node, checked: null, children }, parent);
}

function tableOf(state: State, node: Table): Element {
  const table = defaultHandlers.table(state, node) as Element;
  // A head cell without text would be announced as a head of nothing.
  const visit = (each: ElementContent): ElementContent => {
    if (each.type !== 'element') return each;
    const isEmpty = each.tagName === 'th' && each.children.length === 0;
    return { ...each, tagName: isEmpty ? 'td' : each.tagName, children: each.children.map(visit) };
  };
  return visit(table) as Element;
}

/** What can be wider than the page scrolls by itself, by keyboard too. */
function scrolling(content: Element, label: string): Element {
  return element('div', { className: ['scroll'], role: 'group', ariaLabel: label, tabIndex: 0 }, [content]);
}

function blockOf(state: State, { tag, className, anchor, label, children }: Block): Element {
  const properties: Properties = {
    ...(anchor === undefined ? {} : { id: anchor }),
    ...(className === undefined ? {} : { className: className.split(' ') }),
    ...(label === undefined ? {} : { ariaLabel: label, role: 'group' }),
  };
  return element(tag, properties, state.all({ type: 'root', children }));
}

function spanOf(state: State, { tag, className, anchor, title, children }: Span): Element {
  const properties: Properties = {
    ...(anchor === undefined ? {} : { id: anchor }),
    ...(className === undefined ? {} : { className: className.split(' ') }),
    ...(title === undefined ? {} : { title }),
  };
  return element(tag, properties, state.all({ type: 'paragraph', children }));
}

function referenceOf(state: State, { to, className, title, label, children }: AnchorReference): Element {
  const properties: Properties = {
    href: `#${to}`,
    ...(className === undefined ? {} : { className: className.split(' ') }),
    ...(title === undefined ? {} : { title }),
    ...(label === undefined ? {} : { ariaLabel: label }),
  };
  return element('a', properties, state.all({ type: 'paragraph', children }));
}

function imageElement({ input }: ReportContext, { path, alt, title }: BookImage): Element {
  const source = `data:${imageType(path)};base64,${base64(input.images.get(path)!)}`;
  return element('img', { src: source, alt, ...(title === undefined ? {} : { title }) }, []);
}

function figureOf(state: State, { picture, anchor, title }: Drawing, index: number, { say }: ReportContext): Element {
  const name = plainText(title);
  const table = state.one(dataTable(picture.table), undefined) as Element;
  const shown =
    picture.kind === 'table'
      ? [table]
      : [
          scrolling(element('div', { dataDrawing: index }, []), name),
          element('details', {}, [element('summary', {}, [text(say('report/data'))]), table]),
        ];
  const caption = picture.caption.map((line) => element('p', { className: ['source'] }, [text(line)]));
  const heading = element('figcaption', {}, state.all({ type: 'paragraph', children: title }));
  return element('figure', { id: anchor, className: ['chart', `chart-${picture.kind}`] }, [
    heading,
    ...shown,
    ...caption,
  ]);
}

function withDrawings(node: ElementContent, drawings: readonly Drawing[], conversion: Conversion): ElementContent {
  if (node.type !== 'element') return node;
  const drawing = drawings[Number(node.properties.dataDrawing ?? Number.NaN)];
  if (drawing) return { ...node, properties: { className: ['picture'] }, children: conversion.draw(drawing) };
  return { ...node, children: node.children.map((child) => withDrawings(child, drawings, conversion)) };
}
