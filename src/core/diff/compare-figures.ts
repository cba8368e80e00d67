import type { BookModel, Cell, Product, Row, Table } from '../book/model.ts';
import { type ObservedSeries, observedSeries, titleOf } from '../query/index.ts';
import type { DatedFigure, FigureChange } from './book-diff.ts';
import { type FigurePair, pairDates, saysTheSame } from './dated-figures.ts';
import type { ProductPairs } from './pair-products.ts';

type Subject = Pick<FigureChange, 'dataset' | 'id' | 'label' | 'measure' | 'title' | 'unit' | 'withRecord'>;

/** The figures of products and of tables that are new, gone or mean something else. */
export function compareFigures(older: BookModel, newer: BookModel, pairs: ProductPairs): FigureChange[] {
  const products = [...newer.products.values()].flatMap((product) => {
    const before = older.products.get(pairs.olderOf.get(product.id) ?? '');
    return compareProduct(older, newer, before, product);
  });
  const gone = [...older.products.values()]
    .filter(({ id }) => !pairs.newerOf.has(id))
    .flatMap((product) => compareProduct(older, newer, product, undefined));
  const tables = [...newer.tables.values()].flatMap((table) => compareTable(older.tables.get(table.id), table));
  return [...products, ...gone, ...tables];
}

function compareProduct(
  older: BookModel,
  newer: BookModel,
  before: Product | undefined,
  after: Product | undefined,
): FigureChange[] {
  const [olds, news] = [seriesOf(older, before), seriesOf(newer, after)];
  const { id, name } = (after ?? before)!;
  return [...new Set([...news.keys(), ...olds.keys()])].flatMap((measure) => {
    const [old, now] = [olds.get(measure), news.get(measure)];
    const { metric, platform } = (now ?? old)!;
    const model = now ? newer : older;
    const subject: Subject = {
      dataset: 'products',
      id,
      label: name,
      measure,
      title: titleOf(model, { kind: 'metric', name: measure, metric, platform, date: model.asOf }),
      unit: metric.unit,
      withRecord: !before || !after,
    };
    const dates = pairDates({ series: old, asOf: older.asOf }, { series: now, asOf: newer.asOf });
    return dates.flatMap((pair) => change(subject, pair));
  });
}

function seriesOf(model: BookModel, product: Product | undefined): Map<string, ObservedSeries> {
  const all = product ? observedSeries(model, product) : [];
  return new Map(
    all.map((series) => [
      series.platform === undefined ? series.metric.id : `${series.platform}.${series.metric.id}`,
      series,
    ]),
  );
}

function compareTable(before: Table | undefined, after: Table): FigureChange[] {
  if (!before) return [];
  const rows = new Map(before.rows.map((row) => [row.id, row]));
  const columns = [...after.columns.values()].filter(({ type }) => type === 'figure');
  const compareRow = (old: Row | undefined, row: Row | undefined): FigureChange[] =>
    columns.flatMap((column) => {
      const { id, cells } = (row ?? old)!;
      const label = [...cells].find(([key]) => key !== 'id')?.[1].text ?? id;
      const { title, unit } = column;
      const subject = { dataset: after.id, id, label, measure: column.id, title, unit, withRecord: !old || !row };
      return change(subject, {
        before: cellFigure(old?.cells.get(column.id)),
        after: cellFigure(row?.cells.get(column.id)),
      });
    });
  const now = after.rows.flatMap((row) => compareRow(rows.get(row.id), row));
  const kept = new Set(after.rows.map((row) => row.id));
  return [...now, ...before.rows.filter((row) => !kept.has(row.id)).flatMap((row) => compareRow(row, undefined))];
}

function cellFigure(cell: Cell | undefined): DatedFigure | undefined {
  if (!cell?.figure) return undefined;
  const { text, figure } = cell;
  return { text, at: undefined, interval: figure, number: figure.exact ? figure.representative : undefined };
}

function change(subject: Subject, { before, after }: FigurePair): FigureChange[] {
  if (!before && !after) return [];
  if (before && after && saysTheSame(before, after)) return [];
  const kind = !before ? 'new' : !after ? 'gone' : 'changed';
  return [{ change: kind, ...subject, before, after, relative: relativeChange(before?.number, after?.number) }];
}

function relativeChange(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined || after === undefined || before === 0) return undefined;
  return (after - before) / Math.abs(before);
}
