import type { Diagnostic, Location, Range } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Place } from '../core/book/model.ts';
import { render } from '../core/messages/catalogue.ts';
import type { Locale } from '../core/messages/message.ts';
import type { Finding, Severity } from '../core/rules/rule.ts';
import type { TextRange } from '../core/text/range.ts';
import type { SourceText } from '../core/text/source-text.ts';
import type { LocatedFile } from './context.ts';

/** What a diagnostic carries for its quick fixes, besides its code. */
export interface DiagnosticData {
  /** How many fixes the finding offers. */
  readonly fixes: number;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const tags: Readonly<Record<string, DiagnosticTag[]>> = {
  'schema/deprecated': [DiagnosticTag.Deprecated],
  'suppression/unused': [DiagnosticTag.Unnecessary],
};

export function toRange(source: SourceText, range: TextRange): Range {
  return { start: source.positionAt(range.start), end: source.positionAt(range.end) };
}

/** Places in files of the book of a located file. */
export function toLocations(places: readonly Place[], { book, folder }: Omit<LocatedFile, 'file'>): Location[] {
  return places.flatMap(({ file, range }) => {
    const source = book.files.get(file)?.source;
    return source ? [{ uri: folder.uriOf(file), range: toRange(source, range) }] : [];
  });
}

/** `source` is the text that the finding lies in; of a file that can't be read, an empty one. */
export function toDiagnostic(finding: Finding, source: SourceText, locale: Locale): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(source, finding.range),
    severity: severities[finding.severity],
    source: 'trendbook',
    code: finding.rule,
    message: render(finding.message, locale),
    data: { fixes: finding.fixes.length } satisfies DiagnosticData,
  };
  const tagged = tags[finding.rule];
  return tagged ? { ...diagnostic, tags: tagged } : diagnostic;
}
