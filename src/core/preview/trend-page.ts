import type { BookDocument } from '../book/book.ts';
import type { Declaration } from '../book/model.ts';
import { itemsUnder, textUnder } from '../book/read-node.ts';
import { drawChart, withoutDirectives } from '../charts/index.ts';
import type { ListBlock, PictureBlock, PreviewBlock, PreviewPage, ShownItem, TextBlock } from '../page/page.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import { claimsBlock } from './claims-block.ts';
import type { PageContext } from './page-context.ts';
import { lineOf, proseNodes } from './prose.ts';
import { writtenAt } from './written.ts';

/** A trend with all that its files say, in the order in which a reader wants it. */
export function trendPage(context: PageContext, document: BookDocument): PreviewPage {
  const { book, say } = context;
  const { id } = document;
  const trend = book.model.trends.get(id);
  const charts = [...book.model.charts.values()].filter((chart) => chart.trend === id);
  const claims = [...book.model.claims.values()].filter((claim) => claim.trend === id);
  return {
    kind: 'trend',
    id,
    title: trend?.title ?? id,
    headline: lineOf(context, context.prose('trend', id, 'headline')) ?? plain(trend?.headline),
    blocks: [
      ...textBlock(context, id, 'summary', undefined),
      ...pictures(context, charts),
      ...claimsBlock(context, claims),
      ...lists(context, document),
      ...textBlock(context, id, 'narrative', say('preview/prose')),
    ],
    note: charts.length === 0 ? say('preview/no-charts') : undefined,
  };
}

function plain(line: string | undefined): string | undefined {
  return line === undefined ? undefined : withoutDirectives(line);
}

/** Prose of the YAML file; the narrative is the Markdown file where there is one. */
function textBlock(
  context: PageContext,
  id: string,
  key: 'summary' | 'narrative',
  heading: string | undefined,
): TextBlock[] {
  const inFile = key === 'narrative' ? context.prose('trend', id) : undefined;
  const part = inFile ?? context.prose('trend', id, key);
  const content = part ? proseNodes(context, part) : [];
  return content.length > 0 ? [{ kind: 'text', key, heading, content }] : [];
}

function pictures({ book, locale, otherBook, say }: PageContext, charts: readonly Declaration[]): PictureBlock[] {
  return charts.map((chart, index): PictureBlock => {
    const block = {
      kind: 'picture' as const,
      key: chart.id === '' ? `chart#${index}` : `chart:${chart.id}`,
      heading: index === 0 ? say('preview/charts') : undefined,
      picture: drawChart(chart.node, book.model, { locale, otherBook }),
      opens: true,
    };
    return writtenAt(block, { file: chart.place.file, range: chart.node.range });
  });
}

function lists(context: PageContext, { id, path: file, yaml: { root } }: BookDocument): PreviewBlock[] {
  const { say } = context;
  const item = (text: string, detail: string | undefined, { range }: YamlNode): ShownItem =>
    writtenAt({ text, detail, opens: true }, { file, range });
  const forecasts = itemsUnder(root, 'forecasts').map((node, index): ShownItem => {
    const due = textUnder(node, 'due');
    const confidence = textUnder(node, 'confidence');
    const facts = [due && `${say('preview/due')} ${due}`, confidence && `${say('preview/confidence')} ${confidence}`];
    const text = lineOf(context, context.prose('trend', id, 'forecasts', index, 'statement')) ?? '';
    return item(text, facts.filter(Boolean).join(' · '), node);
  });
  const recommendations = itemsUnder(root, 'recommendations').map((node, index) =>
    item(lineOf(context, context.prose('trend', id, 'recommendations', index)) ?? '', undefined, node),
  );
  const voices = itemsUnder(root, 'voices').map((node) => {
    const speaker = [textUnder(node, 'by'), textUnder(node, 'organisation')].filter(Boolean).join(' · ');
    return item(textUnder(node, 'text') ?? '', speaker, node);
  });
  return [
    ...list('recommendations', say('preview/recommendations'), recommendations, false),
    ...list('forecasts', say('preview/forecasts'), forecasts, false),
    ...list('voices', say('preview/voices'), voices, true),
  ];
}

function list(key: string, heading: string, all: readonly ShownItem[], quotes: boolean): ListBlock[] {
  const items = all.filter(({ text }) => text.trim() !== '');
  return items.length > 0 ? [{ kind: 'list', key, heading, quotes, items }] : [];
}
