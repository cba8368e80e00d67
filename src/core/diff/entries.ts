import type { Book, BookDocument } from '../book/book.ts';
import { manifestName, stemOf } from '../book/classify.ts';
import { joinPath } from '../book/paths.ts';
import { itemsUnder, pairsUnder, textUnder } from '../book/read-node.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import type { EntryKind } from './book-diff.ts';
import { type Fields, fieldsOf } from './node-texts.ts';

/** Something of a book that has an id, with what it says. */
export interface Entry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly label: string;
  readonly fields: Fields;
}

/** Keys of trendbook.yaml whose entries are compared one by one. */
const listedInManifest = ['trendbook', 'sources', 'taxonomies', 'metrics', 'rankings'];

/** Everything in a book that has an id, in the order of the book's files. The figures of products are left out. */
export function entriesOf(book: Book): Entry[] {
  return [...manifestEntries(book), ...[...book.files.values()].flatMap((file) => entriesOfFile(book, file.path))];
}

function manifestEntries(book: Book): Entry[] {
  const root = book.files.get(joinPath(book.root, manifestName))?.documents[0]?.yaml.root;
  const taxonomies = pairsUnder(root, 'taxonomies');
  const keyed = (kind: EntryKind, key: string): Entry[] =>
    pairsUnder(root, key).map((pair) => {
      const id = pair.key.source;
      return { kind, id, label: textUnder(pair.value, 'title') ?? id, fields: fieldsOf(pair.value) };
    });
  return [
    { kind: 'book', id: '', label: book.model.title, fields: fieldsOf(root, listedInManifest, ['lint']) },
    ...taxonomies.map(({ key }): Entry => ({ kind: 'taxonomy', id: key.source, label: key.source, fields: new Map() })),
    ...taxonomies.flatMap(({ key }) => termEntries(book, key.source)),
    ...keyed('metric', 'metrics'),
    ...keyed('source', 'sources'),
    ...keyed('ranking', 'rankings'),
  ];
}

function termEntries(book: Book, taxonomy: string): Entry[] {
  const terms = book.model.taxonomies.get(taxonomy)?.terms;
  return [...(terms?.values() ?? [])].map(({ id, title, description, aliases, parent, color }) => ({
    kind: 'term',
    id: `${taxonomy}/${id}`,
    label: title,
    fields: given({ title, description, aliases: aliases.join(', ') || undefined, parent, color }),
  }));
}

function entriesOfFile(book: Book, path: string): Entry[] {
  const file = book.files.get(path)!;
  if (file.kind === 'page')
    return [{ kind: 'page', id: stemOf(path), label: stemOf(path), fields: proseOf(book, path) }];
  return file.documents.flatMap((document) => entriesOfDocument(book, document));
}

function entriesOfDocument(book: Book, document: BookDocument): Entry[] {
  const { id, kind } = document;
  const { root } = document.yaml;
  if (kind === 'product') {
    return [
      { kind, id, label: textUnder(root, 'name') ?? id, fields: fieldsOf(root, ['id', 'observations'], ['terms']) },
    ];
  }
  if (kind === 'trend') {
    const own = fieldsOf(root, ['id', 'claims', 'charts', 'forecasts'], ['terms']);
    const fields = new Map([...own, ...proseOf(book, document.path.replace(/\.yaml$/, '.md'))]);
    return [{ kind, id, label: textUnder(root, 'title') ?? id, fields }, ...itemsOfTrend(root, id)];
  }
  return kind === 'table' ? tableEntries(book, document) : [];
}

function itemsOfTrend(root: YamlNode | undefined, trend: string): Entry[] {
  const items = (kind: EntryKind, key: string, label: string, prefix: string, opened: string[] = []): Entry[] =>
    itemsUnder(root, key).flatMap((item, index): Entry[] => {
      const id = textUnder(item, 'id') ?? `#${index + 1}`;
      return [{ kind, id: prefix + id, label: textUnder(item, label) ?? id, fields: fieldsOf(item, ['id'], opened) }];
    });
  return [
    ...items('claim', 'claims', 'statement', '', ['check']),
    ...items('chart', 'charts', 'title', '', ['data']),
    ...items('forecast', 'forecasts', 'statement', `${trend}/`, ['outcome']),
  ];
}

/** The figures of rows are compared as figures. */
function tableEntries(book: Book, { id, yaml: { root } }: BookDocument): Entry[] {
  const table = book.model.tables.get(id);
  const figures = [...(table?.columns.values() ?? [])]
    .filter(({ type }) => type === 'figure')
    .map((column) => column.id);
  const rows = (table?.rows ?? []).map((row): Entry => {
    const cells = [...row.cells].filter(([column]) => column !== 'id' && !figures.includes(column));
    const texts = cells.flatMap(([column, { text }]): [string, string][] => (text === '' ? [] : [[column, text]]));
    return { kind: 'row', id: `${id}/${row.id}`, label: texts[0]?.[1] ?? row.id, fields: new Map(texts) };
  });
  return [
    { kind: 'table', id, label: table?.title ?? id, fields: fieldsOf(root, ['id', 'rows'], ['columns']) },
    ...rows,
  ];
}

function proseOf(book: Book, path: string): Fields {
  const text = book.files.get(path)?.source?.text;
  return text === undefined ? new Map() : new Map([['prose', text.replace(/\r\n?/g, '\n')]]);
}

function given(all: Readonly<Record<string, string | undefined>>): Fields {
  return new Map(
    Object.entries(all).flatMap(([key, text]): [string, string][] => (text === undefined ? [] : [[key, text]])),
  );
}
