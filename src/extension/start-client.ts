import { env, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../core/messages/catalogue.ts';
import { message } from '../core/messages/message.ts';
import type { CrashHandler } from './after-crashes.ts';

/** Starts the client; where that fails, the person is told why. Never throws. */
export async function startClient(client: BaseLanguageClient, crashes: CrashHandler): Promise<void> {
  const before = crashes.count;
  try {
    await client.start();
  } catch (error) {
    // A server that ended while it started is started again.
    if (crashes.count > before) return;
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(render(message('language/start-failed', { reason }), localeOf(env.language)));
  }
}
