import type { Book } from '../book/book.ts';
import { documentStartingAt } from '../book/document-starting-at.ts';
import type { Place } from '../book/model.ts';
import { scalarOf } from '../book/read-node.ts';
import type { TextRange } from '../text/range.ts';
import { findPair } from '../yaml/nodes.ts';

/** Where the document that begins at a place says what it is called: its `name` or `title`. */
export function nameToken(book: Book, { file, range }: Place): TextRange | undefined {
  const document = documentStartingAt(book.files.get(file), range.start);
  if (!document) return undefined;
  const pair = findPair(document.yaml.root, document.kind === 'product' ? 'name' : 'title');
  return pair?.value.kind === 'scalar' ? scalarOf(pair.value)?.range : undefined;
}
