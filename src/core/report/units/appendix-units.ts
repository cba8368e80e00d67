import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { Product } from '../../book/model.ts';
import type { ReportContext } from '../context.ts';
import { heading, list, note, paragraph, table, text } from '../nodes.ts';
import { safeAddress } from '../prose/links.ts';
import { renderLine } from '../prose/render-prose.ts';
import { errorsIn } from './error-notes.ts';
import { rankingBlock } from './ranking-block.ts';
import { tableBlock } from './table-block.ts';
import type { Unit } from './unit.ts';

/** The rankings that no prose has placed. */
export function rankingsUnit(context: ReportContext): Unit | undefined {
  const ids = [...context.input.book.model.rankings.keys()].filter((id) => !context.placed.has(`ranking/${id}`));
  return appendix(
    context,
    'rankings',
    'report/rankings',
    ids.flatMap((id) => rankingBlock(context, id, undefined)),
  );
}

/** The tables that no prose has placed. */
export function tablesUnit(context: ReportContext): Unit | undefined {
  const { tables } = context.input.book.model;
  const left = [...tables.values()].filter(({ id }) => !context.placed.has(`table/${id}`));
  const files = new Set([...tables.values()].map(({ place }) => place.file));
  const children = left.flatMap((each) => tableBlock(context, each));
  return appendix(context, 'tables', 'report/tables', [...errorsIn(context, [...files]), ...children]);
}

/** The products that the report has linked to so far, with their figures; by name. */
export function productsUnit(context: ReportContext): Unit | undefined {
  const { model } = context.input.book;
  const files = new Set([...model.products.values()].map(({ place }) => place.file));
  const children: RootContent[] = errorsIn(context, [...files]);
  const seen = new Set<string>();
  // The summary of one may name the next.
  for (;;) {
    const next = [...model.products.values()].filter(({ id }) => context.products.has(id) && !seen.has(id));
    if (next.length === 0) break;
    for (const product of next) {
      seen.add(product.id);
      children.push(...productBlock(context, product));
    }
  }
  return appendix(context, 'products', 'report/products-named', children);
}

function productBlock(context: ReportContext, product: Product): BlockContent[] {
  const { model } = context.input.book;
  const { say } = context;
  const term = (taxonomy: string, id: string | undefined) =>
    id === undefined ? [] : [model.taxonomies.get(taxonomy)?.terms.get(id)?.title ?? id];
  const facts = [
    ...(product.company === undefined ? [] : [product.company]),
    ...term('kind', product.kind),
    ...term('track', product.track),
  ];
  const url = product.url === undefined ? undefined : safeAddress(product.url);
  const line: PhrasingContent[] = [
    ...(facts.length > 0 ? [text(facts.join(say('report/separator')))] : []),
    ...(url === undefined ? [] : [text(' '), { type: 'link' as const, url, children: [text(url)] }]),
  ];
  const summary = renderLine(context, context.prose('product', product.id, 'summary'));
  const rows = product.observations.flatMap(({ platform, at, source, figures }) =>
    figures.map(({ metric, text: written }) => {
      const cited = context.plan.sources.find(({ id }) => id === source);
      return [
        [...term('platform', platform), model.metrics.get(metric)?.title ?? metric].join(' '),
        written,
        at ?? model.asOf ?? '—',
        cited ? `[${cited.number}]` : '—',
      ];
    }),
  );
  const head = [
    say('preview/measure', {}),
    say('preview/figure', {}),
    say('preview/date', {}),
    say('preview/source', {}),
  ];
  const figures: BlockContent[] =
    rows.length === 0
      ? []
      : [
          {
            type: 'details',
            summary: say('report/figures', { count: rows.length }),
            children: [table(head, rows, new Set([1]))],
          },
        ];
  return [
    {
      type: 'block',
      tag: 'div',
      className: 'product-entry',
      anchor: `product-${product.id}`,
      children: [
        heading(2, product.name),
        ...(line.length > 0 ? [note('facts', ...line)] : []),
        ...(summary.length > 0 ? [paragraph(...summary)] : []),
        ...figures,
      ],
    },
  ];
}

/** The sources with the numbers that citations have. */
export function sourcesUnit(context: ReportContext): Unit | undefined {
  const { plan, say } = context;
  const items = plan.sources.map(
    ({ id, title, publisher, url, published, accessed, note: remark, own }): BlockContent[] => {
      const address = url === undefined ? undefined : safeAddress(url);
      const name: PhrasingContent =
        address === undefined ? text(title) : { type: 'link', url: address, children: [text(title)] };
      const facts = [
        ...(publisher === undefined ? [] : [publisher]),
        ...(published === undefined ? [] : [published]),
        ...(accessed === undefined ? [] : [say('report/accessed', { date: accessed })]),
        ...(own ? [say('report/own')] : []),
      ];
      const behind =
        facts.length === 0 ? [] : [text(`${say('report/separator')}${facts.join(say('report/separator'))}`)];
      const anchor: PhrasingContent = { type: 'span', tag: 'span', anchor: `source-${id}`, children: [name] };
      return [paragraph(anchor, ...behind), ...(remark === undefined ? [] : [note('remark', remark)])];
    },
  );
  return appendix(context, 'sources', 'report/sources', items.length === 0 ? [] : [list(items, true)]);
}

function appendix(
  { say }: ReportContext,
  anchor: string,
  title: 'report/rankings' | 'report/tables' | 'report/products-named' | 'report/sources',
  children: readonly RootContent[],
): Unit | undefined {
  if (children.length === 0) return undefined;
  return { anchor, file: `${anchor}.md`, kind: 'appendix', title: [text(say(title))], children };
}
