import { env, Uri, window, workspace } from 'vscode';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { PageMessage } from '../../core/page/messages.ts';

/** Asks where a picture is to be saved, beside the file that it belongs to at first, and saves it. */
export async function savePicture(
  shown: Uri | undefined,
  { name, format, base64 }: Extract<PageMessage, { type: 'save' }>,
): Promise<void> {
  const file = `${name.replace(/[^\p{L}\p{N}-]+/gu, '-') || 'chart'}.${format}`;
  const target = await window.showSaveDialog({
    ...(shown && { defaultUri: Uri.joinPath(shown, '..', file) }),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, bytesOf(base64));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(render(message('preview/save-failed', { reason }), localeOf(env.language)));
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
