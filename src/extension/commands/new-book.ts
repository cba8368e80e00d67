import { commands, type Disposable, env, FileType, Uri, window, workspace } from 'vscode';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import { templates } from '../../core/templates/index.ts';

/**
 * `trendbook.newBook`: makes the small book of `trendbook init` in a folder, given (a context menu's) or asked for, and
 * opens it. Nothing is written where one of its files exists.
 */
export function registerNewBook(): Disposable {
  return commands.registerCommand('trendbook.newBook', async (resource?: unknown) => {
    const folder = resource instanceof Uri ? resource : await askFolder();
    if (!folder) return;
    const now = new Date();
    const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
    const template = templates[localeOf(env.language)]({ year: String(now.getFullYear()), month });
    const files = Object.entries(template).map(([path, content]) => ({ uri: Uri.joinPath(folder, path), content }));
    const taken = (await Promise.all(files.map(({ uri }) => exists(uri)))).indexOf(true);
    if (taken >= 0) {
      const file = workspace.asRelativePath(files[taken]!.uri);
      void window.showErrorMessage(text(message('workbench/exists', { file })));
      return;
    }
    try {
      for (const { uri, content } of files) await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(text(message('workbench/cannot-write', { reason })));
      return;
    }
    await open(folder);
  });
}

/** A folder of the workspace shows the new book at once; of another one the person decides what becomes of the window. */
async function open(folder: Uri): Promise<void> {
  if (workspace.getWorkspaceFolder(folder)) {
    await window.showTextDocument(Uri.joinPath(folder, 'trendbook.yaml'), { preview: false });
    return;
  }
  const openFolder = text(message('workbench/open-folder'));
  const chosen = await window.showInformationMessage(text(message('workbench/book-made')), openFolder);
  if (chosen) await commands.executeCommand('vscode.openFolder', folder);
}

async function askFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    openLabel: text(message('workbench/choose-folder')),
    ...(workspace.workspaceFolders?.[0] && { defaultUri: workspace.workspaceFolders[0].uri }),
  });
  return chosen?.[0];
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type >= FileType.Unknown,
    () => false,
  );
}

function text(of: Message): string {
  return render(of, localeOf(env.language));
}
