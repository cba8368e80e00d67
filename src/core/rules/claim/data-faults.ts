import type { Book, BookFile, FigureOccurrence } from '../../book/book.ts';
import { csvFileOf } from '../../book/build-book.ts';
import { csvPathOf } from '../../book/read-table.ts';
import type { Reads } from '../../claims/index.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import { isBroken } from '../damage.ts';
import { findFigureFaults } from '../figure/figure-faults.ts';
import { findComparisons } from '../yaml/comparisons.ts';

/** All fields and measures of a dataset. */
const everything = '*';
/** All measures of products: what an observation says may belong to any. */
const measures = '*measures';

const kept = new WeakMap<Book, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Whether something that a verdict read has a finding of its own: a figure that is none, a term that does not exist, a
 * file that cannot be read. What follows from that for claims is no mistake of theirs.
 */
export function restsOnFaults(book: Book, reads: Reads): boolean {
  const faults = faultsByDataset(book);
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
  for (const file of book.files.values()) {
    if (isBroken(file) && (file.kind === 'book' || belongsTo(book, file, dataset))) return true;
  }
  const table = book.files.get(book.find('table', dataset)?.place.file ?? '')?.documents[0];
  return table !== undefined && csvPathOf(table) !== undefined && !csvFileOf(table, book.files)?.source;
}

function belongsTo(book: Book, file: BookFile, dataset: string): boolean {
  if (dataset === 'products') return file.kind === 'product';
  if (dataset === 'trends') return file.kind === 'trend';
  if (dataset.startsWith('taxonomies/')) return file.kind === 'book';
  if (file.kind !== 'table' && file.kind !== 'csv') return false;
  return datasetsOf(book).get(file.path)?.includes(dataset) ?? false;
}

function faultsByDataset(book: Book): ReadonlyMap<string, ReadonlySet<string>> {
  let found = kept.get(book);
  if (!found) {
    found = collect(book);
    kept.set(book, found);
  }
  return found;
}

function collect(book: Book): Map<string, Set<string>> {
  const faults = new Map<string, Set<string>>();
  const addTo = (dataset: string, name: string) => faults.set(dataset, (faults.get(dataset) ?? new Set()).add(name));
  const add = (file: string, name: string) => {
    for (const dataset of datasetsOf(book).get(file) ?? []) addTo(dataset, name);
  };
  const kindOf = (file: string) => book.files.get(file)?.kind;
  const ofFigure = ({ place, pair }: FigureOccurrence) => {
    if (kindOf(place.file) !== 'trend') add(place.file, pair?.key.source ?? everything);
  };
  for (const { occurrence } of findFigureFaults(book)) ofFigure(occurrence);
  for (const figure of book.figures) if (figure.empty && kindOf(figure.place.file) === 'product') ofFigure(figure);
  for (const { file } of findComparisons(book)) if (kindOf(file) !== 'trend') add(file, measures);
  for (const { kind, scope, fault, place } of book.references) {
    if (!fault || kind === 'source') continue;
    const file = kindOf(place.file);
    if (kind === 'term' && scope !== undefined && scope !== 'platform') add(place.file, scope);
    else if (file !== 'trend') add(place.file, file === 'product' ? measures : everything);
  }
  for (const { place } of book.tableFaults) add(place.file, everything);
  for (const file of book.files.values()) {
    for (const document of file.documents) {
      for (const problem of document.schemaProblems) {
        if (file.kind === 'book') for (const [dataset, name] of faultyDefinition(problem)) addTo(dataset, name);
        else for (const name of faultyFields(problem, file)) add(file.path, name);
      }
    }
  }
  // Whether a trend that the book does not list is one of its trends is not settled.
  const listed = new Set(book.model.trendOrder);
  if (book.all('trend').some(({ id }) => !listed.has(id))) addTo('trends', everything);
  return faults;
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

const keptDatasets = new WeakMap<Book, ReadonlyMap<string, readonly string[]>>();

/** The datasets that a file has records of. */
function datasetsOf(book: Book): ReadonlyMap<string, readonly string[]> {
  let found = keptDatasets.get(book);
  if (!found) {
    const datasets = new Map<string, string[]>();
    const add = (path: string, dataset: string) => datasets.set(path, [...(datasets.get(path) ?? []), dataset]);
    for (const file of book.files.values()) {
      if (file.kind === 'product') add(file.path, 'products');
      if (file.kind === 'trend') add(file.path, 'trends');
      if (file.kind !== 'table') continue;
      for (const document of file.documents) {
        add(file.path, document.id);
        const csv = csvFileOf(document, book.files);
        if (csv) add(csv.path, document.id);
      }
    }
    found = datasets;
    keptDatasets.set(book, found);
  }
  return found;
}
