import type { Book, BookFile } from '../book/book.ts';
import { readBookFile } from '../book/book-file.ts';
import { buildBook } from '../book/build-book.ts';
import { classify } from '../book/classify.ts';
import { trialOf } from '../book/lineage.ts';
import { relativeTo } from '../book/paths.ts';
import { succeed } from '../claims/index.ts';
import { ruleIds } from '../rules/index.ts';
import type { FileEdit } from '../rules/rule.ts';
import { applyEdits } from '../text/range.ts';

/** A change of a book's files that is made as a whole or not at all. */
export interface BookEdit {
  /** In the files as they are called before. */
  readonly edits: readonly FileEdit[];
  readonly renames: readonly FileRename[];
  /** Files that are not there yet. */
  readonly creations?: readonly FileCreation[];
  /** Paths of files that go. */
  readonly deletions?: readonly string[];
}

export interface FileRename {
  readonly from: string;
  readonly to: string;
}

export interface FileCreation {
  readonly path: string;
  readonly text: string;
}

/** The book as it would be after an edit. What the edit leaves alone is not read again, nor checked, nor judged. */
export function withEdit(book: Book, { edits, renames, creations = [], deletions = [] }: BookEdit): Book {
  const kept = [...book.files.values()].filter(({ path }) => !deletions.includes(path));
  const files = kept.map((file) => {
    const path = renames.find(({ from }) => from === file.path)?.to ?? file.path;
    const own = edits.filter((edit) => edit.file === file.path);
    return own.length === 0 && path === file.path ? file : changed(file, path, own);
  });
  files.push(...creations.map((creation) => created(book, creation)));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const after = buildBook(book.root, byPath, ruleIds, book, trialOf(book.lineage));
  succeed(after.model, book.model);
  return after;
}

function changed(file: BookFile, path: string, edits: readonly FileEdit[]): BookFile {
  if (!file.source || file.problem) return { ...file, path };
  return readBookFile(path, file.kind, { text: applyEdits(file.source.text, edits) });
}

function created({ root }: Book, { path, text }: FileCreation): BookFile {
  return readBookFile(path, classify(relativeTo(root, path) ?? '') ?? 'stray', { text });
}
