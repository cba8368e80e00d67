import { isAbsolute, join, relative, sep } from 'node:path';
import { render } from '../../core/messages/catalogue.ts';
import type { Locale } from '../../core/messages/message.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { safeFixOf } from '../../core/rules/safe-fix.ts';
import type { SourceText } from '../../core/text/source-text.ts';
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

/** `displayPath` for the many files of a book at once. */
export function displayPaths(bookFolder: string, workingFolder: string): (path: string) => string {
  const folder = displayPath(bookFolder, '', workingFolder);
  // Seen from inside the book the way to a file depends on the file.
  if (folder.startsWith('..') || isAbsolute(folder)) return (path) => displayPath(bookFolder, path, workingFolder);
  return folder === '' ? (path) => path : (path) => `${folder}/${path}`;
}

/** Findings of a book as reports show them. */
export function toDiagnostics(
  findings: readonly Finding[],
  sourceOf: (path: string) => SourceText | undefined,
  bookFolder: string,
  viewpoint: Viewpoint,
): Diagnostic[] {
  const shown = displayPaths(bookFolder, viewpoint.workingFolder);
  return findings.map((finding) => {
    const source = sourceOf(finding.file);
    const start = source?.positionAt(finding.range.start) ?? { line: 0, character: 0 };
    const end = source?.positionAt(finding.range.end) ?? start;
    return {
      file: shown(finding.file),
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
