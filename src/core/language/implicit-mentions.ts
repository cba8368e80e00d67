import type { Book, BookDocument, BookFile } from '../book/book.ts';
import { csvFileOf } from '../book/build-book.ts';
import { stemOf } from '../book/classify.ts';
import type { Place } from '../book/model.ts';
import { itemsUnder, pairsOf } from '../book/read-node.ts';
import { walkDocument } from '../schema/walk.ts';
import { readCsv } from '../text/csv-records.ts';
import type { TextRange } from '../text/range.ts';
import type { Entity } from './mentions.ts';

/**
 * How a place says what it names: by the id; by a title or alias, as CSV may; in quotes with escapes. Or the id is not
 * written there: the file's name gives it, or a row's number.
 */
export type Written = 'id' | 'title' | 'escaped' | 'file-name' | 'row-number';

/** A mention that is in no index of the book. */
export interface ImplicitMention {
  readonly entity: Entity;
  readonly place: Place;
  readonly role: 'definition' | 'reference';
  /** Undefined: as the text at the place shows. */
  readonly written?: Written;
}

/** What the book's index of definitions and references leaves out of a file: pages, forecasts, groups of indicators. */
export function implicitMentions(book: Book, path: string): readonly ImplicitMention[] {
  const { kind, documents } = book.files.get(path)!;
  if (kind === 'page') {
    const entity: Entity = { kind, id: stemOf(path), scope: undefined };
    const place = { file: path, range: { start: 0, end: 0 } };
    return [{ entity, place, role: 'definition', written: 'file-name' }];
  }
  return kind === 'trend' || kind === 'book' ? documents.flatMap(innerIds) : [];
}

/** What it leaves out of tables, by the file where it stands: rows, and the keys of rows. */
export function tableMentions(book: Book): ReadonlyMap<string, readonly ImplicitMention[]> {
  const byFile = new Map<string, ImplicitMention[]>();
  const add = (mention: ImplicitMention) => {
    const list = byFile.get(mention.place.file);
    if (list) list.push(mention);
    else byFile.set(mention.place.file, [mention]);
  };
  for (const { kind, documents } of book.files.values()) {
    if (kind === 'table') for (const document of documents) columnNames(book, document).forEach(add);
  }
  rowIds(book).forEach(add);
  return byFile;
}

function rowIds(book: Book): ImplicitMention[] {
  return [...book.model.tables.values()].flatMap((table) =>
    table.rows.map(({ id, place }): ImplicitMention => {
      const entity: Entity = { kind: 'row', id, scope: table.id };
      const counted = id.startsWith(`${table.id}#`);
      return { entity, place, role: 'definition', ...(counted ? { written: 'row-number' as const } : {}) };
    }),
  );
}

function columnNames(book: Book, document: BookDocument): ImplicitMention[] {
  const scope = document.id;
  const mention = (id: string, file: string, range: TextRange): ImplicitMention => ({
    entity: { kind: 'column', id, scope },
    place: { file, range },
    role: 'reference',
  });
  const keys = itemsUnder(document.yaml.root, 'rows')
    .flatMap(pairsOf)
    .filter(({ key }) => book.find('column', key.source, scope))
    .map(({ key }) => mention(key.source, document.path, key.range));
  const csv = csvFileOf(document, book.files);
  if (!csv) return keys;
  const columns = book.all('column', scope);
  const headers = headerOf(csv).flatMap(({ text, range }) => {
    const column = columns.find(({ id }) => id === text) ?? columns.find(({ label }) => label === text);
    return column ? mention(column.id, csv.path, range) : [];
  });
  return [...keys, ...headers];
}

interface HeaderCell {
  readonly text: string;
  readonly range: TextRange;
}

const headers = new WeakMap<BookFile, readonly HeaderCell[]>();

function headerOf(file: BookFile): readonly HeaderCell[] {
  let found = headers.get(file);
  if (!found) {
    const cells = readCsv(file.source?.text ?? '').records[0]?.cells ?? [];
    found = cells.map(({ text, range }) => ({ text: text.trim(), range }));
    headers.set(file, found);
  }
  return found;
}

/** The ids of forecasts and of groups of indicators, which nothing refers to. */
function innerIds(document: BookDocument): ImplicitMention[] {
  const found: ImplicitMention[] = [];
  walkDocument(document.kind, document.yaml.root, ({ annotation, node, aliased, path, range }) => {
    const kind = annotation?.defines;
    if ((kind !== 'forecast' && kind !== 'indicator') || node.kind !== 'scalar' || aliased || !node.source) return;
    const scope = kind === 'forecast' ? document.id : String(path[1]);
    found.push({
      entity: { kind, id: node.source, scope },
      place: { file: document.path, range },
      role: 'definition',
    });
  });
  return found;
}
