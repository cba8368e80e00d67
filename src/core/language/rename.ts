import type { Book, BookFile } from '../book/book.ts';
import { stemOf } from '../book/classify.ts';
import { baseName, joinPath, parentOf } from '../book/paths.ts';
import { message } from '../messages/message.ts';
import { checkBook } from '../rules/check-book.ts';
import type { FileEdit, Finding } from '../rules/rule.ts';
import type { BookEdit, FileRename } from './book-edit.ts';
import { type Entity, type Mention, mentionsOf } from './mentions.ts';
import { prepareRename, type Refusal } from './prepare-rename.ts';
import { badNewId, harm } from './rename-checks.ts';
import { idText } from './written-id.ts';

export interface RenameOptions {
  /** Whether the editor can rename files as a part of an edit; without it, ids that come from a file's name stay. */
  readonly renameFiles: boolean;
  /** Gives the findings of the book, and of one that is tried out: quicker where somebody keeps what was found in the book. */
  readonly check?: (book: Book) => readonly Finding[];
}

/**
 * Gives what is named at an offset another id: where it is defined, wherever it is named, and in the name of its file
 * where that carries the id. The edit is tried out on the book first and refused where anything would be worse after it.
 * @param newId as typed
 */
export function rename(
  book: Book,
  file: BookFile,
  offset: number,
  newId: string,
  { renameFiles, check = checkBook }: RenameOptions,
): BookEdit | Refusal {
  const start = prepareRename(book, file, offset);
  if ('refusal' in start) return start;
  const { entity } = start.mention;
  const id = newId.trim();
  if (id === entity.id) return { edits: [], renames: [] };
  const bad = badNewId(book, entity, id);
  if (bad) return { refusal: bad };
  const renames = fileRenames(book, entity, id);
  const taken = renames.find(({ to }) => book.files.has(to));
  if (taken) return { refusal: message('navigation/rename-file-exists', { file: taken.to }) };
  if (renames.length > 0 && !renameFiles) {
    return { refusal: message('navigation/rename-no-files', { file: renames[0]!.from }) };
  }
  const edit: BookEdit = { edits: textEdits(book, entity, id), renames };
  const harmed = harm(book, entity, id, edit, check);
  return harmed ? { refusal: harmed } : edit;
}

function textEdits(book: Book, entity: Entity, id: string): FileEdit[] {
  const mentions = mentionsOf(book);
  const edits = new Map<string, FileEdit>();
  const replace = (mention: Mention, text: string) => {
    if (mention.written !== 'id' && mention.written !== 'escaped') return;
    const { file, range } = mention;
    const yaml = book.files.get(file)?.yaml;
    const newText = mention.written === 'escaped' ? `"${text}"` : idText(text, range, yaml);
    edits.set(`${file}:${range.start}`, { file, range, newText });
  };
  for (const mention of mentions.of(entity)) replace(mention, id);
  if (entity.kind === 'table') {
    // Rows without an id of their own are called by their table and number.
    for (const row of book.model.tables.get(entity.id)?.rows ?? []) {
      const counted: Entity = { kind: 'row', id: row.id, scope: entity.id };
      if (!row.id.startsWith(`${entity.id}#`)) continue;
      for (const mention of mentions.of(counted)) replace(mention, id + row.id.slice(entity.id.length));
    }
  }
  return [...edits.values()];
}

function fileRenames(book: Book, entity: Entity, id: string): FileRename[] {
  const named = mentionsOf(book)
    .definitionsOf(entity)
    .filter(({ written }) => written === 'file-name');
  return named.flatMap(({ file }) => {
    const prose = file.replace(/\.trend\.yaml$/, '.trend.md');
    const files = prose !== file && book.files.has(prose) ? [file, prose] : [file];
    return files.map((from) => ({ from, to: withStem(from, id) }));
  });
}

function withStem(path: string, stem: string): string {
  return joinPath(parentOf(path), stem + baseName(path).slice(stemOf(path).length));
}
