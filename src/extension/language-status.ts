import { commands, type Disposable, env, LanguageStatusSeverity, languages, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../core/messages/catalogue.ts';
import { message } from '../core/messages/message.ts';
import { type BookStatus, type StatusParams, statusNotification } from '../server/protocol.ts';
import type { BookStatusBar } from './book-status-bar.ts';
import { documentSelector } from './documents.ts';

/** Milliseconds after which work is shown. */
const patience = 300;

/**
 * Shows, beside the language of an open file of a book, the book's title and how many findings it has; in the status bar,
 * how much of it is borne out.
 */
export function showLanguageStatus(client: BaseLanguageClient, bar: BookStatusBar): Disposable {
  const locale = localeOf(env.language);
  const item = languages.createLanguageStatusItem('trendbook.status', documentSelector);
  item.name = 'Trendbook';
  item.command = {
    command: 'workbench.actions.view.problems',
    title: render(message('language/status-show'), locale),
  };
  let status: StatusParams = { busy: true, books: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = () => {
    const book = bookOfActiveEditor(status.books);
    bar.show(book ?? status.books[0]);
    item.busy = status.busy;
    item.severity = LanguageStatusSeverity.Information;
    if (!book) {
      item.text = render(message(status.busy ? 'language/status-busy' : 'language/status-none'), locale);
      item.detail = undefined;
      return;
    }
    const { errors, warnings } = book;
    item.text = book.title;
    item.detail = render(
      errors + warnings === 0
        ? message('language/status-clean')
        : message('language/status-counts', { errors, warnings }),
      locale,
    );
    if (errors > 0) item.severity = LanguageStatusSeverity.Error;
    else if (warnings > 0) item.severity = LanguageStatusSeverity.Warning;
  };

  update();
  client.onNotification(statusNotification, (params: StatusParams) => {
    // Commands that need a book show only where there is one.
    const hasBook = params.books.length > 0;
    if (hasBook !== status.books.length > 0) void commands.executeCommand('setContext', 'trendbook.hasBook', hasBook);
    status = params;
    clearTimeout(timer);
    // Work that is done at once is not shown: the workbench would draw its sign of it, and take it away, with every key.
    if (params.busy) timer = setTimeout(update, patience);
    else update();
  });
  const editorChange = window.onDidChangeActiveTextEditor(update);
  return {
    dispose() {
      clearTimeout(timer);
      editorChange.dispose();
      item.dispose();
    },
  };
}

/** The book with the longest root above the file: books may lie in each other. */
function bookOfActiveEditor(books: readonly BookStatus[]): BookStatus | undefined {
  const uri = window.activeTextEditor?.document.uri;
  if (!uri) return undefined;
  const above = books.filter(({ root }) => {
    const folder = Uri.parse(root);
    return folder.scheme === uri.scheme && folder.authority === uri.authority && uri.path.startsWith(`${folder.path}/`);
  });
  return above.sort((a, b) => b.root.length - a.root.length)[0];
}
