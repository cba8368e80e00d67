import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startEditorServer } from '../../../scripts/lib/editor-server.mjs';
import { launchChromium, openWorkbench } from './browser.mjs';
import { copyBook, root, scratchFolder } from './workspace.mjs';

/** @typedef {import('playwright-core').Page} Page */

const shots = join(root, 'test/vscode/shots');

/** Themes that every VS Code release has, and the class by which the workbench shows which one is on. */
const themes = {
  light: { name: 'Visual Studio Light', class: 'vs' },
  dark: { name: 'Visual Studio Dark', class: 'vs-dark' },
  'hc-dark': { name: 'Default High Contrast', class: 'hc-black' },
  'hc-light': { name: 'Default High Contrast Light', class: 'hc-light' },
};

let browser;
/** Folders of the open books by page. */
const folders = new WeakMap();

/**
 * Opens a copy of a book in a VS Code of its own, with the built extension installed as a person would have it.
 *
 * @param {object} [options]
 * @param {string} [options.book] default: the sample book
 * @param {Record<string, string>} [options.files] texts written over the copy, by path inside the book
 * @param {object} [options.settings] user settings
 * @param {string[]} [options.extensions] further unpacked extensions
 * @param {string} [options.language] the display language, a tag as `zh-cn`: extensions speak it, and the workbench itself
 *   stays in English without a language pack
 * @returns {Promise<{ page: Page, folder: string, read: (path: string) => string, close: () => Promise<void> }>}
 *   folder: the copy; read: the text of one of its files now
 */
export async function openBook({ book, files, settings, extensions = [], language } = {}) {
  browser ??= await launchChromium();
  const scratch = scratchFolder();
  const folder = copyBook(scratch.folder, book, files);
  const server = await startEditorServer({
    extensions: [root, ...extensions],
    settings: {
      'git.enabled': false,
      'editor.hover.delay': 50,
      'workbench.colorTheme': themes.light.name,
      ...settings,
    },
  });
  const page = await openWorkbench(browser, server, {
    folder,
    async beforeLoad(workbench) {
      if (language) await workbench.addInitScript((tag) => (globalThis._VSCODE_NLS_LANGUAGE = tag), language);
    },
  });
  folders.set(page, folder);
  await page.getByRole('treeitem', { name: 'trendbook.yaml' }).first().waitFor({ timeout: 60_000 });
  return {
    page,
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    async close() {
      await page.context().close();
      await server.stop();
      scratch.remove();
    },
  };
}

/** The windows that are open, of openBook alone. */
export const openPages = () => browser?.contexts().flatMap((context) => context.pages()) ?? [];

/** Ends the Chromium that openBook started. */
export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

/**
 * Opens a file by quick open and waits until its editor shows.
 *
 * @param {Page} page
 * @param {string} path a path inside the book, or its last part when that is unique
 */
export async function openFile(page, path) {
  const name = basename(path);
  await choose(page, 'Control+P', path, name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
}

/**
 * Runs a command by its title in the command palette, as in `Trendbook: Open Preview`.
 *
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await choose(page, 'F1', title, title);
}

/** Presses a key that opens the quick input, types a text, and takes the first row that shows `row`. */
async function choose(page, key, text, row, tries = 3) {
  await page.keyboard.press(key);
  const input = page.locator('.quick-input-widget:visible input').first();
  await input.waitFor();
  await input.pressSequentially(text);
  const wanted = page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
  try {
    await clickRow(wanted, { timeout: tries > 1 ? 8000 : 30_000 });
  } catch (error) {
    // An editor that gets the focus meanwhile closes the list.
    if (tries === 1 || (await input.isVisible())) throw error;
    await choose(page, key, text, row, tries - 1);
  }
}

/**
 * Clicks a row of one of the editor's lists until that shows: a list that is drawn anew between press and release, as one that
 * gets more rows, loses the click.
 *
 * @param {import('playwright-core').Locator} row
 * @param {object} [options]
 * @param {number} [options.timeout] milliseconds until the row is there
 * @param {import('playwright-core').Locator} [options.shows] what the click brings; without it the row goes
 */
export async function clickRow(row, { timeout = 30_000, shows } = {}) {
  await row.click({ timeout });
  const effect = () => (shows ? shows.waitFor({ timeout: 5000 }) : row.waitFor({ state: 'hidden', timeout: 5000 }));
  for (let tries = 1; ; tries++) {
    try {
      await effect();
      return;
    } catch (error) {
      if (tries === 5) throw error;
      // It may be gone just now.
      await row.click({ timeout: 1000 }).catch(() => undefined);
    }
  }
}

/**
 * Presses a key until what it opens shows: on a busy machine something else may take the focus, and close it again.
 *
 * @param {Page} page
 * @param {string} key
 * @param {import('playwright-core').Locator} opened
 */
export function pressUntil(page, key, opened) {
  return again(() => page.keyboard.press(key), opened);
}

/**
 * Points at a word until its card shows: where lines move meanwhile the pointer is left beside the word.
 *
 * @param {import('playwright-core').Locator} word
 * @param {import('playwright-core').Locator} card
 */
export function hoverUntil(word, card) {
  return again(async () => {
    await word.page().mouse.move(0, 0);
    await word.hover();
  }, card);
}

async function again(act, shown, tries = 4) {
  await act();
  try {
    await shown.waitFor({ timeout: tries === 1 ? 30_000 : 10_000 });
  } catch (error) {
    if (tries === 1) throw error;
    await again(act, shown, tries - 1);
  }
}

/**
 * Changes the colour theme by the settings, and waits until it is on.
 *
 * @param {Page} page
 * @param {'light' | 'dark' | 'hc-dark' | 'hc-light'} theme
 */
export async function setTheme(page, theme) {
  await changeSettings(page, { 'workbench.colorTheme': themes[theme].name });
  await page.locator(`.monaco-workbench.${themes[theme].class}`).waitFor();
}

/** Sets workspace settings (user settings that are changed outside are not watched by the embedded editor). */
export async function changeSettings(page, changes) {
  const folder = join(folders.get(page), '.vscode');
  const file = join(folder, 'settings.json');
  mkdirSync(folder, { recursive: true });
  const settings = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...settings, ...changes }, null, 2));
}

/**
 * Saves a picture of the window as test/vscode/shots/<name>.png.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function screenshot(page, name) {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

/**
 * The rows of the Problems view, which is opened for it: a file's row, then those of its findings. Take
 * `.filter({ hasText })` and `.waitFor()` for one that is to come. Rows out of sight are not in the list.
 *
 * @param {Page} page
 * @returns {Promise<import('playwright-core').Locator>}
 */
export async function problems(page) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await runCommand(page, 'View: Focus Problems');
  await panel.waitFor();
  return panel.locator('.monaco-list-row');
}

/**
 * The documentation beside the list of completions, which is opened for it. The editor remembers whether it was open, and
 * then shows it by itself a moment after the list.
 *
 * @param {Page} page
 * @returns {Promise<import('playwright-core').Locator>}
 */
export async function completionDetails(page) {
  const details = page.locator('.suggest-details-container:visible');
  for (let tries = 0; tries < 5; tries++) {
    const shown = await details.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (shown) break;
    await page.keyboard.press('Control+Space');
  }
  await details.waitFor();
  return details;
}

/**
 * The inside of the webview that shows: its document's own elements.
 *
 * @param {Page} page
 * @returns {import('playwright-core').FrameLocator}
 */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}
