import { env, Range, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { NewFileAnswer } from '../../server/protocol.ts';

/** Makes a file as one edit, saves what had no other changes, and opens it with the caret where one goes on writing. */
export async function openNewFile(client: BaseLanguageClient, { edit, uri, position }: NewFileAnswer): Promise<void> {
  const target = Uri.parse(uri);
  const dirty = new Set(workspace.textDocuments.filter((each) => each.isDirty).map((each) => each.uri.toString()));
  const change = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!change || !(await workspace.applyEdit(change))) {
    const file = workspace.asRelativePath(target);
    void window.showErrorMessage(render(message('form/failed', { file }), localeOf(env.language)));
    return;
  }
  for (const [changed] of change.entries()) {
    if (!dirty.has(changed.toString())) await (await workspace.openTextDocument(changed)).save();
  }
  const caret = client.protocol2CodeConverter.asPosition(position);
  await window.showTextDocument(target, { preview: false, selection: new Range(caret, caret) });
}
