import type { Book, BookDocument, BookFile } from '../../book/book.ts';
import type { Finding } from '../../rules/rule.ts';
import { typesOf } from '../../schema/json-schema.ts';
import { keyOrder, mappingAt, schemaAt } from '../../schema/lookup.ts';
import type { Path } from '../../schema/walk.ts';
import { contains, type TextRange } from '../../text/range.ts';
import { dereference, forEachNode, scalarText, valueUnder, type YamlMapping } from '../../yaml/index.ts';
import { proposeId } from '../new-files/propose-id.ts';
import { idScalar } from '../written-id.ts';

/** The keys that a mapping lacks. */
export interface Lack {
  readonly document: BookDocument;
  /** Undefined for a document that holds nothing yet. */
  readonly mapping: YamlMapping | undefined;
  /** Each with those that would do in its place. */
  readonly keys: readonly (readonly string[])[];
  readonly order: readonly string[];
  /** What can be written at once: '' where a person has to. */
  valueFor(key: string): string;
}

/** What a finding says is missing; undefined where it says something else, or the mapping stands behind an alias. */
export function lackAt(book: Book, file: BookFile, { rule, range }: Finding): Lack | undefined {
  const document = file.documents.find(({ yaml }) => contains(yaml.range, range));
  if (!document) return undefined;
  if (rule === 'chart/missing-alt') return inMapping(document, mappingOf(document, range), [['alt']]);
  if (rule !== 'schema/missing-key') return undefined;
  const problem = document.schemaProblems.find(
    (each) => each.kind === 'missing-key' && each.range.start === range.start,
  );
  if (problem) return bySchema(document, problem.path, problem.missing ?? [], range);
  return ofRow(book, document, range) ?? ofStream(document, range);
}

function bySchema(document: BookDocument, path: Path, keys: Lack['keys'], range: TextRange): Lack | undefined {
  const { kind, yaml } = document;
  const mapping = mappingAt(yaml.root, path);
  const isHere = mapping ? contains(mapping.range, range) : path.length === 0 && isNothing(document);
  if (!isHere) return undefined;
  const order = keyOrder(kind, yaml.root, path);
  return { document, mapping, keys, order, valueFor: (key) => startingValue(document, [...path, key]) };
}

function inMapping(document: BookDocument, mapping: YamlMapping | undefined, keys: Lack['keys']): Lack | undefined {
  if (!mapping) return undefined;
  const order = ['id', 'type', 'title', 'alt'];
  return { document, mapping, keys, order, valueFor: () => '' };
}

/** A row of a table without a cell of a required column. */
function ofRow(book: Book, document: BookDocument, range: TextRange): Lack | undefined {
  const table = document.kind === 'table' ? book.model.tables.get(document.id) : undefined;
  const rows = valueUnder(document.yaml.root, 'rows');
  if (!table || rows?.kind !== 'sequence') return undefined;
  const row = rows.items.find((item) => contains(item.range, range));
  if (row?.kind !== 'mapping') return undefined;
  const present = new Set(row.pairs.map(({ key }) => key.source));
  const keys = [...table.columns.values()].filter(({ id, required }) => required && !present.has(id));
  if (keys.length === 0) return undefined;
  const order = ['id', ...table.columns.keys()];
  return { document, mapping: row, keys: keys.map(({ id }) => [id]), order, valueFor: () => '' };
}

/** A product of a stream without an id: its name may give one. */
function ofStream(document: BookDocument, range: TextRange): Lack | undefined {
  const mapping = dereference(document.yaml.root);
  if (!document.stream || mapping?.kind !== 'mapping' || !contains(mapping.range, range)) return undefined;
  const name = valueUnder(mapping, 'name');
  const id = name?.kind === 'scalar' ? proposeId(name.source) : '';
  const value = id === '' ? '' : idScalar(id);
  return { document, mapping, keys: [['id']], order: keyOrder('product', mapping, []), valueFor: () => value };
}

function startingValue({ kind, yaml }: BookDocument, path: Path): string {
  const schema = schemaAt(kind, yaml.root, path)?.schema;
  if (!schema) return '';
  if (schema.const !== undefined) return scalarOrNumber(schema.const);
  const types = typesOf(schema);
  if (types.length === 1 && types[0] === 'array' && !schema.minItems) return '[]';
  return types.length === 1 && types[0] === 'object' ? '{}' : '';
}

function scalarOrNumber(value: unknown): string {
  return typeof value === 'string' ? scalarText(value) : String(value);
}

function mappingOf({ yaml }: BookDocument, { start }: TextRange): YamlMapping | undefined {
  let found: YamlMapping | undefined;
  forEachNode(yaml.root, (node) => {
    if (node.kind === 'mapping' && node.pairs.some(({ key }) => key.range.start === start)) found = node;
  });
  return found;
}

function isNothing({ yaml }: BookDocument): boolean {
  const root = dereference(yaml.root);
  return !root || (root.kind === 'scalar' && root.style === 'empty');
}
