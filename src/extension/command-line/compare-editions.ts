import { commands, env, type Uri, window } from 'vscode';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import type { Comparisons } from './comparisons.ts';
import type { BookCommand } from './index.ts';
import type { RunCommandLine } from './run-command-line.ts';

/** `trendbook.compareEditions`: what the book says otherwise than an older state of it, as a Markdown preview. */
export function compareEditions(comparisons: Comparisons): BookCommand {
  return async (folder, run, given) => {
    const older = typeof given === 'string' ? given : await askOlder();
    if (!older) return;
    const { status, out, err } = await compare(folder, run, older);
    if (status !== 0) {
      void window.showErrorMessage(err.trim());
      return;
    }
    const uri = comparisons.add(folder, older, text(message('workbench/changes-since', { older })), out);
    await commands.executeCommand('markdown.showPreview', uri);
  };
}

/** The comparison as Markdown; where there is none, why. */
export async function comparisonText(folder: Uri, run: RunCommandLine, older: string): Promise<string> {
  const { status, out, err } = await compare(folder, run, older);
  return status === 0 ? out : err;
}

function compare(folder: Uri, run: RunCommandLine, older: string) {
  return run(folder.fsPath, ['diff', '--format', 'markdown', '--', older, '.']);
}

function askOlder(): Thenable<string | undefined> {
  return window.showInputBox({
    prompt: text(message('workbench/older')),
    value: 'HEAD',
    validateInput: (value) => (value.trim() === '' ? text(message('form/name-missing')) : undefined),
  });
}

function text(of: Message): string {
  return render(of, localeOf(env.language));
}
