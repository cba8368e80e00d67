import { type KnownNames, knownNames } from '../prose/index.ts';
import type { Book } from './book.ts';
import type { BookModel, Table } from './model.ts';
import { textUnder } from './read-node.ts';

const kept = new WeakMap<Book, KnownNames>();
let latest: { readonly key: string; readonly names: KnownNames } | undefined;

/**
 * The names that a book knows, for telling a number in prose from one that belongs to a name. Kept with the book; the same
 * object from one state of a book to the next as long as no name changes.
 */
export function namesOf(book: Book): KnownNames {
  let names = kept.get(book);
  if (!names) {
    const all = namesIn(book);
    const products = productNames(book.model);
    const key = `${all.join('\n')}\n\n${products.join('\n')}`;
    if (latest?.key !== key) latest = { key, names: knownNames(all, products) };
    names = latest.names;
    kept.set(book, names);
  }
  return names;
}

function namesIn({ model, definitions }: Book): string[] {
  // A claim's label is its statement, and a chart's title is prose itself.
  const defined = definitions.filter(({ kind }) => kind !== 'claim' && kind !== 'chart');
  return [
    model.title,
    ...defined.flatMap(({ label, aliases }) => [label, ...aliases]),
    ...[...model.products.values()].flatMap(({ company }) => company ?? []),
    ...[...model.sources.values()].flatMap(({ publisher }) => publisher ?? []),
    ...[...model.rankings.values()].flatMap(({ node }) => textUnder(node, 'title') ?? []),
    ...[...model.tables.values()].flatMap(rowNames),
  ];
}

function productNames({ products }: BookModel): string[] {
  return [...products.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
}

/** What the rows of a table are called: their `name` or `title`, else their first text. */
function rowNames({ columns, rows }: Table): string[] {
  const column =
    columns.get('name') ?? columns.get('title') ?? [...columns.values()].find(({ type }) => type === 'text');
  if (column?.type !== 'text') return [];
  return rows.flatMap(({ cells }) => cells.get(column.id)?.text ?? []);
}
