import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { openBook } from '../books/open-book.ts';
import type { Registration } from '../commands/registration.ts';
import { exitStatus } from '../exit-status.ts';
import { harmless } from '../reporters/safe-text.ts';
import { writeWhole } from '../write-file.ts';
import { type BuildSettings, tellErrors } from './build-report.ts';
import { makeReport } from './make-report.ts';
import { outputFolder } from './output-folder.ts';
import { servePage } from './watch/serve-page.ts';
import { watchFolder } from './watch/watch-folder.ts';

/**
 * Builds the report after every change and shows it in a browser, until the person ends it (Ctrl+C). Errors are marked in
 * the page that is shown; the file is written while there are none, or where they are allowed.
 * @param ended ends it, for tests
 */
export async function watchReport(
  settings: BuildSettings,
  { environment, core, locale }: Registration,
  ended: Promise<void> = interrupted(),
): Promise<number> {
  const began = Date.now();
  const { book: read, workspace, folder } = await openBook(settings.book, environment, core, locale, settings.path);
  const out = await outputFolder(settings.out, 'html', folder, environment.folder);
  const { renderHtml } = await import('../../core/report/index.ts');
  const tell = (text: Parameters<typeof render>[0]) => environment.errors.write(`${harmless(render(text, locale))}\n`);

  const build = async (): Promise<string | undefined> => {
    const book = workspace.books.find(({ root }) => root === '');
    if (!book) return undefined;
    const errors = workspace.check(book).filter(({ severity }) => severity === 'error');
    const report = await makeReport(book, workspace.fileSystem, folder, errors, core);
    if (errors.length > 0) tellErrors(errors, book, folder, { environment, locale }, true);
    if (errors.length === 0 || settings.allowErrors) {
      await mkdir(out, { recursive: true });
      await writeWhole(join(out, 'index.html'), Buffer.from(await renderHtml(report)));
    }
    return renderHtml(report, { live: true });
  };

  const page = await servePage((await build()) ?? '');
  const own = `${relative(folder, out).split(sep).join('/')}/`;
  const stop = await watchFolder(
    folder,
    { began, files: read.files.keys() },
    {
      async changed(paths) {
        const ours = paths.filter((path) => !path.startsWith(own) && `${path}/` !== own);
        if (ours.length === 0) return;
        try {
          await workspace.refresh(ours);
          const html = await build();
          if (html === undefined) return;
          page.show(html);
          tell(message('build/built-again', { count: ours.length }));
        } catch (error) {
          // One build that fails (the folder is full, or gone) ends nothing: the next change tries again.
          tell(message('cli/internal-error', { text: (error as Error).message }));
        }
      },
      failed: ({ message: reason }) => tell(message('build/not-watched', { reason })),
    },
  );
  tell(message('build/serving', { url: page.url }));
  await ended;
  await stop();
  await page.close();
  return exitStatus.clean;
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}
