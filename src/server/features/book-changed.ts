import type { Book } from '../../core/book/book.ts';
import type { Feature } from '../context.ts';
import { type BookChangedParams, bookChangedNotification } from '../protocol.ts';

/** Tells the client of every book that has changed and been checked, for what it derives from books (previews, views). */
export const bookChanged: Feature = {
  register(connection, context) {
    const announced = new WeakSet<Book>();
    context.onSettled((folder) => {
      for (const book of folder.workspace.books) {
        if (announced.has(book)) continue;
        announced.add(book);
        const params: BookChangedParams = { root: folder.uriOf(book.root) };
        void connection.sendNotification(bookChangedNotification, params);
      }
    });
  },
};
