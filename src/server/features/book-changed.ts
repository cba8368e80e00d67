import type { Book } from '../../core/book/book.ts';
import type { Feature } from '../context.ts';
import type { Folder } from '../folder.ts';
import { type BookChangedParams, bookChangedNotification } from '../protocol.ts';

/** Tells the client of every book that has changed and been checked, or is gone, for what it derives from books. */
export const bookChanged: Feature = {
  register(connection, context) {
    const announced = new WeakSet<Book>();
    const known = new WeakMap<Folder, ReadonlySet<string>>();
    const tell = (root: string) => {
      const params: BookChangedParams = { root };
      void connection.sendNotification(bookChangedNotification, params);
    };
    context.onSettled((folder) => {
      const roots = new Set(folder.workspace.books.map(({ root }) => folder.uriOf(root)));
      for (const root of known.get(folder) ?? []) if (!roots.has(root)) tell(root);
      known.set(folder, roots);
      for (const book of folder.workspace.books) {
        if (announced.has(book)) continue;
        announced.add(book);
        tell(folder.uriOf(book.root));
      }
    });
    context.onRemoved((folder) => {
      for (const root of known.get(folder) ?? []) tell(root);
      known.delete(folder);
    });
  },
};
