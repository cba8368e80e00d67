import { commands, Disposable, type ExtensionContext, env, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { type NewFileForm, newFileFormsRequest } from '../../server/protocol.ts';
import { chooseBook } from '../commands/choose-book.ts';
import { buildReport } from './build-report.ts';
import { registerCheckTasks } from './check-tasks.ts';
import { compareEditions, comparisonText } from './compare-editions.ts';
import { Comparisons } from './comparisons.ts';
import { installGate } from './install-gate.ts';
import { commandLineRunner, type RunCommandLine } from './run-command-line.ts';

/** A command that runs the command line on the book in a folder of the disk; `args` as given to the command. */
export type BookCommand = (folder: Uri, run: RunCommandLine, ...args: unknown[]) => Promise<void>;

/** What the shipped command line does, as commands: where there are processes, and in trusted workspaces alone. */
export function registerCommandLine(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const run = commandLineRunner(context);
  const comparisons = new Comparisons((folder, older) => comparisonText(folder, run, older));
  const bookCommands: Readonly<Record<string, BookCommand>> = {
    'trendbook.buildReport': buildReport,
    'trendbook.compareEditions': compareEditions(comparisons),
    'trendbook.installGate': installGate,
  };
  void commands.executeCommand('setContext', 'trendbook.commandLine', true);
  return Disposable.from(
    registerCheckTasks(context),
    comparisons,
    ...Object.entries(bookCommands).map(([id, command]) =>
      commands.registerCommand(id, async (resource?: unknown, ...args: unknown[]) => {
        if (!workspace.isTrusted) {
          void window.showErrorMessage(render(message('workbench/untrusted'), localeOf(env.language)));
          return;
        }
        const folder = resource instanceof Uri ? folderOf(resource) : await askBook(client);
        if (!folder) return;
        // What runs reads the disk.
        await workspace.saveAll(false);
        await command(folder, run, ...args);
      }),
    ),
  );
}

/** Of a trendbook.yaml its folder, as a context menu gives it. */
function folderOf(resource: Uri): Uri {
  return resource.path.endsWith('/trendbook.yaml') ? Uri.joinPath(resource, '..') : resource;
}

async function askBook(client: BaseLanguageClient): Promise<Uri | undefined> {
  const books = await client.sendRequest<NewFileForm[]>(newFileFormsRequest, { kind: 'trend' });
  const book = await chooseBook(books.filter(({ root }) => Uri.parse(root).scheme === 'file'));
  return book && Uri.parse(book.root);
}
