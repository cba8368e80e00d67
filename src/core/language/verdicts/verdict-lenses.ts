import type { Book, BookFile } from '../../book/book.ts';
import { judgeClaims, type Verdict } from '../../claims/index.ts';
import type { TextRange } from '../../text/range.ts';

/** A line above a claim that says what it is found to be. */
export interface VerdictLens {
  /** The claim's id. */
  readonly range: TextRange;
  readonly claim: string;
}

/** Where a file states claims, in the order of the text; what a lens says is `verdictSummary` of the claim's verdict. */
export function verdictLenses(book: Book, file: BookFile): readonly VerdictLens[] {
  return verdictsIn(book, file).map(({ claim: { id, place } }) => ({ range: place.range, claim: id }));
}

const kept = new WeakMap<Book, ReadonlyMap<string, readonly Verdict[]>>();

/** The verdicts on the claims that a file states, in its order. */
export function verdictsIn(book: Book, { path }: Pick<BookFile, 'path'>): readonly Verdict[] {
  let byFile = kept.get(book);
  if (!byFile) {
    const lists = new Map<string, Verdict[]>();
    for (const verdict of judgeClaims(book.model).values()) {
      const { file } = verdict.claim.place;
      const list = lists.get(file);
      if (list) list.push(verdict);
      else lists.set(file, [verdict]);
    }
    byFile = lists;
    kept.set(book, byFile);
  }
  return byFile.get(path) ?? [];
}
