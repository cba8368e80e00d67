import type { Book } from '../../core/book/book.ts';
import { bookTree } from '../../core/language/workbench/book-tree.ts';
import type { TreeNode } from '../../core/language/workbench/tree-node.ts';
import type { Feature } from '../context.ts';
import { toLocations } from '../convert.ts';
import type { Folder } from '../folder.ts';
import { type BookTree, type BookTreeNode, bookTreesRequest } from '../protocol.ts';

/** The books as trees, for clients that have a view of them. */
export const bookTrees: Feature = {
  register(connection, context) {
    connection.onRequest(bookTreesRequest, async (): Promise<readonly BookTree[]> => {
      await Promise.all(context.folders.map((folder) => context.checked(folder)));
      return context.folders.flatMap((folder) =>
        folder.workspace.books.map((book) => ({
          root: folder.uriOf(book.root),
          title: book.model.title,
          nodes: bookTree(book, context.locale).map((node) => located(node, book, folder)),
        })),
      );
    });
  },
};

function located({ place, children, ...rest }: TreeNode, book: Book, folder: Folder): BookTreeNode {
  const [location] = place ? toLocations([place], { book, folder }) : [];
  return { ...rest, ...(location && { location }), children: children.map((child) => located(child, book, folder)) };
}
