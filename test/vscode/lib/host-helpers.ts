import * as vscode from 'vscode';

const patience = 15_000;

/**
 * Waits until `get` gives something true and returns that. Use it for whatever comes later (activation, findings, tabs):
 * never wait for a time.
 *
 * @throws after 15 s, naming `what` was waited for
 */
export async function until<T>(what: string, get: () => T | Promise<T>): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await get();
    if (value) return value as Exclude<T, undefined | null | false>;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The book's folder in the workspace: a copy of the sample book that tests may write to. */
export function bookFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return folder.uri;
}

/** Address of a file by its path inside the book. */
export function fileIn(path: string): vscode.Uri {
  return vscode.Uri.joinPath(bookFolder(), path);
}

/** Opens a file of the book in an editor; with `text`, writes that into the file first. */
export async function openText(path: string, text?: string): Promise<vscode.TextDocument> {
  const uri = fileIn(path);
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  // A document that VS Code still had in memory shows the text of before, for as long as nobody tells VS Code of the new one.
  if (text !== undefined) {
    await until('the text of the file', async () => {
      if (document.getText() !== text) await vscode.commands.executeCommand('workbench.action.files.revert');
      return document.getText() === text;
    });
  }
  return document;
}

/** The Trendbook extension, activated. */
export async function trendbook(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension<unknown>('trendbook.trendbook');
  if (!extension) throw new Error('the extension trendbook.trendbook is not loaded');
  await extension.activate();
  return extension;
}

/** The errors and warnings on a file: infos say of the sample's claims what the data leave open, and stay. */
export function faultsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
}
