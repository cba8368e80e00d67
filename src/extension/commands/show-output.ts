import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Shows the log of the language server. */
export function registerShowOutput(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('trendbook.showOutput', () => client.outputChannel.show());
}
