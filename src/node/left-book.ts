import type { Book, BookFile } from '../core/book/book.ts';
import { classify } from '../core/book/classify.ts';
import type { KeptState } from '../core/resume/index.ts';
import type { BookCache } from './cache/book-cache.ts';
import type { PackedReader } from './packed-reader.ts';

/** The file of the cache that says where a check has left the book. */
const fileName = 'state';

interface Kept {
  readonly state: KeptState;
  /** The names of the contents, in the order of the state's files. */
  readonly identities: readonly string[];
  /** By number of the file: the text of those that have no short form. */
  readonly texts: Readonly<Record<number, string>>;
}

/** A book as the last check has left it. */
export interface LeftBook {
  readonly state: KeptState;
  readonly identities: ReadonlyMap<string, string>;
  /**
   * Its files as they were then.
   * @param changed those that are others by now
   */
  files(changed: ReadonlySet<string>): ReadonlyMap<string, BookFile> | undefined;
}

/** Keeps where a check has left the book. One with files that could not be read leaves nothing. */
export function leaveBook(cache: BookCache, reader: PackedReader, book: Book, state: KeptState): void {
  const identities: string[] = [];
  const texts: Record<number, string> = {};
  for (const [index, { path }] of state.files.entries()) {
    const { source, problem } = book.files.get(path)!;
    const identity = reader.identities.get(path);
    if (identity === undefined || !source || problem !== undefined) return;
    identities.push(identity);
    if (!reader.has(identity, kindOf(path))) texts[index] = source.text;
  }
  const kept: Kept = { state, identities, texts };
  cache.keep(fileName, Buffer.from(JSON.stringify(kept)));
}

/** Where the last check has left the book; undefined where it has left nothing that can be believed. */
export function readLeftBook(cache: BookCache, reader: PackedReader): LeftBook | undefined {
  const kept = cache.readValue(fileName) as Kept | undefined;
  if (!kept) return undefined;
  const { state, identities, texts } = kept;
  return {
    state,
    identities: new Map(state.files.map(({ path }, index) => [path, identities[index]!])),
    files(changed) {
      const files = new Map<string, BookFile>();
      for (const [index, { path }] of state.files.entries()) {
        const text = texts[index];
        const isCurrent = !changed.has(path);
        const file = reader.recall(path, kindOf(path), identities[index]!, isCurrent, text);
        if (!file) return undefined;
        files.set(path, file);
      }
      return files;
    },
  };
}

function kindOf(path: string): BookFile['kind'] {
  return classify(path) ?? 'csv';
}
