import type { Book } from './book.ts';
import { originOf } from './lineage.ts';

/** What was derived from an earlier state of a book. */
export interface Earlier<Value> {
  readonly files: Book['files'];
  readonly contents: Book['contents'];
  readonly value: Value;
}

/**
 * Keeps what is derived from a book with the book, and hands it to whoever derives the same of a later state of it, so that
 * no more than what differs need be looked at. Of each book no state but the last one asked about is kept.
 * @param derive pure; gives the same with `before` as without. What it returns must not hold a book.
 */
export function derivedFromBook<Value>(
  derive: (book: Book, before: Earlier<Value> | undefined) => Value,
): DerivedFromBook<Value> {
  const ofBook = new WeakMap<Book, { readonly value: Value }>();
  const last = new WeakMap<object, Earlier<Value>>();
  const keep = (book: Book, value: Value) => {
    const { files, contents, lineage } = book;
    ofBook.set(book, { value });
    last.set(lineage, { files, contents, value });
  };
  const derived = (book: Book) => {
    const known = ofBook.get(book);
    if (known) return known.value;
    const value = derive(book, last.get(book.lineage) ?? last.get(originOf(book.lineage) ?? book.lineage));
    keep(book, value);
    return value;
  };
  derived.take = keep;
  return derived;
}

/** Derives something from a book, once. */
export interface DerivedFromBook<Value> {
  (book: Book): Value;
  /** Takes what an earlier run has derived from a book of the same files. */
  take(book: Book, value: Value): void;
}

/** The value before where the new one is equal to it, so that what hangs on it holds. */
export function steady<Item>(before: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] {
  const isSame = before?.length === now.length && before.every((each, index) => each === now[index]);
  return isSame ? before : now;
}
