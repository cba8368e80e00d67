import type { LocatedFile, ServerContext } from './context.ts';

/**
 * Notices when what a client was told about its open files is no longer true: names and references change with other
 * files than the one that shows them.
 */
export class LastAnswers<Question> {
  readonly #content: (located: LocatedFile, question: Question) => unknown;
  readonly #last = new Map<string, { readonly question: Question; readonly content: string }>();

  /**
   * @param content what an answer says, as data
   * @param stale is called when a folder has come to rest and something has changed since it was told
   */
  constructor(
    context: ServerContext,
    content: (located: LocatedFile, question: Question) => unknown,
    stale: () => void,
  ) {
    this.#content = content;
    context.onSettled((folder) => {
      const changed = [...this.#last].filter(([uri, { question, content: told }]) => {
        const path = folder.pathOf(uri);
        if (path === undefined) return false;
        const book = folder.workspace.bookOf(path);
        const file = book?.files.get(path);
        return !book || !file || JSON.stringify(content({ folder, book, file }, question)) !== told;
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
    this.#last.set(uri, { question, content: JSON.stringify(this.#content(located, question)) });
  }
}
