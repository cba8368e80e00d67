import type { Book, Definition } from '../book/book.ts';
import { documentStartingAt } from '../book/document-starting-at.ts';
import type { Place } from '../book/model.ts';
import { dereference } from '../yaml/nodes.ts';

/** Where a finding about a thing with an id lies: its id, or its document's first key where the file's name gives the id. */
export function namedPlace(book: Book, definition: Definition): Place {
  const { file, range } = definition.place;
  if (range.start !== range.end) return definition.place;
  const document = documentStartingAt(book.files.get(file), range.start);
  const root = dereference(document?.yaml.root);
  const key = root?.kind === 'mapping' ? root.pairs[0]?.key.range : undefined;
  return { file, range: key ?? range };
}
