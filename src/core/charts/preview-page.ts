import type { Book, BookDocument } from '../book/book.ts';
import type { Product, Table } from '../book/model.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import { withoutDirectives } from './declaration.ts';
import { type DrawOptions, drawChart } from './draw-chart.ts';
import type { OtherBook } from './drawing.ts';
import type { Picture } from './picture.ts';

/** What the preview of a file shows, as plain data. */
export interface PreviewPage {
  readonly title: string;
  readonly headline: string | undefined;
  readonly pictures: readonly PreviewPicture[];
  /** What to say where there is no picture. */
  readonly note: string | undefined;
}

export interface PreviewPicture {
  readonly picture: Picture;
  /** Set where the file cannot be drawn as it stands and an earlier picture is shown: why. */
  readonly stale?: string;
}

/** The page of a file: a trend's charts, a product's figures, a table's rows, the book's trends. Undefined for others. */
export function previewPage(book: Book, path: string, locale: Locale, otherBook?: OtherBook): PreviewPage | undefined {
  const file = book.files.get(path);
  if (file?.kind === 'prose') return previewPage(book, path.replace(/\.md$/, '.yaml'), locale, otherBook);
  const document = file?.documents[0];
  switch (document?.kind) {
    case 'trend':
      return trendPage(book, document, { locale, otherBook });
    case 'product':
      return productPage(book, file!.documents, locale);
    case 'table':
      return tablePage(book, document, locale);
    case 'book':
      return bookPage(book, locale);
    default:
      return undefined;
  }
}

function trendPage(book: Book, document: BookDocument, options: DrawOptions): PreviewPage {
  const trend = book.model.trends.get(document.id);
  const charts = [...book.model.charts.values()].filter((chart) => chart.trend === document.id);
  return {
    title: trend?.title ?? document.id,
    headline: trend?.headline === undefined ? undefined : withoutDirectives(trend.headline),
    pictures: charts.map((chart) => ({ picture: drawChart(chart.node, book.model, options) })),
    note: charts.length === 0 ? render(message('preview/no-charts', {}), options.locale) : undefined,
  };
}

function productPage(book: Book, documents: readonly BookDocument[], locale: Locale): PreviewPage {
  const products = documents.flatMap((document) => book.model.products.get(document.id) ?? []);
  const [only] = products;
  return {
    title: products.map((product) => product.name).join(', '),
    headline: products.length === 1 && only?.summary ? withoutDirectives(only.summary) : undefined,
    pictures: products.map((product) => ({ picture: figuresOf(book, product, locale) })),
    note: undefined,
  };
}

function figuresOf(book: Book, product: Product, locale: Locale): Picture {
  const { model } = book;
  const text = (id: 'preview/measure' | 'preview/figure' | 'preview/date' | 'preview/source') =>
    render(message(id, {}), locale);
  const platforms = model.taxonomies.get('platform')?.terms;
  const rows = product.observations.flatMap((observation) =>
    observation.figures.map((observed) => {
      const metric = model.metrics.get(observed.metric)?.title ?? observed.metric;
      const platform = observation.platform && (platforms?.get(observation.platform)?.title ?? observation.platform);
      const source = observation.source && (model.sources.get(observation.source)?.title ?? observation.source);
      return [platform ? `${platform} ${metric}` : metric, observed.text, observation.at ?? '', source ?? ''];
    }),
  );
  if (rows.length === 0) {
    return {
      kind: 'problem',
      id: product.id,
      title: product.name,
      message: render(message('picture/no-data', {}), locale),
      reason: 'picture/no-data',
    };
  }
  const columns = [
    { title: text('preview/measure'), numeric: false },
    { title: text('preview/figure'), numeric: true },
    { title: text('preview/date'), numeric: false },
    { title: text('preview/source'), numeric: false },
  ];
  return {
    kind: 'table',
    id: product.id,
    title: product.name,
    alt: product.name,
    caption: [],
    table: { columns, rows },
  };
}

function tablePage(book: Book, document: BookDocument, locale: Locale): PreviewPage {
  const table = book.model.tables.get(document.id);
  const picture = table && wholeTable(book, table);
  const isEmpty = !table || table.rows.length === 0;
  return {
    title: table?.title ?? document.id,
    headline: undefined,
    pictures: picture && !isEmpty ? [{ picture }] : [],
    note: isEmpty ? render(message('picture/no-data', {}), locale) : undefined,
  };
}

function wholeTable(book: Book, table: Table): Picture {
  const columns = [...table.columns.values()];
  const terms = (taxonomy: string | undefined) => book.model.taxonomies.get(taxonomy ?? '')?.terms;
  return {
    kind: 'table',
    id: table.id,
    title: table.title,
    alt: table.title,
    caption: [],
    table: {
      columns: columns.map((column) => ({ title: column.title, numeric: column.type === 'figure' })),
      rows: table.rows.map((row) =>
        columns.map((column) => {
          const cell = row.cells.get(column.id);
          const term = column.type === 'term' && cell?.id ? terms(column.taxonomy)?.get(cell.id) : undefined;
          return term?.title ?? cell?.text ?? (column.id === 'id' ? row.id : '');
        }),
      ),
    },
  };
}

function bookPage({ model }: Book, locale: Locale): PreviewPage {
  const listed = model.trendOrder.flatMap((id) => model.trends.get(id) ?? []);
  const columns = [
    { title: render(message('preview/trend', {}), locale), numeric: false },
    { title: render(message('preview/headline', {}), locale), numeric: false },
  ];
  const title = render(message('preview/trend-listing', {}), locale);
  const rows = listed.map((trend) => [trend.title, trend.headline ? withoutDirectives(trend.headline) : '']);
  const picture: Picture = { kind: 'table', id: 'trends', title, alt: title, caption: [], table: { columns, rows } };
  return {
    title: model.title,
    headline: model.edition,
    pictures: rows.length > 0 ? [{ picture }] : [],
    note: undefined,
  };
}
