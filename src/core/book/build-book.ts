import type { DefinitionKind } from '../schema/vocabulary.ts';
import type { Book, BookDocument, BookFile, Definition, FigureOccurrence, Reference, SchemaKind } from './book.ts';
import { manifestName, stemOf } from './classify.ts';
import { defineAll } from './definitions.ts';
import { identifyIn } from './identify.ts';
import type { BookModel, Declaration, Product, Table, Trend } from './model.ts';
import { readOccurrences } from './occurrences.ts';
import { joinPath, parentOf, resolvePath } from './paths.ts';
import { type ProsePart, proseOf } from './prose-parts.ts';
import { proseReferences } from './prose-references.ts';
import { readManifest } from './read-manifest.ts';
import { readProduct } from './read-product.ts';
import { csvPathOf, readTable, type TableReading } from './read-table.ts';
import { readDeclarations, readTrend } from './read-trend.ts';
import { judgedByMetric, resolveCondition } from './references/condition.ts';
import type { Lookup } from './references/lookup.ts';
import { resolveReference } from './references/resolve.ts';

/**
 * Puts a book together from its files. Pure; a file that could not be read only leaves out what it would have said.
 * @param files sorted by path; the first definition of an id by path counts
 * @param rules the ids of all rules, which lint.rules refers to
 */
export function buildBook(root: string, files: ReadonlyMap<string, BookFile>, rules: ReadonlySet<string>): Book {
  const documents = [...files.values()].flatMap((file) => file.documents);
  const ofKind = (kind: SchemaKind) => documents.filter((document) => document.kind === kind);
  const manifest = readManifest(files.get(joinPath(root, manifestName))?.documents[0]);
  const products = firstById(ofKind('product').map((document) => readProduct(document, manifest.asOf)));
  const trends = firstById(ofKind('trend').map((document) => readTrend(document)));
  const readings = ofKind('table').map((document) => {
    const csv = csvFileOf(document, files);
    return readTable(document, csv, identifyIn(manifest.taxonomies, products, trends));
  });
  const model: BookModel = {
    ...manifest,
    products,
    trends,
    tables: firstById(readings.map((reading) => reading.table)),
    claims: declarations(ofKind('trend'), 'claims'),
    charts: declarations(ofKind('trend'), 'charts'),
  };
  const index = new DefinitionIndex(defineAll(model, documents));
  const pages = new Set([...files.values()].filter((file) => file.kind === 'page').map((file) => stemOf(file.path)));
  const lookup: Lookup = { model, pages, rules, find: index.find, all: index.all };
  const { references, figures } = occurrencesOf(documents, proseOf({ files }), readings, lookup);
  const tableFaults = readings.flatMap((reading) => reading.faults);
  const { all, find } = index;
  return { root, files, model, definitions: index.definitions, references, figures, tableFaults, all, find };
}

/** The CSV file that a table takes its rows from, where it is among the book's files. */
export function csvFileOf(document: BookDocument, files: ReadonlyMap<string, BookFile>): BookFile | undefined {
  const written = csvPathOf(document);
  const path = written && resolvePath(parentOf(document.path), written.path);
  return path === undefined ? undefined : files.get(path);
}

function occurrencesOf(
  documents: readonly BookDocument[],
  prose: readonly ProsePart[],
  readings: readonly TableReading[],
  lookup: Lookup,
) {
  const references: Reference[] = [];
  const figures: FigureOccurrence[] = [];
  for (const document of documents) {
    const found = readOccurrences(document);
    for (const raw of found.references) references.push(...resolveReference(raw, lookup));
    for (const raw of found.conditions) references.push(...resolveCondition(raw, lookup, figures));
    figures.push(...found.figures.map((raw) => judgedByMetric(raw, lookup)));
  }
  for (const raw of prose.flatMap(proseReferences)) references.push(...resolveReference(raw, lookup));
  for (const reading of readings) {
    for (const raw of reading.references) references.push(...resolveReference(raw, lookup));
    figures.push(...reading.figures);
  }
  return { references, figures };
}

function declarations(trends: readonly BookDocument[], key: 'claims' | 'charts'): Map<string, Declaration> {
  return firstById(trends.flatMap((document) => readDeclarations(document, key)));
}

function firstById<T extends Product | Trend | Table | Declaration>(all: readonly T[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const each of all) if (!first.has(each.id)) first.set(each.id, each);
  return first;
}

/** Finds definitions by kind, scope and id. */
class DefinitionIndex {
  readonly definitions: readonly Definition[];
  readonly #lists = new Map<string, Definition[]>();
  readonly #first = new Map<string, Definition>();

  constructor(definitions: readonly Definition[]) {
    this.definitions = definitions;
    for (const each of definitions) {
      const key = listKey(each.kind, each.scope);
      const list = this.#lists.get(key);
      if (list) list.push(each);
      else this.#lists.set(key, [each]);
      if (!this.#first.has(`${key}\n${each.id}`)) this.#first.set(`${key}\n${each.id}`, each);
    }
  }

  readonly find = (kind: DefinitionKind, id: string, scope?: string): Definition | undefined =>
    this.#first.get(`${listKey(kind, scope)}\n${id}`);

  readonly all = (kind: DefinitionKind, scope?: string): readonly Definition[] =>
    this.#lists.get(listKey(kind, scope)) ?? [];
}

function listKey(kind: DefinitionKind, scope: string | undefined): string {
  return `${kind}\n${scope ?? ''}`;
}
