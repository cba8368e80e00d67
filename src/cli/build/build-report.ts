import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Book } from '../../core/book/book.ts';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { Report } from '../../core/report/index.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { openBook } from '../books/open-book.ts';
import { displayPath } from '../check/diagnostics.ts';
import type { Registration } from '../commands/registration.ts';
import { exitStatus } from '../exit-status.ts';
import { harmless } from '../reporters/safe-text.ts';
import { systemFailureOf } from '../system-error.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-file.ts';
import { makeReport } from './make-report.ts';
import { outputFolder } from './output-folder.ts';
import { checkFonts } from './pdf/check-fonts.ts';
import { findBrowser } from './pdf/find-browser.ts';
import { printPdf } from './pdf/print-pdf.ts';
import { writeFolder } from './write-folder.ts';

export interface BuildSettings {
  readonly book?: string;
  readonly path: string | undefined;
  readonly format: 'html' | 'md' | 'pdf';
  readonly out?: string;
  readonly browser?: string;
  readonly allowErrors: boolean;
}

/** Builds the report once and says where it is. A book with errors is refused unless they are allowed. */
export async function buildReport(settings: BuildSettings, registration: Registration): Promise<number> {
  const { environment, core, locale } = registration;
  const { book, workspace, folder } = await openBook(settings.book, environment, core, locale, settings.path);
  const out = await outputFolder(settings.out, settings.format, folder, environment.folder);
  const browser = settings.format === 'pdf' ? await findBrowser(settings.browser, environment) : undefined;
  const errors = workspace.check(book).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    tellErrors(errors, book, folder, registration, settings.allowErrors);
    if (!settings.allowErrors) return exitStatus.found;
  }
  const report = await makeReport(book, workspace.fileSystem, folder, errors, core);
  const written = await write(report, settings, out, browser, environment.variables);
  const shown = displayPath(written, '', environment.folder);
  environment.errors.write(`${harmless(render(message('cli/chart-written', { path: shown }), locale))}\n`);
  return exitStatus.clean;
}

/**
 * Says how many errors a book has, and where.
 * @param allowed a report is made all the same, in which they are marked
 */
export function tellErrors(
  errors: readonly Finding[],
  book: Book,
  folder: string,
  { environment, locale }: Pick<Registration, 'environment' | 'locale'>,
  allowed: boolean,
): void {
  const tell = (text: string) => environment.errors.write(`${harmless(text)}\n`);
  for (const { file, range, message: text, rule } of errors) {
    const at = book.files.get(file)?.source?.positionAt(range.start);
    const where = at ? `:${at.line + 1}:${at.character + 1}` : '';
    tell(`${displayPath(folder, file, environment.folder)}${where}: ${render(text, locale)}  ${rule}`);
  }
  tell(render(message('build/errors', { count: errors.length, allowed }), locale));
}

/** Writes the report in its format. @returns the file or folder written */
async function write(
  report: Report,
  { format, out: named }: BuildSettings,
  out: string,
  browser: string | undefined,
  variables: NodeJS.ProcessEnv,
): Promise<string> {
  const { renderHtml, renderMarkdown } = await import('../../core/report/index.ts');
  try {
    if (format === 'md') {
      await mkdir(join(out, '..'), { recursive: true });
      await writeFolder(out, renderMarkdown(report), named ?? out);
      return out;
    }
    const html = await renderHtml(report);
    if (format === 'pdf') await checkFonts(html, variables);
    const content = browser === undefined ? Buffer.from(html) : await printPdf(html, browser);
    await mkdir(out, { recursive: true });
    const file = join(out, format === 'pdf' ? 'report.pdf' : 'index.html');
    await writeWhole(file, content);
    return file;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const path = named ?? relative(process.cwd(), out);
    throw new UsageError(message('cli/cannot-write', { path, failure: systemFailureOf(error) }));
  }
}
