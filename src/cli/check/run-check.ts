import type { Book } from '../../core/book/book.ts';
import { listBookFiles } from '../../core/book/discovery.ts';
import { type Coverage, coverageOf, judgeClaims, sumCoverage, type Verdict } from '../../core/claims/index.ts';
import { type Message, message } from '../../core/messages/message.ts';
import { ignoredFiles } from '../../core/rules/ignored-files.ts';
import { DiskFileSystem } from '../../node/disk-file-system.ts';
import type { BookSource } from '../books/book-source.ts';
import { DiskSource } from '../books/disk-source.ts';
import { IndexSource } from '../books/index-source.ts';
import { type BookToRead, openBooks, openWithInput } from '../books/open-books.ts';
import type { Core, Environment } from '../environment.ts';
import type { Diagnostic } from '../reporters/report.ts';
import { UsageError } from '../usage-error.ts';
import { byPlace, displayPath, toDiagnostics, type Viewpoint } from './diagnostics.ts';
import { fixBook } from './fix.ts';
import type { CheckSettings } from './options.ts';
import { Progress } from './progress.ts';
import { selectChanged, selectParts } from './select.ts';

export interface CheckResult {
  readonly books: number;
  /** As shown, sorted. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of the prose in those files. */
  readonly coverage: Coverage;
  /** The verdicts on the claims of those files. */
  readonly verdicts: readonly Verdict[];
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
  const source: BookSource = settings.staged ? new IndexSource(environment) : new DiskSource();
  try {
    const open = settings.stdin
      ? [await openWithInput(source, settings.stdinFilename!, settings.book, environment)]
      : await openBooks(source, settings, environment);
    const listed = await Promise.all(open.map(({ fileSystem }) => listBookFiles(fileSystem, '')));
    const progress = new Progress(environment, listed.flat().length, viewpoint.locale);
    try {
      const results: CheckResult[] = [];
      for (const book of open) results.push(await checkOne(book, settings, environment, core, viewpoint, progress));
      return {
        books: open.length,
        files: results.flatMap((result) => result.files).sort(),
        diagnostics: results.flatMap((result) => result.diagnostics).sort(byPlace),
        coverage: sumCoverage(results.map((result) => result.coverage)),
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

async function checkOne(
  { folder, parts, fileSystem }: BookToRead,
  settings: CheckSettings,
  environment: Environment,
  core: Core,
  viewpoint: Viewpoint,
  progress: Progress,
): Promise<CheckResult> {
  const workspace = core.createWorkspace(fileSystem);
  await workspace.load(() => progress.step());
  const bookNow = (): Book => {
    const book = workspace.books.find(({ root }) => root === '');
    if (!book) throw new UsageError(message('cli/no-book', { path: folder }));
    return book;
  };
  const inParts = selectParts(parts);
  const since = { revision: settings.since ?? '', staged: settings.staged === true };
  const changed =
    settings.since === undefined ? undefined : await selectChanged(bookNow(), folder, since, environment, core);
  const selects = (path: string) => inParts(path) && (changed?.(path) ?? true);
  const options = { rules: settings.rules };
  const fixed =
    settings.fix && fileSystem instanceof DiskFileSystem
      ? await fixBook(workspace, '', fileSystem, options, selects)
      : { count: 0, problems: [] };
  const book = bookNow();
  const findings = workspace.check(book, options).filter((finding) => selects(finding.file));
  const ignored = ignoredFiles(book);
  const files = [...book.files.values()].filter((file) => file.kind !== 'stray' && selects(file.path));
  return {
    books: 1,
    files: files.map((file) => displayPath(folder, file.path, viewpoint.workingFolder)),
    diagnostics: toDiagnostics(findings, book, folder, viewpoint),
    coverage: coverageOf(book, ({ file }) => selects(file) && !ignored(file)),
    verdicts: [...judgeClaims(book.model).values()].filter(({ claim }) => selects(claim.place.file)),
    fixed: fixed.count,
    unfixed: fixed.problems,
  };
}
