import { runToEnd } from '../text/run-to-end.ts';
import type { Book, BookDocument, BookFile, Definition, FileKind } from './book.ts';
import { BuiltBook } from './built-book.ts';
import { type FileChange, fileChanges } from './changes.ts';
import { manifestName, stemOf } from './classify.ts';
import { type DeclaredRows, type KeptContents, type RecalledParts, readContents } from './contents.ts';
import { DefinitionLists } from './definition-lists.ts';
import { documentDefinitions, manifestDefinitions } from './definitions.ts';
import { firstById } from './first-by-id.ts';
import type { BookModel } from './model.ts';
import { joinPath, parentOf, resolvePath } from './paths.ts';
import { type Manifest, readManifest } from './read-manifest.ts';
import { readProduct } from './read-product.ts';
import { csvPathOf, readTable } from './read-table.ts';
import { readDeclarations, readTrend } from './read-trend.ts';
import type { Lookup } from './references/lookup.ts';
import { Names } from './references/names.ts';

/** What the next state of a book takes over from this one. */
interface Parts {
  readonly manifest: Manifest;
  readonly lists: DefinitionLists;
  readonly pages: ReadonlySet<string>;
  readonly names: Names;
  readonly contents: ReadonlyMap<string, KeptContents>;
}

const partsOf = new WeakMap<Book, Parts>();

/** Puts a book together at once; as `buildInSteps` does. */
export function buildBook(...parameters: Parameters<typeof buildInSteps>): Book {
  return runToEnd(buildInSteps(...parameters));
}

/**
 * Puts a book together from its files, in steps of a few milliseconds: all of them can take a second. Pure; a file that could not be read only leaves out what it would have said.
 * @param files sorted by path; the first definition of an id by path counts
 * @param rules the ids of all rules, which lint.rules refers to
 * @param before an earlier state of the book: what did not change since is taken over; the result is the same without
 * @param lineage that of `before`; another one for a book that is only tried out
 * @param recalled what an earlier run knows of the parts of a file at a path, in a book of the same files
 */
export function* buildInSteps(
  root: string,
  files: Book['files'],
  rules: ReadonlySet<string>,
  before?: Book,
  lineage: object = before?.root === root ? before.lineage : {},
  recalled: (path: string) => RecalledParts | undefined = () => undefined,
): Generator<void, Book> {
  const earlier = before?.root === root ? partsOf.get(before) : undefined;
  const changes = fileChanges(earlier ? before!.files : new Map(), files);
  const manifestPath = joinPath(root, manifestName);
  const manifest = readManifest(files.get(manifestPath)?.documents[0]);
  const definitionsIn = (file: BookFile): readonly Definition[] =>
    file.path === manifestPath
      ? manifestDefinitions(manifest)
      : file.documents.length === 1
        ? documentDefinitions(file.documents[0]!)
        : file.documents.flatMap((each) => documentDefinitions(each));
  for (const { is } of changes) {
    // Both are kept by document: lists and model take them up from there.
    if (is) definitionsIn(is);
    if (is?.kind === 'product') for (const document of is.documents) readProduct(document, manifest.asOf);
    yield;
  }
  const lists = (earlier?.lists ?? new DefinitionLists()).after(
    earlier
      ? changes.map(({ path, is }) => ({
          was: earlier.contents.get(path)?.definitions ?? [],
          is: is ? definitionsIn(is) : [],
        }))
      : [],
    () => [...files.values()].map(definitionsIn),
  );
  yield;
  const pages = earlier && !changes.some(touchesPages) ? earlier.pages : pagesIn(files);
  const readings = readTables(files, new Names(lists, { ...manifest, tables: new Map() }, pages, rules));
  const model = modelOf(
    manifest,
    files,
    readings,
    changes,
    earlier && { manifest: earlier.manifest, model: before!.model },
  );
  const names = new Names(lists, model, pages, rules);
  const contents = yield* contentsOf(files, definitionsIn, readings, names, changes, earlier, recalled);
  const book = new BuiltBook(root, files, model, contents, lists, lineage);
  partsOf.set(book, { manifest, lists, pages, names, contents });
  return book;
}

/** What resolving a reference asks of a book. */
export function lookupOf(book: Book): Lookup {
  return partsOf.get(book)!.names.lookup;
}

/** The CSV file that a table takes its rows from, where it is among the book's files. */
export function csvFileOf(document: BookDocument, files: Book['files']): BookFile | undefined {
  const written = csvPathOf(document);
  const path = written && resolvePath(parentOf(document.path), written.path);
  return path === undefined ? undefined : files.get(path);
}

function touchesPages({ was, is }: FileChange): boolean {
  return (was?.kind === 'page') !== (is?.kind === 'page');
}

