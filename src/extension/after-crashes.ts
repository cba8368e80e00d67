import { commands, env, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { localeOf, render } from '../core/messages/catalogue.ts';
import { message } from '../core/messages/message.ts';
import { CrashPolicy, mostCrashes } from './crash-policy.ts';

export interface CrashHandler extends ErrorHandler {
  /** How often the server has ended by itself: what then fails in the client follows from that, and is taken care of. */
  readonly count: number;
}

/** Starts a server that crashed again, without a word; of one that crashes over and over the person is told. */
export function afterCrashes(): CrashHandler {
  const policy = new CrashPolicy();
  let count = 0;
  return {
    get count() {
      return count;
    },
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      count++;
      if (policy.crashed(performance.now()) === 'restart') return { action: CloseAction.Restart, handled: true };
      const locale = localeOf(env.language);
      const text = render(message('language/crashed', { times: mostCrashes }), locale);
      void offerRestart(text, render(message('language/restart'), locale));
      return { action: CloseAction.DoNotRestart, message: text, handled: true };
    },
  };
}

async function offerRestart(text: string, restart: string): Promise<void> {
  const chosen = await window.showErrorMessage(text, restart);
  if (chosen === restart) await commands.executeCommand('trendbook.restartServer');
}
