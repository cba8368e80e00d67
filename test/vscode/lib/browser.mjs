import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/lib/system-packages.mjs';

/** Starts the machine's Chromium without a window; HEADED=1 shows it. */
export function launchChromium() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium is installed');
  return chromium.launch({
    executablePath,
    // Playwright's own handlers close the browser and leave this process running.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    headless: process.env.HEADED !== '1',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

/**
 * Opens the workbench of a running editor server; requests to any other host are cut off at once.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ origin: string, port: number, remoteUri: (path: string) => string }} server
 * @param {object} options
 * @param {string} [options.folder]
 * @param {string} [options.workspace] a .code-workspace file
 * @param {[string, string][]} [options.payload] VS Code web's own pairs
 * @param {string[]} [options.extensionPaths] extensions in development; the server needs its test driver
 * @param {string} [options.testsPath]
 * @param {(page: import('playwright-core').Page) => Promise<void>} [options.beforeLoad]
 */
export async function openWorkbench(browser, server, options) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const isElsewhere = (url) => /^https?:$/.test(url.protocol) && url.host !== `127.0.0.1:${server.port}`;
  await context.route(isElsewhere, (route) => route.abort());
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = await context.newPage();
  await options.beforeLoad?.(page);
  await page.goto(workbenchAddress(server, options));
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  return page;
}

function workbenchAddress(server, { folder, workspace, payload = [], extensionPaths = [], testsPath }) {
  const address = new URL(server.origin);
  if (folder) address.searchParams.set('folder', folder);
  if (workspace) address.searchParams.set('workspace', workspace);
  const pairs = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  for (const path of extensionPaths) pairs.push(['extensionDevelopmentPath', server.remoteUri(path)]);
  if (testsPath) pairs.push(['extensionTestsPath', server.remoteUri(testsPath)]);
  address.searchParams.set('payload', JSON.stringify(pairs));
  return address.href;
}
