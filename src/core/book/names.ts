import { type KnownNames, knownNames } from '../prose/index.ts';
import type { Book, BookDocument, Definition } from './book.ts';
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
  for (const [path, [was, is]] of differences(before.contents, after.contents)) {
    const [a, b] = [was?.definitions.filter(isNamed) ?? [], is?.definitions.filter(isNamed) ?? []];
    if (a.length !== b.length || !a.every((each, index) => isCalledAs(each, b[index]!))) return false;
    const [old, now] = [before.files.get(path)?.documents ?? [], after.files.get(path)?.documents ?? []];
    if (old.length !== now.length || !old.every((each, index) => hasSameNames(each, now[index]!))) return false;
  }
  return true;
}

function isCalledAs(a: Definition, b: Definition): boolean {
  if (a === b) return true;
  return a.kind === b.kind && a.id === b.id && a.label === b.label && a.aliases.join('\n') === b.aliases.join('\n');
}

/** Of what is not defined: companies, publishers, titles. */
function hasSameNames(a: BookDocument, b: BookDocument): boolean {
  return a === b || innerNames(a).join('\n') === innerNames(b).join('\n');
}

function innerNames(document: BookDocument): readonly string[] {
  if (document.kind === 'book') return ownNames(readManifest(document));
  return document.kind === 'product' ? [textUnder(document.yaml.root, 'company') ?? ''] : [];
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
