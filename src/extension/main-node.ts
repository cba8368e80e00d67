import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';
import type { Api } from './api.ts';
import { registerCommandLine } from './command-line/index.ts';

/** The extension where Node runs it: the server is a process of its own, the command line that is shipped with it. */
export function activate(context: ExtensionContext): Promise<Api> {
  const server = { module: context.asAbsolutePath('dist/cli.js'), args: ['lsp'], transport: TransportKind.ipc };
  return activateWith(context, (options) => {
    const client = new LanguageClient('trendbook', 'Trendbook', server, options);
    context.subscriptions.push(registerCommandLine(context, client));
    return client;
  });
}
