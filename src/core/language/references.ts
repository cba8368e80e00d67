import type { Book, BookFile } from '../book/book.ts';
import type { Place } from '../book/model.ts';
import { mentionsOf } from './mentions.ts';

/**
 * Every place in the book that names what is named at an offset, sorted by file and place.
 * @param includeDefinition whether the places that define it count, for an id that the file's name gives the file's
 *   name or title
 */
export function references(book: Book, file: BookFile, offset: number, includeDefinition: boolean): readonly Place[] {
  const mentions = mentionsOf(book);
  const mention = mentions.at(file.path, offset);
  if (!mention) return [];
  return mentions
    .of(mention.entity)
    .filter(({ role }) => includeDefinition || role === 'reference')
    .map(({ file: path, range }) => ({ file: path, range }));
}
