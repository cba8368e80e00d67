import type { Book } from '../book/book.ts';
import type { Place } from '../book/model.ts';
import { scalarOf } from '../book/read-node.ts';
import type { TextRange } from '../text/range.ts';
import { findPair } from '../yaml/nodes.ts';

/** Where the document that begins at a place says what it is called: its `name` or `title`. */
export function nameToken(book: Book, { file, range }: Place): TextRange | undefined {
  const document = book.files.get(file)?.documents.find(({ yaml }) => yaml.range.start === range.start);
  if (!document) return undefined;
  const pair = findPair(document.yaml.root, document.kind === 'product' ? 'name' : 'title');
  return pair?.value.kind === 'scalar' ? scalarOf(pair.value)?.range : undefined;
}
