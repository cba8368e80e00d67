import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { openBook, openFile, runCommand, screenshot, webview } from '../lib/workbench.mjs';

const pages = {
  trend: 'ai-application-competition.trend.yaml',
  product: 'quark.product.yaml',
  table: 'industries.table.yaml',
  book: 'trendbook.yaml',
};

describe('the preview by the keyboard alone', () => {
  let book;
  let page;
  before(async () => {
    book = await openBook();
    await openFile(book.page, pages.trend);
    await runCommand(book.page, 'Open Preview to the Side');
    page = webview(book.page);
    await page.locator('figure').first().waitFor({ timeout: 60_000 });
  });
  after(() => book?.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed')
      await screenshot(book.page, `failed-${this.currentTest.title.slice(0, 16)}`);
  });

  const show = async (kind, file) => {
    await book.page.locator('.editor-group-container').first().locator('.tab.active').click();
    await openFile(book.page, file);
    await page.locator(`body[data-page="${kind}"]`).waitFor();
  };
  const tables = () => page.locator('vscode-checkbox').first();
  const keys = (key) => book.page.keyboard.press(key);

  for (const [kind, file] of Object.entries(pages)) {
    it(`reaches all of the page of a ${kind}, the rows behind its pictures included`, async () => {
      await show(kind, file);
      await tables().focus();
      // It stays so for the pages that follow.
      if (!(await tables().evaluate((box) => box.checked))) await keys('Space');
      const drawn = page.locator('figure svg:visible');
      while ((await drawn.count()) > 0) await book.page.waitForTimeout(20);
      await page.locator('body').evaluate(watchFocus);
      await page.locator('vscode-dropdown').focus();
      const state = () => page.locator('body').evaluate(() => globalThis.keyboard.state());
      let now = await state();
      for (let at = 0; at <= now.count && now.inside; at++) {
        for (const key of now.activating) await keys(key);
        await keys('Tab');
        now = await state();
      }
      const { missed, unseen, dead } = await page.locator('body').evaluate(() => globalThis.keyboard.result());
      assert.deepEqual({ missed, unseen, dead }, { missed: [], unseen: [], dead: [] });
      assert.ok(now.count > 3, `${now.count}`);
    }).timeout(180_000);

    it(`leads by rows to all that the pictures of a ${kind} show`, async () => {
      const figures = await page.locator('figure').evaluateAll((all) =>
        all.map((figure) => ({
          rows: figure.querySelectorAll('tbody tr').length,
          opened: figure.querySelectorAll('tbody tr td:first-child button').length,
        })),
      );
      for (const { rows, opened } of figures) assert.ok(rows > 0 && opened === rows, JSON.stringify(figures));
    });
  }

  it('opens what a row stands for', async () => {
    await show('trend', pages.trend);
    await page.locator('[data-key="chart:dau-leaders"] tbody button').first().focus();
    await book.page.locator('.editor-group-container.active .tab.active', { hasText: 'Preview' }).waitFor();
    await keys('Enter');
    await book.page.locator('.editor-group-container.active .tab.active', { hasText: '.product.yaml' }).waitFor();
  });

  it('goes to another page by the list of pages', async () => {
    await show('trend', pages.trend);
    await page.locator('vscode-dropdown').focus();
    await keys('Enter');
    await keys('Home');
    await keys('Enter');
    await page.locator('body[data-page="book"]').waitFor();
  });
});

/** Runs in the page: notes what gets the focus, whether one sees it, and whether Enter and Space click. */
function watchFocus() {
  const wanted = 'a[href], button, vscode-button, vscode-checkbox, vscode-dropdown, [tabindex="0"], summary';
  const all = [...document.querySelectorAll(wanted)].filter((element) => element.checkVisibility());
  const name = (element) => `${element.localName} ${element.ariaLabel ?? element.title ?? ''} ${element.textContent}`;
  const properties = [
    'outline-style',
    'outline-width',
    'outline-color',
    'box-shadow',
    'border-color',
    'background-color',
  ];
  const lookOf = (element) =>
    [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((each) => {
      const style = getComputedStyle(each);
      return properties.map((property) => style.getPropertyValue(property)).join();
    });
  document.activeElement?.blur();
  const plain = new Map(all.map((element) => [element, lookOf(element).join('\n')]));
  const reached = new Set();
  const unseen = new Set();
  const clicks = new Map();
  const focused = () => all.find((element) => element === document.activeElement);
  globalThis.keyboard?.stop();
  const onClick = (event) => {
    const element = focused();
    if (element) clicks.set(element, (clicks.get(element) ?? 0) + 1);
    // What a click opens would take the focus away.
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  addEventListener('click', onClick, true);
  const activatingOf = (element) => {
    if (element?.localName === 'a') return ['Enter'];
    return /^(vscode-)?button$/.test(element?.localName) ? ['Enter', 'Space'] : [];
  };
  globalThis.keyboard = {
    stop: () => removeEventListener('click', onClick, true),
    state() {
      const element = focused();
      if (element) {
        reached.add(element);
        if (lookOf(element).join('\n') === plain.get(element)) unseen.add(element);
      }
      return { count: all.length, inside: document.hasFocus(), activating: activatingOf(element) };
    },
    result() {
      removeEventListener('click', onClick, true);
      return {
        missed: all.filter((element) => !reached.has(element)).map(name),
        unseen: [...unseen].map(name),
        dead: [...reached].filter((each) => (clicks.get(each) ?? 0) < activatingOf(each).length).map(name),
      };
    },
  };
}
