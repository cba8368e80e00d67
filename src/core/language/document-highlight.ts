import type { Book, BookFile } from '../book/book.ts';
import type { TextRange } from '../text/range.ts';
import { mentionsOf } from './mentions.ts';

export interface Highlight {
  readonly range: TextRange;
  /** The place defines what the others name. */
  readonly defines: boolean;
}

/** The places in this file that name what is named at an offset, in the order of the text. */
export function documentHighlights(book: Book, file: BookFile, offset: number): readonly Highlight[] {
  const mentions = mentionsOf(book);
  const mention = mentions.at(file.path, offset);
  if (!mention) return [];
  return mentions
    .of(mention.entity)
    .filter((each) => each.file === file.path)
    .map(({ range, role }) => ({ range, defines: role === 'definition' }));
}
