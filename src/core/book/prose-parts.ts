import {
  type Directives,
  knownDirectives,
  mapFile,
  mapScalar,
  type Prose,
  type ProseKind,
  parseProse,
  proseOfSource,
  runningText,
  type SourceMap,
} from '../prose/index.ts';
import { walkDocument } from '../schema/walk.ts';
import type { Book, BookDocument, BookFile } from './book.ts';
import { stemOf } from './classify.ts';
import { scalarOf } from './read-node.ts';

/** One piece of a book's prose: a Markdown file, or a value of a YAML file that is prose by its schema. */
export interface ProsePart {
  readonly file: string;
  readonly kind: ProseKind;
  readonly owner: ProseOwner;
  /** Keys and indexes from the document's root; empty for a Markdown file. */
  readonly path: readonly (string | number)[];
  /** The text and the way back into the file. */
  readonly map: SourceMap;
}

/** What the prose belongs to. */
export interface ProseOwner {
  readonly kind: 'trend' | 'product' | 'page';
  readonly id: string;
}

const partsOfMarkdown = new WeakMap<BookFile, ProsePart>();
const parsed = new WeakMap<SourceMap, Prose>();
const open = new WeakMap<SourceMap, string>();

/** All prose of a book, by file and place. */
export function proseOf({ contents }: Pick<Book, 'contents'>): ProsePart[] {
  return [...contents.values()].flatMap(({ prose }) => prose);
}

/**
 * The prose of one file, in its order; the same objects for the same file. What an alias stands for is given once, at its
 * own place.
 * @param files the book's, which say to whose trend a Markdown file belongs
 */
export function proseIn(file: BookFile, files: Book['files'] = new Map()): readonly ProsePart[] {
  return file.yaml
    ? file.documents.flatMap((document) => proseInDocument(document, file))
    : proseInMarkdown(file, files);
}

/** The part parsed; kept. */
export function parsedProse({ map, kind }: ProsePart): Prose {
  return kept(parsed, map, () => (map.file ? proseOfSource(map.file) : parseProse(map.text, kind)));
}

/** The part's directives; without parsing where there can be none. */
export function directivesOf(part: ProsePart): Directives {
  return parsed.get(part.map) ?? knownDirectives(part.map.text) ?? parsedProse(part);
}

/** The part's text with all that is no running text blotted out, of the same length; kept. */
export function runningTextOf(part: ProsePart): string {
  return kept(open, part.map, () => runningText(part.map.text, parsedProse(part)));
}

const partsOfDocument = new WeakMap<BookDocument, readonly ProsePart[]>();

/** The prose of one document of a file; the same objects for the same document. */
export function proseInDocument(document: BookDocument, { source }: BookFile): readonly ProsePart[] {
  const { path: file, kind, id, yaml } = document;
  if (!source || (kind !== 'trend' && kind !== 'product')) return [];
  return kept(partsOfDocument, document, () => {
    const parts: ProsePart[] = [];
    walkDocument(kind, yaml.root, ({ annotation, role, aliased, node, path }) => {
      const scalar = annotation?.prose && role === 'value' && !aliased ? scalarOf(node) : undefined;
      // A number (3.10) that should be a text has its own finding.
      if (!annotation?.prose || typeof scalar?.value !== 'string') return;
      parts.push({ file, kind: annotation.prose, owner: { kind, id }, path, map: mapScalar(scalar, source) });
    });
    return parts;
  });
}

/** The text of a Markdown file. */
export function proseInMarkdown(file: BookFile, files: Book['files']): readonly ProsePart[] {
  const { source, path, kind } = file;
  if (!source || file.problem || (kind !== 'prose' && kind !== 'page')) return [];
  const trend = kind === 'prose' ? files.get(path.replace(/\.md$/, '.yaml'))?.documents[0] : undefined;
  const owner: ProseOwner =
    kind === 'page' ? { kind: 'page', id: stemOf(path) } : { kind: 'trend', id: trend?.id ?? stemOf(path) };
  const last = partsOfMarkdown.get(file);
  if (last?.owner.id === owner.id) return [last];
  const part: ProsePart = { file: path, kind: 'block', owner, path: [], map: last?.map ?? mapFile(source) };
  partsOfMarkdown.set(file, part);
  return [part];
}

function kept<Key extends object, Value>(cache: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}
