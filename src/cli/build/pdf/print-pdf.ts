import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { message } from '../../../core/messages/message.ts';
import { UsageError } from '../../usage-error.ts';
import { DevtoolsPipe } from './devtools-pipe.ts';
import { reproduciblePdf } from './reproducible-pdf.ts';

/** A report of a thousand pages is printed in less. */
const mostMilliseconds = 180_000;

/** Page numbers; the template is HTML of its own, in which these two classes are filled in. */
const footer =
  '<div style="width:100%;font-size:8px;text-align:center;color:#595959"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/**
 * Prints a page on A4 with a browser that has no window: tagged, with an outline of its headings and page numbers. The
 * same page, browser and fonts give the same bytes.
 * @throws UsageError where the browser does not do it
 */
export async function printPdf(html: string, browser: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'trendbook-pdf-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, html);
    return reproduciblePdf(await print(pathToFileURL(page).href, browser, join(folder, 'profile')));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function print(url: string, browser: string, profile: string): Promise<Uint8Array> {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    browser,
    [
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--font-render-hinting=none',
      // The sandbox refuses to start for root, as whom programs run in containers.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const pipe = new DevtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  child.once('error', (error) => pipe.close(error));
  const ended = new Promise<void>((done) => {
    child.once('close', (status) => {
      pipe.close(new Error(`exit ${status}`));
      done();
    });
    child.once('error', () => done());
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), mostMilliseconds);
  try {
    return await printWith(pipe, url);
  } catch (error) {
    throw new UsageError(message('build/browser-failed', { browser, text: (error as Error).message }));
  } finally {
    clearTimeout(timer);
    await Promise.race([pipe.call('Browser.close').catch(() => undefined), ended]);
    const last = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(last);
  }
}

async function printWith(pipe: DevtoolsPipe, url: string): Promise<Uint8Array> {
  const { targetId } = await pipe.call<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.call<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  await pipe.call('Page.enable', {}, sessionId);
  const loaded = pipe.event('Page.loadEventFired');
  await pipe.call('Page.navigate', { url }, sessionId);
  await loaded;
  await pipe.call(
    'Runtime.evaluate',
    { expression: 'document.fonts.ready.then(() => 0)', awaitPromise: true },
    sessionId,
  );
  const { data } = await pipe.call<{ data: string }>(
    'Page.printToPDF',
    {
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
    sessionId,
  );
  return Buffer.from(data, 'base64');
}
