import type { Book } from '../book/book.ts';
import { BookCheck } from './book-check.ts';
import type { Finding, RuleLevel } from './rule.ts';

/**
 * Runs every rule over a book once. Whoever checks a book again and again as it changes keeps a `BookCheck`.
 * @param overrides levels that win over the book's own lint.rules (command line, editor settings).
 * @returns findings sorted by file, position and rule, without those that the book switches off, ignores or suppresses.
 */
export function checkBook(book: Book, overrides: Readonly<Record<string, RuleLevel>> = {}): readonly Finding[] {
  return new BookCheck(overrides).check(book).all;
}
