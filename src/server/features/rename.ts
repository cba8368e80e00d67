import { LSPErrorCodes, ResponseError, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { BookEdit } from '../../core/language/book-edit.ts';
import { prepareRename } from '../../core/language/prepare-rename.ts';
import { rename as renameAt } from '../../core/language/rename.ts';
import { render } from '../../core/messages/catalogue.ts';
import type { Message } from '../../core/messages/message.ts';
import type { Feature, LocatedFile } from '../context.ts';
import { toRange } from '../convert.ts';

export const rename: Feature = {
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),

  register(connection, context) {
    const can = context.client.workspace?.workspaceEdit;
    const renameFiles = can?.resourceOperations?.includes('rename') === true;
    // Operations on files stand in documentChanges: an editor that can do them reads those, though it may not say so.
    const versioned = can?.documentChanges === true || renameFiles;
    // An editor shows the text of an error; an answer without an edit it would pass over.
    const refuse = (reason: Message) =>
      new ResponseError<void>(LSPErrorCodes.RequestFailed, render(reason, context.locale));

    connection.onPrepareRename(async ({ textDocument, position }) => {
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const start = prepareRename(located.book, located.file, source.offsetAt(position));
      return 'refusal' in start
        ? refuse(start.refusal)
        : { range: toRange(source, start.range), placeholder: start.id };
    });

    connection.onRenameRequest(async ({ textDocument, position, newName }) => {
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const edit = renameAt(located.book, located.file, source.offsetAt(position), newName, { renameFiles });
      return 'refusal' in edit ? refuse(edit.refusal) : toWorkspaceEdit(edit, located, versioned);
    });
  },
};

function toWorkspaceEdit(
  { edits, renames }: BookEdit,
  { book, folder }: LocatedFile,
  versioned: boolean,
): WorkspaceEdit {
  const byFile = new Map<string, TextDocumentEdit>();
  for (const { file, range, newText } of edits) {
    const uri = folder.uriOf(file);
    const textDocument = { uri, version: null };
    const change = byFile.get(uri) ?? { textDocument, edits: [] };
    change.edits.push({ range: toRange(book.files.get(file)!.source!, range), newText });
    byFile.set(uri, change);
  }
  if (!versioned) {
    return { changes: Object.fromEntries([...byFile].map(([uri, change]) => [uri, change.edits as never])) };
  }
  // Texts first: they are named as the files are called before.
  const files = renames.map(({ from, to }) => ({
    kind: 'rename' as const,
    oldUri: folder.uriOf(from),
    newUri: folder.uriOf(to),
    options: { overwrite: false },
  }));
  return { documentChanges: [...byFile.values(), ...files] };
}
