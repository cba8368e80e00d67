import type { Book } from '../book/book.ts';
import { recordFields } from '../book/record-fields.ts';
import { type Message, message } from '../messages/message.ts';
import type { Finding } from '../rules/rule.ts';
import { checkFormat } from '../schema/formats.ts';
import { type BookEdit, withEdit } from './book-edit.ts';
import { type Entity, mentionsOf } from './mentions.ts';
import { builtInTaxonomies } from './prepare-rename.ts';

/** What the file format itself calls so, by the kind of thing that can then not be called so. */
const reserved: Partial<Record<Entity['kind'], readonly string[]>> = {
  metric: ['at', 'platform', 'source', 'note', 'count', 'not', ...recordFields.products],
  table: ['products', 'trends'],
  column: ['id', 'not'],
  taxonomy: [...builtInTaxonomies, ...recordFields.products, ...recordFields.trends, 'not'],
};

/** Why an id cannot be given to an entity; undefined where it can. */
export function badNewId(book: Book, entity: Entity, id: string): Message | undefined {
  const fault = checkFormat('kebab-id', id);
  if (fault) return message('navigation/rename-not-kebab', { id, suggestion: fault.suggestion });
  if (reserved[entity.kind]?.includes(id)) return message('navigation/rename-reserved', { id });
  const [taken] = mentionsOf(book).definitionsOf({ ...entity, id });
  if (!taken) return undefined;
  const line = (book.files.get(taken.file)?.source?.positionAt(taken.range.start).line ?? 0) + 1;
  return message('navigation/rename-clash', { id, file: taken.file, line });
}

/** What would be worse after a rename, seen by making it on the book in memory: a new finding, or a name that means something else. @param check gives the findings of the book, and of the one that is tried out */
export function harm(
  book: Book,
  entity: Entity,
  id: string,
  edit: BookEdit,
  check: (book: Book) => readonly Finding[],
): Message | undefined {
  const after = withEdit(book, edit);
  const found = newFinding(check(book), check(after), edit);
  if (found) return message('navigation/rename-breaks', { rule: found.rule, file: found.file });
  const [mentionsBefore, mentionsAfter] = [mentionsOf(book), mentionsOf(after)];
  const isSame =
    mentionsBefore.count === mentionsAfter.count &&
    mentionsBefore.of(entity).length === mentionsAfter.of({ ...entity, id }).length;
  return isSame ? undefined : message('navigation/rename-changes-meaning', { id });
}

/** A finding of a rule in a file that had fewer of it. */
function newFinding(before: readonly Finding[], after: readonly Finding[], { renames }: BookEdit): Finding | undefined {
  const pathOf = (path: string) => renames.find(({ from }) => from === path)?.to ?? path;
  const known = new Map<string, number>();
  for (const { rule, file } of before) {
    const key = `${rule} ${pathOf(file)}`;
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.find(({ rule, file }) => {
    const left = (known.get(`${rule} ${file}`) ?? 0) - 1;
    known.set(`${rule} ${file}`, left);
    return left < 0;
  });
}
