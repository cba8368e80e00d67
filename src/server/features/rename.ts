import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Book } from '../../core/book/book.ts';
import { prepareRename } from '../../core/language/prepare-rename.ts';
import { rename as renameAt } from '../../core/language/rename.ts';
import { render } from '../../core/messages/catalogue.ts';
import type { Message } from '../../core/messages/message.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';
import { locateChecked } from '../locate-checked.ts';
import { editAbilities, toWorkspaceEdit } from '../workspace-edit.ts';

export const rename: Feature = {
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),

  register(connection, context) {
    const can = editAbilities(context.client);
    const { renameFiles } = can;
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
      const located = await locateChecked(textDocument.uri, context);
      const source = located?.file.source;
      if (!located || !source) return null;
      const check = (book: Book) => context.findings(located.folder, book);
      const edit = renameAt(located.book, located.file, source.offsetAt(position), newName, { renameFiles, check });
      return 'refusal' in edit ? refuse(edit.refusal) : toWorkspaceEdit(edit, located, can);
    });
  },
};
