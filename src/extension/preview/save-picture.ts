import { env, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { SaveMessage } from '../../core/page/messages.ts';
import { type PictureFileAnswer, type PictureFileParams, pictureFileRequest } from '../../server/protocol.ts';

/**
 * Asks where a picture of the page of `shown` is to be saved, in the folder of the book at first, and saves it: as the
 * server draws it, which is as the command line does.
 */
export async function savePicture(
  client: BaseLanguageClient,
  shown: Uri,
  { key, name, format, png }: SaveMessage,
): Promise<void> {
  const params: PictureFileParams = { uri: shown.toString(), key, format };
  const answer = await client.sendRequest<PictureFileAnswer | null>(pictureFileRequest, params).catch(() => undefined);
  const drawn = answer?.base64 ?? png;
  const locale = localeOf(env.language);
  if (drawn === undefined) {
    void window.showErrorMessage(render(message('preview/save-gone', { name }), locale));
    return;
  }
  const file = `${name.replace(/[^\p{L}\p{N}-]+/gu, '-') || 'chart'}.${format}`;
  const target = await window.showSaveDialog({
    // Beside the book's own files: in its folders of trends and tables a CSV file would be taken for one of them.
    defaultUri: answer ? Uri.joinPath(Uri.parse(answer.root), file) : Uri.joinPath(shown, '..', file),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, bytesOf(drawn));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(render(message('preview/save-failed', { reason }), locale));
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
