import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Starts the language server anew: everything is read again. */
export function registerRestartServer(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('trendbook.restartServer', async () => {
    if (client.isRunning()) await client.stop();
    await client.start();
  });
}
