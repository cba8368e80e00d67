import type { BookDocument } from './book.ts';

/**
 * Keeps what a function reads from a document for as long as the document lives, so that whatever did not change keeps
 * its identity when a book is put together again, and what is derived from it can be kept, too.
 * @param read pure; its result depends on the document and on `key` (compared by identity), and on nothing else
 */
export function keptByDocument<Result, Key = never>(
  read: (document: BookDocument, key: Key | undefined) => Result,
): KeptReading<Result, Key> {
  const kept = new WeakMap<BookDocument, { readonly key: Key | undefined; readonly result: Result }>();
  const reading = (document: BookDocument, key?: Key) => {
    const last = kept.get(document);
    if (last && last.key === key) return last.result;
    const result = read(document, key);
    kept.set(document, { key, result });
    return result;
  };
  reading.anew = (document: BookDocument, key?: Key) => read(document, key);
  reading.take = (document: BookDocument, result: Result, key?: Key) => void kept.set(document, { key, result });
  return reading;
}

/** Reads something from a document, once. */
export interface KeptReading<Result, Key> {
  (document: BookDocument, key?: Key): Result;
  /** Reads it whatever is kept. */
  anew(document: BookDocument, key?: Key): Result;
  /** Takes what an earlier run has read from a document of the same content at the same path. */
  take(document: BookDocument, result: Result, key?: Key): void;
}
