import type { Book } from '../../book/book.ts';
import type { Place } from '../../book/model.ts';
import { judgeClaims, type Verdict } from '../../claims/index.ts';
import { render } from '../../messages/catalogue.ts';
import type { Locale } from '../../messages/message.ts';
import type { Finding } from '../../rules/rule.ts';
import { valueText, verdictSummary } from './verdict-summary.ts';

/** A claim as a test of the book: what it is called and how it came out. */
export interface ClaimTest {
  readonly id: string;
  /** The statement, else the id. */
  readonly title: string;
  /** The verdict in a few words. */
  readonly summary: string;
  readonly outcome: TestOutcome;
  /** Why. Undefined where there is nothing to add: verified and cited claims. */
  readonly reason: string | undefined;
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  /** Its id. */
  readonly place: Place;
  /** The very part of the claim that the outcome is about. */
  readonly about: Place;
}

/**
 * Passed: verified, cited, and consistent, since nothing speaks against those. Failed: contradicted. What could not be
 * tested at all (unverifiable, unsupported) is an error where its finding is one (in a final trend, or by the settings),
 * else skipped.
 */
export type TestOutcome = 'passed' | 'failed' | 'skipped' | 'errored';

/** The claims of a trend. */
export interface TrendTests {
  readonly id: string;
  readonly title: string;
  /** Where the trend's title or id stands, of a file without either its beginning. */
  readonly place: Place;
  readonly claims: readonly ClaimTest[];
}

/** Every claim of a book by trend, in the order of the report and of the files. Judges nothing that has been judged. */
export function claimTests(book: Book, findings: readonly Finding[], locale: Locale): readonly TrendTests[] {
  const errors = new Set(findings.filter(isError).map(({ file, range }) => keyOf({ file, range })));
  const byTrend = new Map<string, ClaimTest[]>(book.model.trendOrder.map((id) => [id, []]));
  for (const verdict of judgeClaims(book.model).values()) {
    const { trend = '' } = verdict.claim;
    const test = testOf(verdict, errors.has(keyOf(verdict.place)), locale);
    const list = byTrend.get(trend);
    if (list) list.push(test);
    else byTrend.set(trend, [test]);
  }
  return [...byTrend].flatMap(([id, claims]) => {
    const [first] = claims;
    if (!first) return [];
    const definition = book.find('trend', id);
    const place = definition?.place ?? { file: first.place.file, range: { start: 0, end: 0 } };
    return [{ id, title: book.model.trends.get(id)?.title ?? id, place, claims }];
  });
}

function testOf(verdict: Verdict, isErroneous: boolean, locale: Locale): ClaimTest {
  const { claim, kind, statement, claimed, computed, place } = verdict;
  const isPlain = kind === 'verified' || kind === 'cited';
  return {
    id: claim.id,
    title: statement?.replace(/\s+/g, ' ').trim() || claim.id,
    summary: verdictSummary(verdict, locale),
    outcome: outcomeOf(kind, isErroneous),
    reason: isPlain ? undefined : render(verdict.reason, locale),
    expected: valueText(claimed, locale),
    actual: valueText(computed, locale),
    place: claim.place,
    about: place,
  };
}

function outcomeOf(kind: Verdict['kind'], isErroneous: boolean): TestOutcome {
  switch (kind) {
    case 'contradicted':
      return 'failed';
    case 'unverifiable':
    case 'unsupported':
      return isErroneous ? 'errored' : 'skipped';
    default:
      return 'passed';
  }
}

function isError({ rule, severity }: Finding): boolean {
  return severity === 'error' && rule.startsWith('claim/');
}

function keyOf({ file, range }: Place): string {
  return `${range.start} ${range.end} ${file}`;
}
