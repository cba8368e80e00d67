import type { Coverage } from '../../core/claims/index.ts';
import type { Locale } from '../../core/messages/message.ts';
import type { Finding, Rule, Severity } from '../../core/rules/rule.ts';
import type { Position } from '../../core/text/range.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import type { VerdictCounts } from '../claims/count-verdicts.ts';

/** One finding as reporters need it: in the reader's language and with a path that they can open. */
export interface Diagnostic {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** 0-based, UTF-16. */
  readonly start: Position;
  readonly end: Position;
  /** The file's text; undefined where it could not be read, and then the place is the file's beginning. */
  readonly source: SourceText | undefined;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
  readonly finding: Finding;
}

/** What a check found. */
export interface CheckReport {
  readonly locale: Locale;
  readonly books: number;
  /** The files that were checked, relative to the working folder, sorted. */
  readonly files: readonly string[];
  /** Sorted by file, then position. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many figures the prose of those files states, and how many are annotated. */
  readonly coverage: Coverage;
  /** How many claims of the checked files have each verdict. */
  readonly claims: VerdictCounts;
  /** How many findings a baseline holds back. */
  readonly baselined: number;
  readonly rules: readonly Rule[];
  readonly version: string;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countBySeverity(diagnostics: readonly Diagnostic[]): Counts {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** What a summary counts: the files with findings, among all that were looked at. */
export function countFiles({ files, diagnostics }: CheckReport): { readonly files: number; readonly of: number } {
  const found = new Set(diagnostics.map((diagnostic) => diagnostic.file));
  return { files: found.size, of: new Set([...files, ...found]).size };
}

/** How a terminal shows things; of no account to the formats that programs read. */
export interface Display {
  readonly color: boolean;
  /** In columns; code frames are cut to it. */
  readonly width: number;
}

/** Makes a report's text, with the line break at its end; '' prints nothing. */
export type Reporter = (report: CheckReport, display: Display) => string;
