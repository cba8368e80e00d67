import type { Book } from '../book/book.ts';
import { namesOf } from '../book/names.ts';
import { type Coverage, coverageOfFile, judgeClaims } from '../claims/index.ts';
import type { FileCoverage, FileVerdict } from '../resume/index.ts';
import { ignoredFiles } from '../rules/ignored-files.ts';
import type { Finding } from '../rules/rule.ts';
import { manifestFile } from '../rules/rule-levels.ts';
import { hasSameData } from '../rules/same-data.ts';
import type { CheckOptions, ResumedBook, Workspace } from './workspace.ts';

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

/** Checks a book of a workspace. */
export function examine(workspace: Workspace, book: Book, options: CheckOptions): Examination {
  const earlier = workspace.resumedFrom(book);
  return {
    files: [...book.files.values()].flatMap(({ kind, path }) => (kind === 'stray' ? [] : [path])),
    findings: workspace.check(book, options),
    coverage: coverageIn(book, earlier),
    verdicts: earlier && hasSameData(earlier.book, book) ? earlier.state.verdicts : verdictsIn(book),
  };
}

/** It hangs on a file's text, on the names that the book knows and on its claims. */
function coverageIn(book: Book, earlier: ResumedBook | undefined): FileCoverage[] {
  const ignored = ignoredFiles(book);
  const isSame =
    earlier &&
    manifestFile(earlier.book) === manifestFile(book) &&
    namesOf(earlier.book) === namesOf(book) &&
    earlier.book.model.claims === book.model.claims;
  const kept = new Map(isSame ? earlier.state.coverage.map((each) => [each.file, each]) : []);
  const found: FileCoverage[] = [];
  for (const [file, contents] of book.contents) {
    if (ignored(file)) continue;
    const isKept = isSame && earlier.book.contents.get(file) === contents;
    const coverage: Coverage | undefined = isKept ? kept.get(file) : coverageOfFile(book, file);
    if (coverage) found.push({ file, figures: coverage.figures, annotated: coverage.annotated });
  }
  return found;
}

function verdictsIn({ model }: Book): FileVerdict[] {
  return [...judgeClaims(model).values()].map(({ claim, kind }) => ({ file: claim.place.file, kind }));
}
