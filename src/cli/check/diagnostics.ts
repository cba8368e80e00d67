import { isAbsolute, join, relative, sep } from 'node:path';
import type { Book } from '../../core/book/book.ts';
import { render } from '../../core/messages/catalogue.ts';
import type { Locale } from '../../core/messages/message.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { safeFixOf } from '../../core/rules/safe-fixes.ts';
import type { Diagnostic } from '../reporters/report.ts';

/** What the paths of a report start from, and its language. */
export interface Viewpoint {
  readonly workingFolder: string;
  readonly locale: Locale;
}

/** A book's file as seen from the working folder, with forward slashes. */
export function displayPath(bookFolder: string, path: string, workingFolder: string): string {
  const absolute = join(bookFolder, path);
  const shown = relative(workingFolder, absolute);
  return (isAbsolute(shown) ? absolute : shown).split(sep).join('/');
}

/** Findings of a book as reports show them. */
export function toDiagnostics(
  findings: readonly Finding[],
  book: Book,
  bookFolder: string,
  viewpoint: Viewpoint,
): Diagnostic[] {
  return findings.map((finding) => {
    const source = book.files.get(finding.file)?.source;
    const start = source?.positionAt(finding.range.start) ?? { line: 0, character: 0 };
    const end = source?.positionAt(finding.range.end) ?? start;
    return {
      file: displayPath(bookFolder, finding.file, viewpoint.workingFolder),
      rule: finding.rule,
      severity: finding.severity,
      message: render(finding.message, viewpoint.locale),
      start,
      end,
      source,
      fixable: safeFixOf(finding) !== undefined,
      finding,
    };
  });
}

/** The order of every report: by file, then position. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (
    a.finding.range.start - b.finding.range.start ||
    a.finding.range.end - b.finding.range.end ||
    (a.rule < b.rule ? -1 : 1)
  );
}
