import { countVerdicts } from '../../../src/cli/claims/count-verdicts.ts';
import type { CheckReport, Diagnostic, Display } from '../../../src/cli/reporters/report.ts';
import type { Locale } from '../../../src/core/messages/message.ts';
import { message } from '../../../src/core/messages/message.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import { unmark } from '../../support/marked-text.ts';

export const plain: Display = { color: false, width: 80 };

/** One finding: on the part of `text` between ⟦ and ⟧, or at the beginning of a file that could not be read. */
export interface Found {
  readonly file?: string;
  readonly rule?: string;
  readonly severity?: Diagnostic['severity'];
  readonly message?: string;
  readonly text?: string;
  readonly fixable?: boolean;
}

/** A report of those findings, for reporters to be tried on. */
export function reportOf(found: readonly Found[], more: Partial<CheckReport> = {}): CheckReport {
  const diagnostics = found.map(diagnosticOf);
  const files = [...new Set(diagnostics.map(({ file }) => file))].sort();
  const locale: Locale = 'en';
  return {
    locale,
    books: 1,
    files,
    diagnostics,
    claims: countVerdicts([]),
    coverage: { figures: 0, annotated: 0 },
    baselined: 0,
    rules,
    version: '1.2.3',
    ...more,
  };
}

function diagnosticOf(found: Found): Diagnostic {
  const { file = 'a.yaml', rule = 'ref/unknown-term', severity = 'error', fixable = false } = found;
  const { text, ranges } = unmark(found.text ?? '');
  const range = ranges[0] ?? { start: 0, end: 0 };
  const source = found.text === undefined ? undefined : new SourceText(text);
  const start = source?.positionAt(range.start) ?? { line: 0, character: 0 };
  const end = source?.positionAt(range.end) ?? start;
  const finding = { rule, severity, file, range, message: message('book/encoding', {}), fixes: [] };
  return { file, rule, severity, message: found.message ?? 'Wrong.', start, end, source, fixable, finding };
}
