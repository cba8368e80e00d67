import type { Diagnostic } from 'vscode-languageserver';

/** What the client was last told of each file, so that "unchanged" can be said. */
export class ResultIds {
  readonly #told = new Map<string, { readonly content: string; readonly id: string }>();
  #last = 0;

  get uris(): readonly string[] {
    return [...this.#told.keys()];
  }

  /** Notes what the client is told now. @returns the id, the same as long as the diagnostics are. */
  tell(uri: string, diagnostics: readonly Diagnostic[]): string {
    const content = JSON.stringify(diagnostics);
    const told = this.#told.get(uri);
    if (told?.content === content) return told.id;
    const id = String(++this.#last);
    this.#told.set(uri, { content, id });
    return id;
  }

  knows(uri: string): boolean {
    return this.#told.has(uri);
  }

  /** Whether the client was told just this; what it was never told counts as nothing found. */
  isCurrent(uri: string, diagnostics: readonly Diagnostic[]): boolean {
    return (this.#told.get(uri)?.content ?? '[]') === JSON.stringify(diagnostics);
  }

  forget(which: (uri: string) => boolean): void {
    for (const uri of this.uris) if (which(uri)) this.#told.delete(uri);
  }
}
