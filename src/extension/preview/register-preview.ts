import {
  commands,
  type Disposable,
  type Event,
  type ExtensionContext,
  languages,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PageState } from '../../core/page/messages.ts';
import { type NewFileForm, newFileFormsRequest, openPreviewCommand } from '../../server/protocol.ts';
import { chooseBook } from '../commands/choose-book.ts';
import { documentSelector } from '../documents.ts';
import { PreviewPanel } from './preview-panel.ts';

/**
 * The preview: `trendbook.openPreview` shows the active file's pictures beside its editor. One panel follows the active
 * editor; a pinned one stays, and the command then opens another.
 */
export function registerPreview(
  context: ExtensionContext,
  client: BaseLanguageClient,
  onBookChanged: Event<void>,
): Disposable {
  const panels = new Set<PreviewPanel>();
  const adopt = (panel: PreviewPanel) => {
    panels.add(panel);
    panel.onClosed(() => panels.delete(panel));
  };

  const open = async (resource: Uri | undefined, key: string | undefined) => {
    const uri = resource ?? window.activeTextEditor?.document.uri ?? (await askManifest(client));
    if (!uri) return;
    const known = [...panels].find((panel) => panel.uri?.toString() === uri.toString() || !panel.pinned);
    if (known) {
      known.show(uri, key);
      known.reveal();
      return;
    }
    const panel = PreviewPanel.create(context.extensionUri, client, uri, ViewColumn.Beside);
    adopt(panel);
    panel.show(uri, key);
  };

  const disposables: Disposable[] = [
    // From the editor's title a Uri comes, from a lens a string and what to scroll to.
    commands.registerCommand(openPreviewCommand, (resource?: unknown, key?: unknown) => {
      const uri = typeof resource === 'string' ? Uri.parse(resource) : resource;
      return open(uri instanceof Uri ? uri : undefined, typeof key === 'string' ? key : undefined);
    }),
    window.registerWebviewPanelSerializer(PreviewPanel.viewType, {
      async deserializeWebviewPanel(panel, state: Partial<PageState> | undefined) {
        adopt(PreviewPanel.revive(context.extensionUri, client, panel, state ?? {}));
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (!editor) return;
      for (const panel of panels) if (!panel.pinned) panel.follow(editor.document.uri);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      for (const panel of panels) panel.cursorSoon(textEditor);
    }),
    // What is typed shows without waiting for the book to be checked.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || languages.match(documentSelector, document) === 0) return;
      const now = Date.now();
      for (const panel of panels) panel.refreshSoon(now);
    }),
    onBookChanged(() => {
      for (const panel of panels) panel.refreshSoon();
    }),
  ];
  return {
    dispose() {
      for (const each of disposables) each.dispose();
      for (const panel of [...panels]) panel.dispose();
    },
  };
}

/** Where no file is active, as in the walkthrough, the book itself is shown. */
async function askManifest(client: BaseLanguageClient): Promise<Uri | undefined> {
  const book = await chooseBook(await client.sendRequest<NewFileForm[]>(newFileFormsRequest, { kind: 'trend' }));
  return book && Uri.joinPath(Uri.parse(book.root), 'trendbook.yaml');
}
