import type { Book } from '../../core/book/book.ts';
import { type ImportPlan, importProducts, importTable } from '../../core/import/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, type Message, message } from '../../core/messages/message.ts';
import type { Feature, ServerContext } from '../context.ts';
import type { Folder } from '../folder.ts';
import {
  type ImportAnswer,
  type ImportParams,
  type ImportTarget,
  importRequest,
  importTargetsRequest,
} from '../protocol.ts';
import { editAbilities, toWorkspaceEdit } from '../workspace-edit.ts';

/** CSV files brought into a book: what becomes of each column, what is wrong, and the edit that does it all at once. */
export const importCsv: Feature = {
  register(connection, context) {
    connection.onRequest(importTargetsRequest, async (): Promise<ImportTarget[]> => {
      const books = await booksOf(context);
      return books.map(({ folder, book: { root, model } }) => ({
        root: folder.uriOf(root),
        title: model.title,
        tables: [...model.tables.values()].map(({ id, title }) => ({ id, title })),
      }));
    });

    connection.onRequest(importRequest, async (asked: ImportParams): Promise<ImportAnswer | null> => {
      const found = (await booksOf(context)).find(({ folder, book }) => folder.uriOf(book.root) === asked.root);
      if (!found) return null;
      const plan = planOf(found.book, asked);
      const { edits, creations = [] } = plan.edit;
      const changes = plan.problems.length === 0 && edits.length + creations.length > 0;
      const edit = changes ? { edit: toWorkspaceEdit(plan.edit, found, editAbilities(context.client)) } : {};
      return { ...answerOf(plan, context.locale), ...edit };
    });
  },
};

function planOf(book: Book, { text, title, to, into, map, skip }: ImportParams): ImportPlan {
  const options = { map: new Map(Object.entries(map)), skip: new Set(skip) };
  return to === 'products'
    ? importProducts(book, text, options)
    : importTable(book, text, into ?? title, title, options);
}

function answerOf({ columns, problems, contradicted, counts }: ImportPlan, locale: Locale): ImportAnswer {
  const say = (text: Message) => render(text, locale);
  return {
    columns: columns.map(({ header, field, examples, guesses }) => ({
      header,
      ...(field !== undefined && { field }),
      examples: examples.map((example) => say(message('import/becomes', example))).join(' | '),
      guesses: guesses.map(say).join('; '),
    })),
    problems: problems.map(({ line, column, message: text }) => {
      const place = say(message('import/place', { line, column }));
      const isUnknown = text.id === 'import/unknown-column' || text.id === 'import/unknown-field';
      return {
        ...(line !== undefined && { line }),
        text: place === '' ? say(text) : `${place}: ${say(text)}`,
        ...(isUnknown && column !== undefined && { unknownColumn: column }),
      };
    }),
    contradicted: contradicted.map(say),
    summary: say(message('import/done', { ...counts, dryRun: true })),
  };
}

async function booksOf({ folders }: ServerContext): Promise<{ readonly folder: Folder; readonly book: Book }[]> {
  await Promise.all(folders.map((folder) => folder.settled()));
  return folders.flatMap((folder) => folder.workspace.books.map((book) => ({ folder, book })));
}