function pagesIn(files: Book['files']): ReadonlySet<string> {
  const pages = new Set<string>();
  for (const { kind, path } of files.values()) if (kind === 'page') pages.add(stemOf(path));
  return pages;
}

/** A table's rows and the file that they stand in: its own or a CSV file. */
interface PlacedRows extends DeclaredRows {
  readonly file: string;
}

function readTables(files: Book['files'], names: Names): PlacedRows[] {
  const found: PlacedRows[] = [];
  for (const file of files.values()) {
    if (file.kind !== 'table') continue;
    for (const document of file.documents) {
      const csv = csvFileOf(document, files);
      found.push({ file: csv?.path ?? file.path, document, reading: readTable(document, csv, names) });
    }
  }
  return found;
}

function modelOf(
  manifest: Manifest,
  files: Book['files'],
  readings: readonly PlacedRows[],
  changes: readonly FileChange[],
  earlier: { readonly manifest: Manifest; readonly model: BookModel } | undefined,
): BookModel {
  const model = earlier?.model;
  let ofKinds: ReadonlyMap<FileKind, readonly BookFile[]> | undefined;
  const by = <Item extends { readonly id: string }>(
    kind: BookFile['kind'],
    known: ReadonlyMap<string, Item> | undefined,
    itemsOf: (document: BookDocument) => readonly Item[],
  ) => {
    const itemsIn = (file: BookFile | undefined) => (file?.kind === kind ? file.documents.flatMap(itemsOf) : []);
    const touched = changes.filter(({ was, is }) => was?.kind === kind || is?.kind === kind);
    return firstById(known, known ? touched.map(({ was, is }) => ({ was: itemsIn(was), is: itemsIn(is) })) : [], () => {
      ofKinds ??= byKind(files);
      return (ofKinds.get(kind) ?? []).map(itemsIn);
    });
  };
  const { asOf } = manifest;
  const tables = readings.map(({ reading }) => reading.table);
  return {
    ...manifest,
    products: by('product', earlier?.manifest.asOf === asOf ? model?.products : undefined, (document) => [
      readProduct(document, asOf),
    ]),
    trends: by('trend', model?.trends, (document) => [readTrend(document)]),
    tables: firstById(model?.tables, [{ was: model ? [...model.tables.values()] : [], is: tables }], () => [tables]),
    claims: by('trend', model?.claims, (document) => readDeclarations(document, 'claims')),
    charts: by('trend', model?.charts, (document) => readDeclarations(document, 'charts')),
  };
}

function byKind(files: Book['files']): Map<FileKind, BookFile[]> {
  const found = new Map<FileKind, BookFile[]>();
  for (const file of files.values()) {
    const list = found.get(file.kind);
    if (list) list.push(file);
    else found.set(file.kind, [file]);
  }
  return found;
}

function* contentsOf(
  files: Book['files'],
  definitionsIn: (file: BookFile) => readonly Definition[],
  readings: readonly PlacedRows[],
  names: Names,
  changes: readonly FileChange[],
  earlier: Parts | undefined,
  recalled: (path: string) => RecalledParts | undefined,
): Generator<void, ReadonlyMap<string, KeptContents>> {
  const rowsIn = new Map<string, PlacedRows[]>();
  for (const rows of readings) {
    const list = rowsIn.get(rows.file);
    if (list) list.push(rows);
    else rowsIn.set(rows.file, [rows]);
  }
  const known = earlier?.contents ?? new Map<string, KeptContents>();
  const touched = new Set(changes.map(({ path }) => path));
  const sameNames = earlier !== undefined && names.answersAs(earlier.names);
  // Patched where the files are the same ones, so that their order is.
  const isPatch = earlier !== undefined && changes.every(({ was, is }) => was && is);
  const contents = new Map(isPatch ? known : []);
  for (const [path, file] of files) {
    if (isPatch && sameNames && file.kind === 'product' && !touched.has(path)) continue;
    const old = known.get(path);
    const rows = rowsIn.get(path) ?? [];
    const isKept = old && !touched.has(path) && hasSameRows(old, rows) && (sameNames || old.holdsIn(names));
    if (isKept && file.kind !== 'prose') {
      if (!isPatch) contents.set(path, old);
      continue;
    }
    const read = readContents(file, files, definitionsIn(file), rows, names, recalled(path));
    const isSame = isKept && isSameList(old.parts, read.parts);
    contents.set(path, isSame ? old : read);
    yield;
  }
  return contents;
}

function hasSameRows({ parts }: KeptContents, rows: readonly PlacedRows[]): boolean {
  const readings = parts.flatMap(({ reading }) => reading ?? []);
  return isSameList(
    readings,
    rows.map(({ reading }) => reading),
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
