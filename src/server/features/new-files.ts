import type { Book } from '../../core/book/book.ts';
import {
  type FormAnswers,
  filledIn,
  formFields,
  newIdProblem,
  proposedId,
} from '../../core/language/new-files/form.ts';
import { render } from '../../core/messages/catalogue.ts';
import { SourceText } from '../../core/text/source-text.ts';
import type { Feature, ServerContext } from '../context.ts';
import type { Folder } from '../folder.ts';
import {
  type NewFileAnswer,
  type NewFileForm,
  type NewFileFormsParams,
  type NewFileIdAnswer,
  type NewFileIdParams,
  type NewFileParams,
  newFileFormsRequest,
  newFileIdRequest,
  newFileRequest,
} from '../protocol.ts';
import { editAbilities, toWorkspaceEdit } from '../workspace-edit.ts';

/** The forms for a new product and a new trend: what to ask, which ids are free, and the edit that makes the file. */
export const newFiles: Feature = {
  register(connection, context) {
    const { locale, client } = context;

    connection.onRequest(newFileFormsRequest, async ({ kind }: NewFileFormsParams): Promise<NewFileForm[]> => {
      await Promise.all(context.folders.map((folder) => folder.settled()));
      return booksOf(context).map(({ folder, book }) => ({
        root: folder.uriOf(book.root),
        title: book.model.title,
        fields: formFields(book, kind).map((field) => ({ ...field, title: render(field.title, locale) })),
      }));
    });

    connection.onRequest(newFileIdRequest, async (asked: NewFileIdParams): Promise<NewFileIdAnswer | null> => {
      const found = await bookAt(context, asked.root);
      if (!found) return null;
      const id = asked.id ?? proposedId(found.book, asked.kind, asked.name);
      const problem = newIdProblem(found.book, asked.kind, id);
      return problem ? { id, problem: render(problem, locale) } : { id };
    });

    connection.onRequest(newFileRequest, async (asked: NewFileParams): Promise<NewFileAnswer | null> => {
      const found = await bookAt(context, asked.root);
      if (!found || newIdProblem(found.book, asked.kind, asked.id)) return null;
      const { folder, book } = found;
      const { file, edit } = filledIn(book, asked.kind, asked as FormAnswers);
      return {
        edit: toWorkspaceEdit(edit, { folder, book }, editAbilities(client)),
        uri: folder.uriOf(file.path),
        position: new SourceText(file.text).positionAt(file.caret),
      };
    });
  },
};

interface FoundBook {
  readonly folder: Folder;
  readonly book: Book;
}

function booksOf({ folders }: ServerContext): FoundBook[] {
  return folders.flatMap((folder) => folder.workspace.books.map((book) => ({ folder, book })));
}

async function bookAt(context: ServerContext, root: string): Promise<FoundBook | undefined> {
  await Promise.all(context.folders.map((folder) => folder.settled()));
  return booksOf(context).find(({ folder, book }) => folder.uriOf(book.root) === root);
}
