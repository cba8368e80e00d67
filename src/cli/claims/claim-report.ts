import type { Book } from '../../core/book/book.ts';
import { figureText, judgeClaims, type Verdict } from '../../core/claims/index.ts';
import type { Locale } from '../../core/messages/message.ts';
import { displayPath } from '../check/diagnostics.ts';

/** What is printed of a book's claims, in the order of the files. */
export interface ClaimReport {
  readonly locale: Locale;
  readonly claims: readonly ReportedClaim[];
}

export interface ReportedClaim {
  readonly id: string;
  /** The trend's id and title. */
  readonly trend: string;
  readonly title: string;
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  /** 1-based: where its id stands. */
  readonly line: number;
  readonly verdict: Verdict;
}

/** Judges a book's claims. */
export function reportClaims(
  book: Book,
  place: { readonly bookFolder: string; readonly workingFolder: string; readonly locale: Locale },
): ClaimReport {
  const claims = [...judgeClaims(book.model)].map(([id, verdict]): ReportedClaim => {
    const { trend = '', place: at } = verdict.claim;
    const line = (book.files.get(at.file)?.source?.positionAt(at.range.start).line ?? 0) + 1;
    const file = displayPath(place.bookFolder, at.file, place.workingFolder);
    return { id, trend, title: book.model.trends.get(trend)?.title ?? trend, file, line, verdict };
  });
  return { locale: place.locale, claims };
}

/** The text of what a claim says or of what was computed; undefined where there is none. */
export function textOf(value: Verdict['claimed'] | Verdict['computed'], locale: Locale): string | undefined {
  if (value === undefined) return undefined;
  if (!('min' in value)) return value.join(', ');
  return 'text' in value ? value.text : figureText(value, locale);
}
