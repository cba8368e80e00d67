import type { Location } from 'vscode-languageserver';
import type { Book } from '../../core/book/book.ts';
import type { Place } from '../../core/book/model.ts';
import { claimTests as testsOf } from '../../core/language/verdicts/claim-tests.ts';
import type { Feature, ServerContext } from '../context.ts';
import { toLocations } from '../convert.ts';
import type { Folder } from '../folder.ts';
import { type BookTests, claimTestsRequest } from '../protocol.ts';

/** The claims of all books as tests, for clients that can show such. */
export const claimTests: Feature = {
  register(connection, context) {
    connection.onRequest(claimTestsRequest, async (): Promise<readonly BookTests[]> => {
      await Promise.all(context.folders.map((folder) => context.checked(folder)));
      return context.folders.flatMap((folder) => folder.workspace.books.map((book) => ofBook(folder, book, context)));
    });
  },
};

function ofBook(folder: Folder, book: Book, context: ServerContext): BookTests {
  const locationOf = (place: Place): Location => {
    const start = { line: 0, character: 0 };
    const [location] = toLocations([place], { book, folder });
    return location ?? { uri: folder.uriOf(place.file), range: { start, end: start } };
  };
  return {
    root: folder.uriOf(book.root),
    title: book.model.title,
    trends: testsOf(book, context.findings(folder, book), context.locale).map(({ id, title, place, claims }) => ({
      id,
      title,
      location: locationOf(place),
      claims: claims.map(({ place: own, about, reason, expected, actual, ...rest }) => ({
        ...rest,
        ...(reason !== undefined && { reason }),
        ...(expected !== undefined && { expected }),
        ...(actual !== undefined && { actual }),
        location: locationOf(own),
        about: locationOf(about),
      })),
    })),
  };
}
