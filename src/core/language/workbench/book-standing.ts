import type { Book } from '../../book/book.ts';
import { type Coverage, coverageOf, judgeClaims, type VerdictKind, verdictKinds } from '../../claims/index.ts';

/** What of a book is borne out: a status display's numbers. */
export interface BookStanding {
  /** How many claims have each verdict. */
  readonly claims: Readonly<Record<VerdictKind, number>>;
  /** The figures in prose. */
  readonly coverage: Coverage;
}

/** The numbers of a book. Cheap after its findings were computed, which judge and read the same. */
export function bookStanding(book: Book): BookStanding {
  const verdicts = [...judgeClaims(book.model).values()];
  const count = (kind: VerdictKind) => verdicts.filter((verdict) => verdict.kind === kind).length;
  const claims = Object.fromEntries(verdictKinds.map((kind) => [kind, count(kind)])) as BookStanding['claims'];
  return { claims, coverage: coverageOf(book) };
}
