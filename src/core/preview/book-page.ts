import { textUnder } from '../book/read-node.ts';
import { declarationOf, drawChart, drawDeclared, type Picture } from '../charts/index.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import type { FactsBlock, PictureBlock, PreviewPage } from '../page/page.ts';
import { claimHealth, trendTable } from './book-health.ts';
import type { PageContext } from './page-context.ts';
import { writtenAt } from './written.ts';

/** How many places of each ranking the overview shows. */
const places = 20;

/** The book at a glance: its cover, the landscape, its rankings and tiers, and how well its claims stand. */
export function bookPage(context: PageContext): PreviewPage {
  const { book, say } = context;
  const { model } = book;
  return {
    kind: 'book',
    id: '',
    title: model.title,
    headline: model.edition,
    blocks: [
      ...cover(context),
      ...landscape(context),
      ...rankings(context),
      ...tiers(context),
      ...claimHealth(context),
      ...trendTable(context),
    ],
    note: model.trends.size + model.products.size === 0 ? say('preview/empty-book') : undefined,
  };
}

function cover({ book, say }: PageContext): FactsBlock[] {
  const { model } = book;
  const root = [...book.files.values()].find(({ kind }) => kind === 'book')?.documents[0]?.yaml.root;
  const facts = [
    { name: say('preview/publisher'), text: textUnder(root, 'publisher') ?? '' },
    { name: say('preview/as-of'), text: model.asOf ?? '' },
    { name: say('preview/trends'), text: String(model.trends.size) },
    { name: say('preview/products'), text: String(model.products.size) },
    { name: say('preview/tables'), text: String(model.tables.size) },
    { name: say('preview/claims'), text: String(model.claims.size) },
  ].filter(({ text }) => text !== '' && text !== '0');
  return facts.length > 0 ? [{ kind: 'facts', key: 'cover', facts }] : [];
}

function landscape({ book: { model }, locale, say }: PageContext): PictureBlock[] {
  const products = [...model.products.values()];
  const given = {
    track: products.some(({ track }) => track !== undefined),
    scenario: products.some(({ scenarios }) => scenarios.length > 0),
  };
  const by = [...(given.track ? ['track'] : []), ...(given.scenario ? ['scenario'] : [])];
  if (by.length === 0) return [];
  const title = render(message('preview/landscape-by', given), locale);
  const chart = declarationOf({ id: 'landscape', type: 'treemap', title, alt: title, by });
  const picture = drawDeclared(chart, model, { locale });
  // The book itself counts its products: no source stands for that.
  const counted = picture.kind === 'problem' ? picture : { ...picture, caption: picture.caption.slice(1) };
  return shown('landscape', say('preview/landscape'), counted);
}

function rankings({ book: { model }, locale, say }: PageContext): PictureBlock[] {
  return [...model.rankings.values()].flatMap((ranking, index) => {
    const title = textUnder(ranking.node, 'title') ?? ranking.id;
    const chart = declarationOf({
      id: `ranking-${ranking.id}`,
      type: 'ranking',
      title,
      ranking: ranking.id,
      top: places,
    });
    const heading = index === 0 ? say('preview/rankings') : undefined;
    const place = { file: ranking.place.file, range: ranking.node.range };
    const blocks = shown(`ranking:${ranking.id}`, heading, drawDeclared(chart, model, { locale }));
    return blocks.map((block) => writtenAt({ ...block, opens: true }, place));
  });
}

/** The charts of the trends that show tiers. */
function tiers({ book: { model }, locale, otherBook, say }: PageContext): PictureBlock[] {
  const charts = [...model.charts.values()].filter(({ node }) => textUnder(node, 'type') === 'tiers');
  return charts.flatMap((chart, index) => {
    const picture = drawChart(chart.node, model, { locale, otherBook });
    const heading = index === 0 ? say('preview/tiers') : undefined;
    const place = { file: chart.place.file, range: chart.node.range };
    return shown(`tiers:${chart.id}`, heading, picture).map((block) => writtenAt({ ...block, opens: true }, place));
  });
}

/** What cannot be drawn of what the overview makes by itself is left out: its own page says why. */
function shown(key: string, heading: string | undefined, picture: Picture): PictureBlock[] {
  return picture.kind === 'problem' ? [] : [{ kind: 'picture', key, heading, picture }];
}
