import { type KnownNames, knownNames } from '../prose/index.ts';
import type { Book, Definition } from './book.ts';
import { differences } from './changes.ts';
import { derivedFromBook } from './derived.ts';
import type { BookModel, Table } from './model.ts';
import { readManifest } from './read-manifest.ts';
import { textUnder } from './read-node.ts';

/** What the names come of, file by file; the rest is the book's own file's and the tables'. */
interface Read {
  readonly names: KnownNames;
  readonly text: string;
  readonly tables: BookModel['tables'];
}

/**
 * The names that a book knows, for telling a number in prose from one that belongs to a name. The same object from one
 * state of a book to the next as long as no name changes.
 */
export function namesOf(book: Book): KnownNames {
  return read(book).names;
}

const read = derivedFromBook<Read>((book, before) => {
  const { tables } = book.model;
  const isSame = before && before.value.tables === tables && haveSameNames(before, book);
  if (isSame) return before.value;
  const all = namesIn(book);
  const products = productNames(book.model);
  const text = `${all.join('\n')}\n\n${products.join('\n')}`;
  const names = before?.value.text === text ? before.value.names : knownNames(all, products);
  return { names, text, tables };
});

/** Whether no file gives a name otherwise. */
function haveSameNames(before: Pick<Book, 'files' | 'contents'>, after: Book): boolean {
  const changes = differences(before.contents, after.contents);
  return [...changes.keys()].every((path) => namesText(before, path) === namesText(after, path));
}

function namesText({ files, contents }: Pick<Book, 'files' | 'contents'>, path: string): string {
  const file = files.get(path);
  const defined = (contents.get(path)?.definitions ?? []).filter(isNamed);
  const documents = file?.documents ?? [];
  return JSON.stringify([
    defined.map(({ kind, id, label, aliases }) => [kind, id, label, aliases]),
    file?.kind === 'product' ? documents.map(({ yaml }) => textUnder(yaml.root, 'company')) : [],
    file?.kind === 'book' ? documents.map((document) => ownNames(readManifest(document))) : [],
  ]);
}

function ownNames({ title, sources, rankings }: Pick<BookModel, 'title' | 'sources' | 'rankings'>): string[] {
  return [
    title,
    ...[...sources.values()].flatMap(({ publisher }) => publisher ?? []),
    ...[...rankings.values()].flatMap(({ node }) => textUnder(node, 'title') ?? []),
  ];
}

/** A claim's label is its statement, and a chart's title is prose itself. */
function isNamed({ kind }: Definition): boolean {
  return kind !== 'claim' && kind !== 'chart';
}

function namesIn({ model, contents }: Book): string[] {
  const names = ownNames(model);
  for (const { definitions } of contents.values()) {
    for (const each of definitions) if (isNamed(each)) names.push(each.label, ...each.aliases);
  }
  for (const { company } of model.products.values()) if (company !== undefined) names.push(company);
  for (const table of model.tables.values()) for (const name of rowNames(table)) names.push(name);
  return names;
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
