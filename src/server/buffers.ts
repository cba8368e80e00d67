import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BookKeeper } from './book-keeper.ts';
import { normalUri } from './locations.ts';

/**
 * Lets the texts of open documents count instead of their files, as long as they are open.
 * @returns gives all open texts to their folders again: to be called when folders were added
 */
export function syncBuffers(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  keeper: BookKeeper,
): () => void {
  const { folderSet } = keeper;
  const setBuffer = (document: TextDocument) => {
    const found = folderSet.find(normalUri(document.uri));
    if (!found) return;
    found.folder.setBuffer(found.path, document.uri, document.getText());
    keeper.textChanged(document.uri);
  };
  documents.onDidOpen(async ({ document }) => {
    await folderSet.findOrAdopt(normalUri(document.uri));
    const current = documents.get(document.uri);
    if (current) setBuffer(current);
  });
  documents.onDidChangeContent(({ document }) => setBuffer(document));
  documents.onDidClose(({ document }) => {
    const found = folderSet.find(normalUri(document.uri));
    if (!found) return;
    found.folder.dropBuffer(found.path);
    folderSet.release(found.folder);
  });
  documents.listen(connection);

  return () => {
    for (const document of documents.all()) setBuffer(document);
  };
}
