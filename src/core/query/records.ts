import type { BookModel, Coverage, Place, Product, Row, Table, Term, Trend } from '../book/model.ts';

/** One record of a dataset, whatever it is. */
export type BookRecord =
  | { readonly kind: 'product'; readonly id: string; readonly product: Product; readonly place: Place }
  | { readonly kind: 'trend'; readonly id: string; readonly trend: Trend; readonly place: Place }
  | { readonly kind: 'row'; readonly id: string; readonly row: Row; readonly table: Table; readonly place: Place }
  | { readonly kind: 'term'; readonly id: string; readonly term: Term; readonly place: Place };

export interface Dataset {
  /** As a query names it. */
  readonly name: string;
  /** Partial: records exist that the files lack. */
  readonly coverage: Coverage;
  readonly records: readonly BookRecord[];
  /** Of a table, in which there may be no record to tell them. */
  readonly columns?: Table['columns'];
}

const kept = new WeakMap<BookModel, Map<string, Dataset | undefined>>();
const keptProducts = new WeakMap<Product, BookRecord>();

/**
 * The records that `from` names; undefined where the book has no such dataset. The same model gives the same dataset, the
 * same product the same record, also in a later model.
 */
export function findDataset(model: BookModel, name: string): Dataset | undefined {
  let datasets = kept.get(model);
  if (!datasets) {
    datasets = new Map();
    kept.set(model, datasets);
  }
  if (!datasets.has(name)) datasets.set(name, readDataset(model, name));
  return datasets.get(name);
}

function recordOf(product: Product): BookRecord {
  let record = keptProducts.get(product);
  if (!record) {
    record = { kind: 'product', id: product.id, product, place: product.place };
    keptProducts.set(product, record);
  }
  return record;
}

function readDataset(model: BookModel, name: string): Dataset | undefined {
  if (name === 'products') {
    const records = [...model.products.values()].map(recordOf);
    return { name, coverage: model.productCoverage, records };
  }
  if (name === 'trends') {
    const records = inOrder(model).map(
      (trend): BookRecord => ({ kind: 'trend', id: trend.id, trend, place: trend.place }),
    );
    return { name, coverage: 'complete', records };
  }
  if (name.startsWith('taxonomies/')) {
    const taxonomy = model.taxonomies.get(name.slice('taxonomies/'.length));
    if (!taxonomy) return undefined;
    const records = [...taxonomy.terms.values()].map(
      (term): BookRecord => ({ kind: 'term', id: term.id, term, place: term.place }),
    );
    return { name, coverage: 'complete', records };
  }
  const table = model.tables.get(name);
  if (!table) return undefined;
  const records = table.rows.map((row): BookRecord => ({ kind: 'row', id: row.id, row, table, place: row.place }));
  return { name, coverage: table.coverage, records, columns: table.columns };
}

/** Trends in the report's order, those that it does not list behind. */
function inOrder(model: BookModel): Trend[] {
  const listed = model.trendOrder.flatMap((id) => model.trends.get(id) ?? []);
  return [...new Set([...listed, ...model.trends.values()])];
}

/** What to call a record before readers: its name or title; of a row its `name` or `title` cell, else its first text. */
export function labelOf(record: BookRecord): string {
  switch (record.kind) {
    case 'product':
      return record.product.name;
    case 'trend':
      return record.trend.title;
    case 'term':
      return record.term.title;
    case 'row': {
      const { cells } = record.row;
      const first = [...record.table.columns.values()].find((column) => column.type === 'text' && column.id !== 'id');
      const named = cells.get('name') ?? cells.get('title') ?? (first && cells.get(first.id));
      return named?.text || record.id;
    }
  }
}
