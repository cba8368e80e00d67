import type { Book, Definition } from '../book/book.ts';
import type { Product } from '../book/model.ts';
import { booleanUnder, textsUnder, textUnder } from '../book/read-node.ts';
import { compareDates, parseDate } from '../dates/index.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, type Message, message } from '../messages/message.ts';
import { findPair, type YamlMapping } from '../yaml/index.ts';
import { reportersOf } from './lookups.ts';
import { codeBlock, dedented, escapeMarkdown } from './markdown.ts';

/** What a card tells about something. */
export interface Facts {
  /** Plain text. */
  readonly text?: string | undefined;
  /** What each is called, and plain text; those without are left out. */
  readonly entries?: readonly (readonly [Message, string | undefined])[];
  /** Further blocks of Markdown. */
  readonly blocks?: readonly string[];
}

/** As many names as are listed before the rest is only counted. */
const most = 6;

/** The chief facts about something that the book defines. */
export function factsOf(book: Book, { kind, id, scope }: Definition, locale: Locale): Facts {
  const { model } = book;
  const term = (taxonomy: string, of: string | undefined) =>
    of === undefined ? undefined : (model.taxonomies.get(taxonomy)?.terms.get(of)?.title ?? of);
  const terms = (taxonomy: string, of: readonly string[] | undefined) =>
    of?.map((each) => term(taxonomy, each)).join(', ') || undefined;
  const sources = (of: readonly string[]) =>
    of.map((each) => model.sources.get(each)?.title ?? each).join(', ') || undefined;
  switch (kind) {
    case 'product': {
      const product = model.products.get(id);
      if (!product) return {};
      return {
        text: product.summary,
        entries: [
          [message('language/kind'), term('kind', product.kind)],
          [message('language/track'), term('track', product.track)],
          [message('language/company'), product.company],
          [message('language/platforms'), terms('platform', product.platforms)],
        ],
        blocks: latestFigures(book, product, locale),
      };
    }
    case 'metric': {
      const metric = model.metrics.get(id);
      const products = reportersOf(book, id);
      const count = message('language/count-products', { count: products.length });
      const reporters = [render(count, locale), list(products.map(({ name }) => name))].filter(Boolean).join(': ');
      return {
        text: textUnder(nodeUnder(book, 'metrics', id), 'description'),
        entries: [
          [message('language/unit'), metric?.unit],
          [message('language/dimension'), term('dimension', metric?.dimension)],
          [message('language/platforms'), terms('platform', metric?.platforms)],
          [message('language/reported-by'), reporters],
        ],
      };
    }
    case 'source': {
      const source = model.sources.get(id);
      return {
        text: source?.url,
        entries: [
          [message('language/publisher'), source?.publisher],
          [message('language/published'), source?.published],
        ],
      };
    }
    case 'term': {
      const found = model.taxonomies.get(scope ?? '')?.terms.get(id);
      return { text: found?.description, entries: [[message('language/parent'), term(scope ?? '', found?.parent)]] };
    }
    case 'taxonomy':
      return { text: list([...(model.taxonomies.get(id)?.terms.values() ?? [])].map(({ title }) => title)) };
    case 'trend': {
      const trend = model.trends.get(id);
      if (!trend) return {};
      const counts = [
        message('language/count-claims', { count: trend.claims.length }),
        message('language/count-charts', { count: trend.charts.length }),
      ];
      return {
        text: trend.headline ?? trend.summary,
        entries: [
          [message('language/perspective'), term('perspective', trend.perspective)],
          [message('language/status'), trend.status],
          [message('language/holds'), counts.map((count) => render(count, locale)).join(', ')],
        ],
      };
    }
    case 'claim': {
      const node = model.claims.get(id)?.node;
      return {
        entries: [
          [message('language/figure-of'), textUnder(node, 'figure')],
          [message('language/sources'), sources(textsUnder(node, 'sources'))],
          [message('language/decision'), booleanUnder(node, 'decision') ? '✓' : undefined],
        ],
        blocks: sourceBlock(book, model.claims.get(id), 'check'),
      };
    }
    case 'chart': {
      const node = model.charts.get(id)?.node;
      const source = textUnder(node, 'source');
      return {
        text: textUnder(node, 'alt'),
        entries: [
          [message('language/type'), textUnder(node, 'type')],
          [message('language/sources'), source && sources([source])],
        ],
        blocks: sourceBlock(book, model.charts.get(id), 'data'),
      };
    }
    case 'ranking': {
      const node = model.rankings.get(id)?.node;
      return { text: textUnder(node, 'description'), blocks: sourceBlock(book, model.rankings.get(id), 'indicators') };
    }
    case 'table': {
      const table = model.tables.get(id);
      const columns = [...(table?.columns.values() ?? [])].map(({ title }) => title);
      return {
        entries: [
          [message('language/columns'), list(columns)],
          [message('language/rows'), table && String(table.rows.length)],
          [message('language/sources'), table?.source && sources([table.source])],
        ],
      };
    }
    case 'column': {
      const column = model.tables.get(scope ?? '')?.columns.get(id);
      return {
        entries: [
          [message('language/type'), column?.type],
          [message('language/unit'), column?.unit],
          [message('language/names'), column?.taxonomy ?? column?.of],
        ],
      };
    }
    default:
      return {};
  }
}

/** A product's newest figures: a line for each date, platform and source, newest first. */
function latestFigures({ model }: Book, { observations }: Product, locale: Locale): readonly string[] {
  const known = observations.filter(({ figures }) => figures.length > 0);
  const spanOf = (at: string | undefined) => (at === undefined ? undefined : parseDate(at));
  const newest = [...known].sort((a, b) => {
    const [first, second] = [spanOf(a.at), spanOf(b.at)];
    return first && second ? compareDates(second, first) : Number(second !== undefined) - Number(first !== undefined);
  });
  const lines = newest.slice(0, most).map(({ at, platform, source, figures }) => {
    const where = platform && (model.taxonomies.get('platform')?.terms.get(platform)?.title ?? platform);
    const values = figures.map(({ metric, text }) => `${model.metrics.get(metric)?.title ?? metric} ${text}`);
    const from = source && (model.sources.get(source)?.title ?? source);
    const head = [where, at].filter(Boolean).join(' ');
    return `- ${escapeMarkdown([head, values.join(', ')].filter(Boolean).join(': ') + (from ? ` (${from})` : ''))}`;
  });
  if (lines.length === 0) return [];
  return [`${render(message('language/latest-figures'), locale)}\n${lines.join('\n')}`];
}

/** A part of a declaration as it is written. */
function sourceBlock(
  book: Book,
  declaration: { readonly node: YamlMapping; readonly place: { readonly file: string } } | undefined,
  key: string,
): readonly string[] {
  const source = declaration && book.files.get(declaration.place.file)?.source;
  const pair = findPair(declaration?.node, key);
  if (!source || !pair) return [];
  const text = dedented(source.slice(pair.range), source.positionAt(pair.range.start).character);
  const lines = text.split('\n');
  return [codeBlock(lines.length > 14 ? [...lines.slice(0, 14), '…'].join('\n') : text, 'yaml')];
}

function nodeUnder({ files }: Book, section: string, id: string) {
  const manifest = [...files.values()].find(({ kind }) => kind === 'book');
  return findPair(findPair(manifest?.documents[0]?.yaml.root, section)?.value, id)?.value;
}

function list(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return names.slice(0, most).join(', ') + (names.length > most ? ' …' : '');
}
