import { type CheckReport, countBySeverity } from './report.ts';

/** For programs: one object, the same from version to version (`version` counts changes that break readers). */
export function json(report: CheckReport): string {
  const { errors, warnings, infos } = countBySeverity(report.diagnostics);
  const document = {
    version: 1,
    summary: {
      books: report.books,
      files: report.files.length,
      errors,
      warnings,
      infos,
      claims: report.claims,
      coverage: report.coverage,
    },
    diagnostics: report.diagnostics.map((diagnostic) => ({
      file: diagnostic.file,
      line: diagnostic.start.line + 1,
      column: diagnostic.start.character + 1,
      endLine: diagnostic.end.line + 1,
      endColumn: diagnostic.end.character + 1,
      severity: diagnostic.severity,
      rule: diagnostic.rule,
      message: diagnostic.message,
    })),
  };
  return `${toJson(document)}\n`;
}

/** JSON in which nothing is left that a terminal would obey. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
