import type { Book, BookFile, FigureOccurrence, FilePart } from '../../book/book.ts';
import { csvFileOf } from '../../book/build-book.ts';
import { differences } from '../../book/changes.ts';
import { derivedFromBook } from '../../book/derived.ts';
import { csvPathOf } from '../../book/read-table.ts';
import type { Reads } from '../../claims/index.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import { brokenFiles } from '../damage.ts';
import { PartView } from '../part-view.ts';
import { manifestFile } from '../rule-levels.ts';

/** All fields and measures of a dataset. */
const everything = '*';
/** All measures of products: what an observation says may belong to any. */
const measures = '*measures';

/**
 * Whether something that a verdict read has a finding of its own: a figure that is none, a term that does not exist, a
 * file that cannot be read. What follows from that for claims is no mistake of theirs.
 */
export function restsOnFaults(book: Book, reads: Reads): boolean {
  const faults = faultsByDataset(book).datasets;
  for (const [dataset, read] of reads.all) {
    const faulty = faults.get(dataset);
    if (isUnread(book, dataset) || faulty?.has(everything)) return true;
    if (!faulty) continue;
    for (const measure of read.measures.values()) {
      const id = measure.kind === 'metric' ? measure.metric.id : measure.column.id;
      if (faulty.has(id) || (measure.kind === 'metric' && faulty.has(measures))) return true;
    }
    for (const field of read.fields.values()) {
      if (faulty.has(field.name) || (field.taxonomy && faulty.has(field.taxonomy.id))) return true;
    }
  }
  return false;
}

const keptUnread = new WeakMap<Book, Map<string, boolean>>();

/** Whether some of a dataset's files, or the book's own, could not be read whole. */
function isUnread(book: Book, dataset: string): boolean {
  const known = keptUnread.get(book) ?? new Map<string, boolean>();
  keptUnread.set(book, known);
  if (!known.has(dataset)) known.set(dataset, hasUnreadFile(book, dataset));
  return known.get(dataset)!;
}

function hasUnreadFile(book: Book, dataset: string): boolean {
  if (brokenFiles(book).some((file) => file.kind === 'book' || belongsTo(book, file, dataset))) return true;
  const table = book.files.get(book.find('table', dataset)?.place.file ?? '')?.documents[0];
  return table !== undefined && csvPathOf(table) !== undefined && !csvFileOf(table, book.files)?.source;
}

function belongsTo(book: Book, file: BookFile, dataset: string): boolean {
  if (dataset === 'products') return file.kind === 'product';
  if (dataset === 'trends') return file.kind === 'trend';
  if (dataset.startsWith('taxonomies/')) return file.kind === 'book';
  if (file.kind !== 'table' && file.kind !== 'csv') return false;
  return datasetsOf(book, file.path).includes(dataset);
}

/** What is faulty of each dataset; the same object as long as nothing comes or goes. */
const faultsByDataset = derivedFromBook<Faults>((book, before) => {
  const byFile = new Map(before?.value.byFile);
  for (const [path] of differences(before?.contents ?? new Map(), book.contents)) {
    const names = faultyNamesIn(book, path);
    if (names.length > 0) byFile.set(path, names);
    else byFile.delete(path);
  }
  const datasets = new Map<string, Set<string>>();
  const addTo = (dataset: string, name: string) => {
    const names = datasets.get(dataset) ?? new Set();
    datasets.set(dataset, names.add(name));
  };
  for (const [path, names] of byFile) {
    for (const dataset of datasetsOf(book, path)) for (const name of names) addTo(dataset, name);
  }
  const manifest = manifestFile(book);
  for (const { schemaProblems } of manifest?.documents ?? []) {
    for (const problem of schemaProblems) for (const [dataset, name] of faultyDefinition(problem)) addTo(dataset, name);
  }
  // Whether a trend that the book does not list is one of its trends is not settled.
  const listed = new Set(book.model.trendOrder);
  if (book.all('trend').some(({ id }) => !listed.has(id))) addTo('trends', everything);
  return { byFile, datasets };
});

