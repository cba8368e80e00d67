import type { LocatedFile, ServerContext } from './context.ts';

interface Told<Question> {
  readonly question: Question;
  /** The text that it was about. */
  readonly source: LocatedFile['file']['source'];
  readonly content: string;
}

/**
 * Notices when what a client was told about its open files is no longer true: names and references change with other
 * files than the one that shows them.
 */
export class LastAnswers<Question> {
  readonly #content: (located: LocatedFile, question: Question) => unknown;
  readonly #last = new Map<string, Told<Question>>();

  /**
   * @param content what an answer says, as data
   * @param stale is called when a folder has come to rest and something has changed since it was told
   * @param options asksAfterEdits: about a text that it changes the client asks again by itself, as it must where an answer
   *   is about a part of the text
   */
  constructor(
    context: ServerContext,
    content: (located: LocatedFile, question: Question) => unknown,
    stale: () => void,
    { asksAfterEdits = false }: { readonly asksAfterEdits?: boolean } = {},
  ) {
    this.#content = content;
    context.onSettled((folder) => {
      const changed = [...this.#last].filter(([uri, { question, source, content: told }]) => {
        const path = folder.pathOf(uri);
        if (path === undefined) return false;
        const book = folder.workspace.bookOf(path);
        const file = book?.files.get(path);
        if (!book || !file) return true;
        if (asksAfterEdits && file.source !== source) return false;
        return JSON.stringify(content({ folder, book, file }, question)) !== told;
      });
      // The client asks again about what it still shows.
      for (const [uri] of changed) this.#last.delete(uri);
      if (changed.length > 0) stale();
    });
    context.onRemoved((folder) => {
      for (const uri of this.#last.keys()) if (folder.pathOf(uri) !== undefined) this.#last.delete(uri);
    });
  }

  /** To be called with each answer. */
  remember(uri: string, located: LocatedFile, question: Question): void {
    const content = JSON.stringify(this.#content(located, question));
    this.#last.set(uri, { question, source: located.file.source, content });
  }
}
