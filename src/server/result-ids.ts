import type { Diagnostic } from 'vscode-languageserver';

interface Told {
  readonly diagnostics: readonly Diagnostic[];
  readonly id: string;
}

/** What every file without a finding is told. */
const nothing: Told = { diagnostics: [], id: '0' };

/** What the client was last told of each file, so that "unchanged" can be said. */
export class ResultIds {
  /** Files of which nothing was found are not here: there may be very many. */
  readonly #told = new Map<string, Told>();
  /** Files that were asked about one by one. */
  readonly #asked = new Set<string>();
  #last = 0;

  /** The files of which something was told. */
  get uris(): readonly string[] {
    return [...this.#told.keys()];
  }

  /** Notes what the client is told now. @returns the id, the same as long as the diagnostics are. */
  tell(uri: string, diagnostics: readonly Diagnostic[]): string {
    if (diagnostics.length === 0) {
      this.#told.delete(uri);
      return nothing.id;
    }
    const told = this.#told.get(uri);
    const id = told && isSame(told.diagnostics, diagnostics) ? told.id : String(++this.#last);
    this.#told.set(uri, { diagnostics, id });
    return id;
  }

  /** Notes that the client asks about that file, whatever it is told. */
  ask(uri: string): void {
    this.#asked.add(uri);
  }

  knows(uri: string): boolean {
    return this.#told.has(uri) || this.#asked.has(uri);
  }

  /** Whether the client was told just this; what it was never told counts as nothing found. */
  isCurrent(uri: string, diagnostics: readonly Diagnostic[]): boolean {
    return isSame((this.#told.get(uri) ?? nothing).diagnostics, diagnostics);
  }

  forget(which: (uri: string) => boolean): void {
    for (const uri of this.uris) if (which(uri)) this.#told.delete(uri);
    for (const uri of [...this.#asked]) if (which(uri)) this.#asked.delete(uri);
  }
}

/** Whether a client sees the same. Lists of files in which nothing changed are the same objects. */
export function isSame(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}
