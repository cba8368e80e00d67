import { env, Uri, window, workspace } from 'vscode';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import { bookFirst } from './book-first.ts';

/** The only book, else the one that is chosen from a list, that of the active file first; without a book this is said. */
export async function chooseBook<Book extends { readonly root: string; readonly title: string }>(
  books: readonly Book[],
): Promise<Book | undefined> {
  if (books.length === 0) {
    void window.showInformationMessage(text(message('form/no-book')));
    return undefined;
  }
  if (books.length === 1) return books[0];
  const items = bookFirst(books, window.activeTextEditor?.document.uri).map((book) => ({
    label: book.title,
    description: workspace.asRelativePath(Uri.parse(book.root)),
    book,
  }));
  return (await window.showQuickPick(items, { placeHolder: text(message('form/book')), ignoreFocusOut: true }))?.book;
}

function text(of: Message): string {
  return render(of, localeOf(env.language));
}
