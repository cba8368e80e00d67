import { commands, type Disposable, type Event, EventEmitter, type TreeDataProvider, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BookTree, bookTreesRequest } from '../../server/protocol.ts';
import { type Entry, entriesOf, fileOf, itemOf, topEntries } from './tree-items.ts';

/** Milliseconds in which changes are gathered: nobody reads the tree while typing a word. */
const patience = 150;

/**
 * The view of the book in the Explorer. It reads the trees when it is shown and after changes; hidden it asks for
 * nothing. `trendbook.openEntry` opens an entry's place, `trendbook.previewEntry` its file's preview.
 */
export function registerBookView(client: BaseLanguageClient, onBookChanged: Event<void>): Disposable {
  const changed = new EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const provider: TreeDataProvider<Entry> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    async getChildren(entry) {
      if (entry) return [...entriesOf(entry)];
      try {
        return [...topEntries(await client.sendRequest<BookTree[]>(bookTreesRequest))];
      } catch {
        // The server is starting or stopping; the next change of the book asks again.
        return [];
      }
    },
  };
  const view = window.createTreeView('trendbook.book', { treeDataProvider: provider, showCollapseAll: true });
  const disposables = [
    view,
    changed,
    commands.registerCommand('trendbook.openEntry', (entry: Entry) => openEntry(client, entry)),
    commands.registerCommand('trendbook.previewEntry', (entry: Entry) =>
      commands.executeCommand('trendbook.openPreview', fileOf(entry)),
    ),
    onBookChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => changed.fire(), patience);
    }),
  ];
  return {
    dispose() {
      clearTimeout(timer);
      for (const each of disposables) each.dispose();
    },
  };
}

async function openEntry({ protocol2CodeConverter }: BaseLanguageClient, entry: Entry): Promise<void> {
  if (!('node' in entry) || !entry.node.location) return;
  const { uri, range } = protocol2CodeConverter.asLocation(entry.node.location);
  await window.showTextDocument(uri, { selection: range });
}
