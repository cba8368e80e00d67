import type { Book } from '../../book/book.ts';
import { manifestName } from '../../book/classify.ts';
import { joinPath } from '../../book/paths.ts';
import { lineEnding } from '../../yaml/index.ts';
import type { FileCreation } from '../book-edit.ts';

/** A file that is to be made, with the place where one goes on writing. */
export interface NewFile extends FileCreation {
  /** Offset in the text. */
  readonly caret: number;
}

/** Where a new product or trend of that id has its file. */
export function pathOfNew(book: Book, kind: 'product' | 'trend', id: string): string {
  return joinPath(book.root, kind === 'product' ? `products/${id}.product.yaml` : `trends/${id}.trend.yaml`);
}

/** Puts lines together with the line endings that the book's trendbook.yaml has; `‸` in one of them is the caret. */
export function newFile(book: Book, path: string, lines: readonly string[]): NewFile {
  const manifest = book.files.get(joinPath(book.root, manifestName))?.source;
  const ending = manifest ? lineEnding(manifest) : '\n';
  const marked = lines.map((line) => line + ending).join('');
  const caret = marked.indexOf('‸');
  if (caret < 0) return { path, text: marked, caret: marked.length };
  return { path, text: marked.replace('‸', ''), caret };
}
