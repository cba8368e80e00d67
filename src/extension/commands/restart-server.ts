import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CrashHandler } from '../after-crashes.ts';
import { startClient } from '../start-client.ts';

/** Starts the language server anew: everything is read again. */
export function registerRestartServer(client: BaseLanguageClient, crashes: CrashHandler): Disposable {
  return commands.registerCommand('trendbook.restartServer', async () => {
    if (client.isRunning()) await client.stop();
    await startClient(client, crashes);
  });
}
