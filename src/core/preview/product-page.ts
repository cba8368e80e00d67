import type { Product } from '../book/model.ts';
import type { FactsBlock, PreviewPage } from '../page/page.ts';
import { figureLines, figureTable } from './figure-pictures.ts';
import { mentions } from './mentions.ts';
import type { PageContext } from './page-context.ts';
import { lineOf } from './prose.ts';
import { standing } from './standing.ts';

/** A product: what it is, its figures, where it stands among others, and who speaks of it. */
export function productPage(context: PageContext, product: Product): PreviewPage {
  return {
    kind: 'product',
    id: product.id,
    title: product.name,
    headline: lineOf(context, context.prose('product', product.id, 'summary')) ?? product.summary,
    blocks: [
      ...facts(context, product),
      ...figureTable(context, product),
      ...figureLines(context, product),
      ...standing(context, product),
      ...mentions(context, product),
    ],
    note: undefined,
  };
}

function facts({ book: { model }, say }: PageContext, product: Product): FactsBlock[] {
  const labels = (taxonomy: string, ids: readonly (string | undefined)[]) =>
    ids
      .flatMap((id) => (id === undefined ? [] : [model.taxonomies.get(taxonomy)?.terms.get(id)?.title ?? id]))
      .join(', ');
  const all = [
    { name: say('picture/field/company'), text: product.company ?? '' },
    { name: say('picture/field/kind'), text: labels('kind', [product.kind]) },
    { name: say('picture/field/track'), text: labels('track', [product.track]) },
    { name: say('picture/field/scenarios'), text: labels('scenario', product.scenarios) },
    { name: say('picture/field/platforms'), text: labels('platform', product.platforms ?? []) },
    { name: say('picture/field/launched'), text: product.launched ?? '' },
    { name: say('picture/field/aliases'), text: product.aliases.join(', ') },
    { name: say('picture/field/url'), text: product.url ?? '' },
  ].filter(({ text }) => text !== '');
  return all.length > 0 ? [{ kind: 'facts', key: 'facts', facts: all }] : [];
}
