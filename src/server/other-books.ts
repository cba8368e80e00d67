import { resolvePath } from '../core/book/paths.ts';
import type { OtherBook } from '../core/charts/index.ts';
import type { LocatedFile } from './context.ts';

/** Finds other editions among the books of the folder that a book lies in. */
export function otherBooksOf({ folder, book }: LocatedFile): OtherBook {
  return (path) => {
    const root = resolvePath(book.root, path);
    return folder.workspace.books.find((each) => each.root === root)?.model;
  };
}
