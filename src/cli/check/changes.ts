import type { Book, BookFile, Reference } from '../../core/book/book.ts';
import { manifestName } from '../../core/book/classify.ts';
import { joinPath } from '../../core/book/paths.ts';

/**
 * The files of a book whose findings can differ because others changed: the changed ones, those that refer to
 * something which a changed one defines or did define, and those that belong together with one (a table and its CSV, a
 * trend and its prose).
 * @param changed paths as in the book
 * @param before the book as it was, for what is no longer defined; undefined where there was none
 */
export function affectedFiles(book: Book, changed: ReadonlySet<string>, before: Book | undefined): Set<string> {
  if (changed.has(joinPath(book.root, manifestName))) return new Set(book.files.keys());
  const affected = new Set([...changed].filter((path) => book.files.has(path)));
  const defined = new Set<string>();
  const datasets = new Set<string>();
  for (const version of before ? [book, before] : [book]) {
    for (const definition of version.definitions) {
      if (changed.has(definition.place.file)) defined.add(keyOf(definition.kind, definition.id));
    }
    for (const [table, files] of filesOfTables(version)) {
      if (files.some((file) => changed.has(file))) datasets.add(table);
    }
    for (const path of changed) {
      const kind = version.files.get(path)?.kind;
      if (kind === 'product' || kind === 'trend') datasets.add(`${kind}s`);
    }
  }
  for (const definition of book.definitions) {
    if (defined.has(keyOf(definition.kind, definition.id))) affected.add(definition.place.file);
  }
  for (const reference of book.references) {
    const names = defined.has(keyOf(reference.kind, reference.id));
    if (names || datasets.has(datasetOf(reference, book) ?? '')) affected.add(reference.place.file);
  }
  for (const files of filesOfTables(book).values()) {
    if (files.some((file) => changed.has(file))) for (const file of files) affected.add(file);
  }
  for (const file of book.files.values()) {
    const partner = partnerOf(file);
    if (partner !== undefined && changed.has(partner)) affected.add(file.path);
  }
  return affected;
}

/** The records that a place goes over: those that a query names, or products, which it goes over unless it says so. */
function datasetOf({ kind, id, scope, place }: Reference, book: Book): string | undefined {
  if (kind === 'field' && scope === undefined) return id;
  if (kind !== 'taxonomy') return scope;
  const file = book.files.get(place.file)?.kind;
  return file === 'trend' || file === 'book' ? 'products' : undefined;
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** By table: its own file, and the CSV file that holds its rows. */
function filesOfTables(book: Book): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const table of book.model.tables.values()) {
    const places = new Set([table.place.file, ...table.rows.map((row) => row.place.file)]);
    files.set(table.id, [...places]);
  }
  return files;
}

/** A trend's prose, a prose's trend. */
function partnerOf(file: BookFile): string | undefined {
  if (file.kind === 'trend') return file.path.replace(/\.yaml$/, '.md');
  return file.kind === 'prose' ? file.path.replace(/\.md$/, '.yaml') : undefined;
}
