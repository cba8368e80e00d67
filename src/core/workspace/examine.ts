import type { Book } from '../book/book.ts';
import { type Coverage, coverageByFile, judgeClaims, type VerdictKind } from '../claims/index.ts';
import { ignoredFiles } from '../rules/ignored-files.ts';
import type { Finding } from '../rules/rule.ts';
import type { CheckOptions, Workspace } from './workspace.ts';

/**
 * All that a check says of a book, as plain data: what was kept of an earlier check of the same files stands for the check
 * itself.
 */
export interface Examination {
  /** The files that are something in the book, sorted. */
  readonly files: readonly string[];
  /** As `Workspace.check` gives them. */
  readonly findings: readonly Finding[];
  /** The coverage of each file that holds prose; files that lint.ignore takes out are not here. */
  readonly coverage: readonly FileCoverage[];
  /** The verdict on each claim, with the file that the claim stands in. */
  readonly verdicts: readonly FileVerdict[];
}

export interface FileCoverage extends Coverage {
  readonly file: string;
}

export interface FileVerdict {
  readonly file: string;
  readonly kind: VerdictKind;
}

/** Checks a book of a workspace. */
export function examine(workspace: Workspace, book: Book, options: CheckOptions): Examination {
  const ignored = ignoredFiles(book);
  return {
    files: [...book.files.values()].flatMap(({ kind, path }) => (kind === 'stray' ? [] : [path])),
    findings: workspace.check(book, options),
    coverage: [...coverageByFile(book)].flatMap(([file, coverage]) => (ignored(file) ? [] : [{ file, ...coverage }])),
    verdicts: [...judgeClaims(book.model).values()].map(({ claim, kind }) => ({ file: claim.place.file, kind })),
  };
}
