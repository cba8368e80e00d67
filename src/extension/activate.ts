import type { ExtensionContext } from 'vscode';
import { type BookTree, bookTreesRequest } from '../server/protocol.ts';
import { afterCrashes } from './after-crashes.ts';
import type { Api } from './api.ts';
import { bookChanges } from './book-changes.ts';
import { bookStatusBar } from './book-status-bar.ts';
import { clientOptions, type MakeClient } from './client.ts';
import { registerImportCsv } from './commands/import-csv.ts';
import { registerNewBook } from './commands/new-book.ts';
import { registerNewFile } from './commands/new-file.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowOutput } from './commands/show-output.ts';
import { registerShowReferences } from './commands/show-references.ts';
import { answerFileRequests } from './file-requests.ts';
import { showLanguageStatus } from './language-status.ts';
import { speakInOwnWords } from './own-words.ts';
import { registerPreview } from './preview/index.ts';
import { startClient } from './start-client.ts';
import { registerClaimTests } from './testing/index.ts';
import { tellTheme } from './theme.ts';
import { registerBookView } from './workbench/index.ts';

/** What the extension does in either host, once that has said how its server is started. */
export async function activateWith(context: ExtensionContext, makeClient: MakeClient): Promise<Api> {
  const crashes = afterCrashes();
  const client = makeClient(clientOptions(crashes));
  speakInOwnWords(client);
  answerFileRequests(client);
  const books = bookChanges(client);
  const bar = bookStatusBar();
  context.subscriptions.push(
    client,
    books,
    bar,
    showLanguageStatus(client, bar),
    tellTheme(client),
    registerRestartServer(client, crashes),
    registerShowOutput(client),
    registerShowReferences(client),
    registerNewBook(),
    registerNewFile(client, 'trend'),
    registerNewFile(client, 'product'),
    registerImportCsv(client),
    registerPreview(context, client, books.event),
    registerClaimTests(client, books.event),
    registerBookView(client, books.event),
  );
  await startClient(client, crashes);
  return { bookTrees: () => client.sendRequest<readonly BookTree[]>(bookTreesRequest), statusText: bar.text };
}
