import { bookStanding } from '../../core/language/workbench/book-standing.ts';
import type { Feature, ServerContext } from '../context.ts';
import { type BookStatus, type StatusParams, statusNotification } from '../protocol.ts';

/** Keeps the client's status display current: which books there are, what was found, whether work goes on. */
export const status: Feature = {
  register(connection, context) {
    let busy = false;
    let told = '';
    const tell = (books: readonly BookStatus[]) => {
      const params: StatusParams = { busy, books };
      const content = JSON.stringify(params);
      if (content === told) return;
      told = content;
      void connection.sendNotification(statusNotification, params);
    };
    let books: readonly BookStatus[] = [];
    const count = () => {
      books = countAll(context);
    };
    context.onBusy((now) => {
      busy = now;
      tell(books);
    });
    context.onSettled(count);
    context.onRemoved(() => {
      count();
      tell(books);
    });
  },
};

function countAll(context: ServerContext): readonly BookStatus[] {
  return context.folders.flatMap((folder) =>
    folder.workspace.books.map((book) => {
      const findings = context.findings(folder, book);
      const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
      return {
        root: folder.uriOf(book.root),
        title: book.model.title,
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        standing: bookStanding(book),
      };
    }),
  );
}
