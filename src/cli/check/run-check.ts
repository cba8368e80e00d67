import { listBookFiles } from '../../core/book/discovery.ts';
import type { Coverage } from '../../core/claims/index.ts';
import type { Message } from '../../core/messages/message.ts';
import type { FileVerdict } from '../../core/resume/index.ts';
import type { BookSource } from '../books/book-source.ts';
import { DiskSource } from '../books/disk-source.ts';
import { type BookToRead, openBooks, openWithInput } from '../books/open-books.ts';
import type { Core, Environment } from '../environment.ts';
import type { Diagnostic } from '../reporters/report.ts';
import { byPlace, displayPaths, toDiagnostics, type Viewpoint } from './diagnostics.ts';
import { findKept, type KeptExaminations, keptExaminations } from './kept-examinations.ts';
import type { CheckSettings } from './options.ts';
import { Progress } from './progress.ts';
import { selectParts } from './select.ts';

export interface CheckResult {
  readonly books: number;
  /** As shown, sorted. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of the prose in those files. */
  readonly coverage: Coverage;
  /** The verdicts on the claims of those files. */
  readonly verdicts: readonly FileVerdict[];
  /** How many fixes were applied. */
  readonly fixed: number;
  /** Why files that have fixes were left as they are. */
  readonly unfixed: readonly Message[];
}

/** Finds the books, reads them, mends them if asked to, and gives what is to be said about them. */
export async function runCheck(
  settings: CheckSettings,
  environment: Environment,
  core: Core,
  viewpoint: Viewpoint,
): Promise<CheckResult> {
  const source = await sourceOf(settings, environment);
  try {
    const open = settings.stdin
      ? [await openWithInput(source, settings.stdinFilename!, settings.book, environment)]
      : await openBooks(source, settings, environment);
    const listed = await Promise.all(open.map(({ fileSystem }) => listBookFiles(fileSystem, '')));
    const progress = new Progress(environment, listed.flat().length, viewpoint.locale);
    try {
      const results: CheckResult[] = [];
      for (const [index, book] of open.entries()) {
        results.push(await checkOne(book, listed[index]!, settings, environment, core, viewpoint, progress));
      }
      return {
        books: open.length,
        files: results.flatMap((result) => result.files).sort(),
        diagnostics: results.flatMap((result) => result.diagnostics).sort(byPlace),
        coverage: sumOf(results.map((result) => result.coverage)),
        verdicts: results.flatMap((result) => result.verdicts),
        fixed: results.reduce((sum, result) => sum + result.fixed, 0),
        unfixed: results.flatMap((result) => result.unfixed),
      };
    } finally {
      progress.stop();
    }
  } finally {
    source.close();
  }
}

async function sourceOf({ staged }: CheckSettings, environment: Environment): Promise<BookSource> {
  if (!staged) return new DiskSource();
  return new (await import('../books/index-source.ts')).IndexSource(environment);
}

async function checkOne(
  book: BookToRead,
  paths: readonly string[],
  settings: CheckSettings,
  environment: Environment,
  core: Core,
  viewpoint: Viewpoint,
  progress: Progress,
): Promise<CheckResult> {
  const { folder } = book;
  const kept = keptExaminations(book, settings, environment, core);
  const { examination, sourceOf, changed, fixed } =
    (await findOnce(folder, core, kept, () => findKept(kept, paths, settings))) ??
    (await examineAnew(book, paths, settings, environment, core, progress, kept));
  const inParts = selectParts(book.parts);
  const selects = (path: string) => inParts(path) && changed(path);
  const findings = examination.findings.filter((finding) => selects(finding.file));
  return {
    books: 1,
    files: examination.files.filter(selects).map(displayPaths(folder, viewpoint.workingFolder)),
    diagnostics: toDiagnostics(findings, sourceOf, folder, viewpoint),
    coverage: sumOf(examination.coverage.filter(({ file }) => selects(file))),
    verdicts: examination.verdicts.filter(({ file }) => selects(file)),
    fixed: fixed.count,
    unfixed: fixed.problems,
  };
}

/** The search reads every file: where it was in vain once, it is so again. */
async function findOnce<Found>(
  folder: string,
  { unkept }: Core,
  kept: KeptExaminations | undefined,
  find: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  if (unkept.has(folder)) return undefined;
  const found = await find();
  if (!found) unkept.set(folder, kept?.seen ?? new Map());
  return found;
}

/** What reads and checks books is loaded where it is needed: most of a run without changes would go into that. */
async function examineAnew(...parameters: Parameters<typeof import('./examine-book.ts')['examineBook']>) {
  return (await import('./examine-book.ts')).examineBook(...parameters);
}

function sumOf(all: readonly Coverage[]): Coverage {
  const sum = (key: keyof Coverage) => all.reduce((total, each) => total + each[key], 0);
  return { figures: sum('figures'), annotated: sum('annotated') };
}