interface Faults {
  /** Names of fields and measures by the path of the file in which something is wrong with them. */
  readonly byFile: ReadonlyMap<string, readonly string[]>;
  readonly datasets: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The names of fields and measures with which something is wrong in a file. */
export function faultyNamesIn(book: Book, path: string): readonly string[] {
  const file = book.files.get(path);
  const parts = book.contents.get(path)?.parts ?? [];
  return file ? [...new Set(parts.flatMap((part) => namesInPart(part, file, book)))] : [];
}

const kept = new WeakMap<FilePart, readonly string[]>();

function namesInPart(part: FilePart, file: BookFile, book: Book): readonly string[] {
  const names = kept.get(part) ?? readNames(new PartView(part, file, book));
  kept.set(part, names);
  return names;
}

function readNames(view: PartView): readonly string[] {
  const { part, file } = view;
  const names: string[] = [];
  const ofFigure = ({ pair }: FigureOccurrence) => names.push(pair?.key.source ?? everything);
  if (file.kind !== 'trend') {
    for (const { occurrence } of view.figureFaults) ofFigure(occurrence);
    if (file.kind === 'product') for (const figure of part.figures) if (figure.empty) ofFigure(figure);
    if (view.comparisons.length > 0) names.push(measures);
  }
  for (const { kind, scope } of part.faulty) {
    if (kind === 'source') continue;
    if (kind === 'term' && scope !== undefined && scope !== 'platform') names.push(scope);
    else if (file.kind !== 'trend') names.push(file.kind === 'product' ? measures : everything);
  }
  if (part.tableFaults.length > 0) names.push(everything);
  if (file.kind !== 'book') {
    for (const problem of part.document?.schemaProblems ?? []) names.push(...faultyFields(problem, file));
  }
  return names;
}

/** The fields of a file's records that a mistake against the schema leaves unread or wrong. */
function faultyFields({ kind, path, params, candidates }: SchemaProblem, { kind: file }: BookFile): readonly string[] {
  if (file === 'table') return [everything];
  const isOfRoot = path.length === 0;
  const missing = String(params.keys ?? '').split(', ');
  const names = !isOfRoot ? [path[0]] : kind === 'unknown-key' ? (candidates ?? []) : missing;
  return names.map((name) => (name === 'observations' ? measures : name === 'id' ? everything : String(name)));
}

/** What of products, or of a taxonomy's terms, a mistake in the book's own file leaves unread. */
function faultyDefinition({ path: [section, id] }: SchemaProblem): readonly (readonly [string, string])[] {
  if (section === 'asOf' || section === 'coverage') return [['products', everything]];
  if (section === 'metrics') return [['products', id === undefined ? measures : String(id)]];
  if (section !== 'taxonomies') return [];
  if (id === undefined) return [['products', everything]];
  return [
    ['products', String(id)],
    ['trends', String(id)],
    [`taxonomies/${id}`, everything],
  ];
}

/** The datasets that a file has records of. */
function datasetsOf(book: Book, path: string): readonly string[] {
  const kind = book.files.get(path)?.kind;
  if (kind === 'product') return ['products'];
  if (kind === 'trend') return ['trends'];
  return tablesByFile(book).get(path) ?? [];
}

const keptTables = new WeakMap<Book, ReadonlyMap<string, readonly string[]>>();

function tablesByFile(book: Book): ReadonlyMap<string, readonly string[]> {
  const known = keptTables.get(book);
  if (known) return known;
  const tables = new Map<string, string[]>();
  const add = (path: string, dataset: string) => tables.set(path, [...(tables.get(path) ?? []), dataset]);
  for (const file of book.files.values()) {
    if (file.kind !== 'table') continue;
    for (const document of file.documents) {
      add(file.path, document.id);
      const csv = csvFileOf(document, book.files);
      if (csv) add(csv.path, document.id);
    }
  }
  keptTables.set(book, tables);
  return tables;
}
