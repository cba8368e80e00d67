import type { Book, Definition, Reference } from './book.ts';

/** The definition that a reference names, with its place in this state of the book. */
export function targetOf(book: Book, { target }: Reference): Definition | undefined {
  return target && book.find(target.kind, target.id, target.scope);
}
