import {
  type Directives,
  mapFile,
  mapScalar,
  type Prose,
  type ProseKind,
  parseProse,
  readDirectives,
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

const partsOfYaml = new WeakMap<BookFile, readonly ProsePart[]>();
const mapsOfMarkdown = new WeakMap<BookFile, SourceMap>();
const parsed = new WeakMap<SourceMap, Prose>();
const read = new WeakMap<SourceMap, Directives>();
const open = new WeakMap<SourceMap, string>();

/** All prose of a book, by file and place. What can be kept with a file is: an edit elsewhere does not read it again. */
export function proseOf({ files }: Pick<Book, 'files'>): ProsePart[] {
  return [...files.values()].flatMap((file) => (file.yaml ? proseInYaml(file) : proseInMarkdown(file, files)));
}

/** The part parsed; kept. */
export function parsedProse({ map, kind }: ProsePart): Prose {
  return kept(parsed, map, () => parseProse(map.text, kind));
}

/** The part's directives; kept, and without parsing where there can be none. */
export function directivesOf({ map, kind }: ProsePart): Directives {
  return parsed.get(map) ?? kept(read, map, () => readDirectives(map.text, kind));
}

/** The part's text with all that is no running text blotted out, of the same length; kept. */
export function runningTextOf(part: ProsePart): string {
  return kept(open, part.map, () => runningText(part.map.text, parsedProse(part)));
}

/** The prose among a file's values, in its order. What an alias stands for is given once, at its own place. */
function proseInYaml(file: BookFile): readonly ProsePart[] {
  return kept(partsOfYaml, file, () => file.documents.flatMap((document) => proseInDocument(file, document)));
}

function proseInDocument({ path: file, source }: BookFile, { kind, id, yaml }: BookDocument): ProsePart[] {
  if (!source || (kind !== 'trend' && kind !== 'product')) return [];
  const parts: ProsePart[] = [];
  walkDocument(kind, yaml.root, ({ annotation, role, aliased, node, path }) => {
    const scalar = annotation?.prose && role === 'value' && !aliased ? scalarOf(node) : undefined;
    // A number (3.10) that should be a text has its own finding.
    if (!annotation?.prose || typeof scalar?.value !== 'string') return;
    parts.push({ file, kind: annotation.prose, owner: { kind, id }, path, map: mapScalar(scalar, source) });
  });
  return parts;
}

function proseInMarkdown(file: BookFile, files: Book['files']): ProsePart[] {
  const { source, path, kind } = file;
  if (!source || file.problem || (kind !== 'prose' && kind !== 'page')) return [];
  const trend = kind === 'prose' ? files.get(path.replace(/\.md$/, '.yaml'))?.documents[0] : undefined;
  const owner: ProseOwner =
    kind === 'page' ? { kind: 'page', id: stemOf(path) } : { kind: 'trend', id: trend?.id ?? stemOf(path) };
  return [{ file: path, kind: 'block', owner, path: [], map: kept(mapsOfMarkdown, file, () => mapFile(source)) }];
}

function kept<Key extends object, Value>(cache: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}
