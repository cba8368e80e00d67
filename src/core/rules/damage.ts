import type { Book, BookFile, TargetKind } from '../book/book.ts';
import { differences } from '../book/changes.ts';
import { stemOf } from '../book/classify.ts';
import { derivedFromBook, steady } from '../book/derived.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import { dereference } from '../yaml/nodes.ts';

const definingKinds: Partial<Record<TargetKind, readonly BookFile['kind'][]>> = {
  product: ['product'],
  trend: ['trend'],
  claim: ['trend'],
  chart: ['trend'],
  table: ['table'],
  column: ['table'],
  row: ['table', 'csv'],
  source: ['book'],
  taxonomy: ['book'],
  term: ['book'],
  metric: ['book'],
  ranking: ['book'],
  field: ['book'],
};

/**
 * Whether an id that nothing defines may stand in the part of a file that could not be read: then the reference to it is
 * no mistake of its own. Judged by the file's name and by the id's text in it.
 */
export function mayBeDefinedInDamage(book: Book, kind: TargetKind, id: string): boolean {
  const kinds = definingKinds[kind];
  if (!kinds) return false;
  for (const file of brokenFiles(book)) {
    if (!kinds.includes(file.kind)) continue;
    if (!file.source || stemOf(file.path) === id || holdsNothing(file) || mayHold(file, id)) return true;
  }
  return false;
}

/** The files of a book that could not be read whole, by path. The same list as long as they are the same files. */
export const brokenFiles = derivedFromBook<readonly BookFile[]>(({ files }, before) => {
  if (!before) return [...files.values()].filter(isBroken);
  const changes = differences(before.files, files);
  if (changes.size === 0) return before.value;
  const others = before.value.filter(({ path }) => !changes.has(path));
  const read = [...changes.values()].flatMap(([, is]) => (is && isBroken(is) ? [is] : []));
  if (read.length === 0) return steady(before.value, others);
  return [...others, ...read].sort((a, b) => (a.path < b.path ? -1 : 1));
});

/** Whether some of the file is not in the book: it could not be read, or parts of it were left out. */
export function isBroken(file: BookFile): boolean {
  return (
    file.problem !== undefined ||
    holdsNothing(file) ||
    file.documents.some((document) => document.yaml.damaged.length > 0)
  );
}

/** A trendbook.yaml that is empty, a list or a text: everything that others refer to is still to come. */
function holdsNothing({ kind, problem, documents }: BookFile): boolean {
  return kind === 'book' && problem === undefined && dereference(documents[0]?.yaml.root)?.kind !== 'mapping';
}

/** In a file that is not UTF-8 ASCII can be told (between zeros where it is UTF-16), and nothing else. */
function mayHold({ source, problem }: BookFile, id: string): boolean {
  if (problem !== 'encoding') return containsId(source!.text, id);
  return /[^ -~]/.test(id) || containsId(source!.text.replaceAll('\0', ''), id);
}

function containsId(text: string, id: string): boolean {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9-])${escaped}(?![a-z0-9-])`).test(text);
}

/** Whether a span of the file that could not be read lies on the range's line or on it. */
export function isDamagedAt({ source, documents }: BookFile, { start }: TextRange): boolean {
  const damaged = documents.flatMap(({ yaml }) => yaml.damaged);
  if (damaged.length === 0 || !source) return false;
  const line = source.lineRange(source.positionAt(start).line);
  return damaged.some((span) => overlaps(span, line));
}
