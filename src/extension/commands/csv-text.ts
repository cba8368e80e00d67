import { env, type Uri, window, workspace } from 'vscode';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';

/** The text of a CSV file; one that is not UTF-8 is read as GB18030 where the person says so. */
export async function csvTextOf(file: Uri): Promise<string | undefined> {
  const locale = localeOf(env.language);
  const path = workspace.asRelativePath(file);
  const bytes = await workspace.fs.readFile(file);
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const asGb = render(message('import/read-gb18030'), locale);
  const question = render(message('import/not-utf8-here', { path }), locale);
  if ((await window.showWarningMessage(question, asGb)) !== asGb) return undefined;
  const text = decode(bytes, 'gb18030');
  if (text === undefined) void window.showErrorMessage(render(message('import/not-gb18030', { path }), locale));
  return text;
}

/** Undefined where the bytes are not in that encoding. A byte order mark is taken off. */
function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
