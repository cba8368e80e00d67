import { commands, env, window, workspace } from 'vscode';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import type { BookCommand } from './index.ts';

/** `trendbook.compareEditions`: what the book says otherwise than an older state of it, as a Markdown preview. */
export const compareEditions: BookCommand = async (folder, run, given) => {
  const older = typeof given === 'string' ? given : await askOlder();
  if (!older) return;
  const { status, out, err } = await run(folder.fsPath, ['diff', '--format', 'markdown', '--', older, '.']);
  if (status !== 0) {
    void window.showErrorMessage(err.trim());
    return;
  }
  const document = await workspace.openTextDocument({ language: 'markdown', content: out });
  await commands.executeCommand('markdown.showPreview', document.uri);
};

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
