import type { Book, BookFile, FileRange, TargetKind } from '../book/book.ts';
import { stemOf } from '../book/classify.ts';
import { overlaps } from '../text/range.ts';

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
  for (const file of book.files.values()) {
    if (!kinds.includes(file.kind) || !isBroken(file)) continue;
    if (!file.source || stemOf(file.path) === id || containsId(file.source.text, id)) return true;
  }
  return false;
}

/** Whether some of the file is not in the book: it could not be read, or parts of it were left out. */
export function isBroken(file: BookFile): boolean {
  return file.problem !== undefined || file.documents.some((document) => document.yaml.damaged.length > 0);
}

function containsId(text: string, id: string): boolean {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9-])${escaped}(?![a-z0-9-])`).test(text);
}

/** Whether a span of the file that could not be read lies on the range's line or on it. */
export function isDamagedAt(book: Book, { file, range }: FileRange): boolean {
  const found = book.files.get(file);
  const line = found?.source?.lineRange(found.source.positionAt(range.start).line);
  if (!found || !line) return false;
  return found.documents.some((document) => document.yaml.damaged.some((span) => overlaps(span, line)));
}
