import type { Book } from '../../book/book.ts';
import type { BookModel, Declaration } from '../../book/model.ts';
import { scalarOf } from '../../book/read-node.ts';
import { drawChart, type Picture } from '../../charts/index.ts';
import { dereference, findPair, type YamlMapping, type YamlScalar } from '../../yaml/nodes.ts';
import { brokenFiles, isBroken } from '../damage.ts';
import { hasConflict } from '../part-view.ts';

export interface DrawnChart {
  readonly chart: Declaration;
  readonly picture: Picture;
}

const drawn = new WeakMap<Book, readonly DrawnChart[]>();

/** The book's charts as they are drawn; none in files that are half-typed. Drawn once for all rules. */
export function drawnCharts(book: Book): readonly DrawnChart[] {
  let charts = drawn.get(book);
  if (!charts) {
    charts = [...book.model.charts.values()]
      .filter(({ place }) => isReadable(book, place.file))
      .map((chart) => ({ chart, picture: pictureOf(chart, book.model) }));
    drawn.set(book, charts);
  }
  return charts;
}

/** The same, chart by chart. */
export function* drawInSteps(book: Book): Generator<void> {
  for (const chart of book.model.charts.values()) {
    if (!isReadable(book, chart.place.file)) continue;
    pictureOf(chart, book.model);
    yield;
  }
}

/** A picture with all that it may have been drawn from. */
interface KeptPicture {
  readonly sources: readonly unknown[];
  readonly picture: Picture;
}

const pictures = new WeakMap<YamlMapping, KeptPicture>();

/** Most edits are of prose, which no chart shows. */
function pictureOf({ node }: Declaration, model: BookModel): Picture {
  const {
    products,
    tables,
    metrics,
    taxonomies,
    rankings,
    sources,
    asOf,
    productCoverage,
    trends,
    trendOrder,
    edition,
    title,
  } = model;
  const data = [products, tables, metrics, taxonomies, rankings, sources, asOf, productCoverage, edition, title];
  const from = scalarOf(chartPair(node, 'from')?.value)?.source ?? 'products';
  // The cells of a table may name trends.
  const shown = from === 'products' ? data : [...data, trends, trendOrder];
  let kept = pictures.get(node);
  if (kept?.sources.length !== shown.length || !kept.sources.every((each, index) => each === shown[index])) {
    kept = { sources: shown, picture: drawChart(node, model, { locale: 'en' }) };
    pictures.set(node, kept);
  }
  return kept.picture;
}

function isReadable(book: Book, path: string): boolean {
  const file = book.files.get(path);
  return file !== undefined && !isBroken(file) && !hasConflict(file);
}

/** What is missing from a chart may stand in a part of a file that could not be read. */
export function dataIsBroken(book: Book): boolean {
  return brokenFiles(book).some(({ kind }) => ['book', 'product', 'table', 'csv'].includes(kind));
}

/** The pair of a chart, or of its `data`, under that key. */
export function chartPair(node: YamlMapping, key: string) {
  return findPair(node, key) ?? findPair(dereference(findPair(node, 'data')?.value), key);
}

/** Where a chart names a measure: the scalar of that text. */
export function measureToken(node: YamlMapping, name: string): YamlScalar | undefined {
  for (const key of ['measures', 'x', 'y', 'size', 'value', 'indicators', 'columns']) {
    const value = dereference(chartPair(node, key)?.value);
    const items = value?.kind === 'sequence' ? value.items.map(dereference) : [value];
    const found = items.find((item) => item?.kind === 'scalar' && item.source === name);
    if (found?.kind === 'scalar') return found;
  }
  return undefined;
}
