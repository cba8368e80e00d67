import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { violationsIn } from '../lib/axe.mjs';
import { openBook, openFile, runCommand, screenshot, setTheme, webview } from '../lib/workbench.mjs';
import { root } from '../lib/workspace.mjs';

const payloads = [
  '<script>globalThis.hit = 1</script>',
  '<img src=x onerror="globalThis.hit = 1">',
  '<svg onload="globalThis.hit = 1">',
  '[x](javascript:globalThis.hit=1)',
  'javascript:globalThis.hit=1',
  '"><iframe srcdoc="<script>parent.hit = 1</script>">',
  '</style><style>body{display:none}</style>',
  '{{constructor.constructor("globalThis.hit = 1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text, whoever fills in templates
  '${globalThis.hit = 1}',
];

const quoted = (text) => JSON.stringify(text);
const hostile = `title: ${quoted(payloads[0])}
headline: ${quoted(payloads[1])}
perspective: product
summary: ${quoted(payloads.join(' · '))}
recommendations: [${payloads.map(quoted).join(', ')}]
forecasts: [${payloads.map((text) => `{ statement: ${quoted(text)}, due: 2026 }`).join(', ')}]
voices: [${payloads.map((text) => `{ text: ${quoted(text)}, by: ${quoted(text)} }`).join(', ')}]
claims: [${payloads.map((text, index) => `{ id: h${index}, statement: ${quoted(text)} }`).join(', ')}]
charts: [${payloads.map((text, index) => `{ id: c${index}, type: bar, title: ${quoted(text)}, alt: ${quoted(text)}, data: { measures: [app.dau], limit: 2 } }`).join(', ')}]
`;
const hostileProduct = `name: ${quoted(payloads[1])}
kind: native
track: assistant
url: "javascript:globalThis.hit=1"
summary: ${quoted(payloads[0])}
observations: [{ platform: app, dau: 5亿, note: ${quoted(payloads[2])} }]
`;

const competition = 'ai-application-competition.trend.yaml';

describe('the pages of the preview', () => {
  let book;
  let page;
  const refused = [];
  before(async () => {
    book = await openBook({
      files: {
        'trends/zz-hostile.trend.yaml': hostile,
        'trends/zz-hostile.trend.md': payloads.join('\n\n'),
        'products/zz-hostile.product.yaml': hostileProduct,
      },
    });
    book.page.on('console', (line) => {
      if (/Content Security Policy/i.test(line.text())) refused.push(line.text());
    });
    await openFile(book.page, competition);
    await runCommand(book.page, 'Open Preview to the Side');
    page = webview(book.page);
    await page.locator('.claims li').first().waitFor({ timeout: 60_000 });
  });
  after(() => book?.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed')
      await screenshot(book.page, `failed-${this.currentTest.title.slice(0, 16)}`);
  });

  const focusEditor = () => book.page.locator('.editor-group-container').first().locator('.tab.active').click();
  /** Opens a file where the others are: what has the focus may be the preview. */
  const edit = async (file) => {
    await focusEditor();
    await openFile(book.page, file);
  };

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light']) {
    it(`of a trend has no violation in the theme ${theme}`, async () => {
      await setTheme(book.page, theme);
      await page.locator('figure svg').first().waitFor();
      await screenshot(book.page, `preview-trend-${theme}`);
      assert.deepEqual(await violationsIn(book.page), []);
    });
  }

  for (const [index, format] of ['svg', 'png', 'csv'].entries()) {
    it(`saves a chart as ${format}, with the very bytes that the command line writes`, async () => {
      const card = page.locator('[data-key="chart:dau-leaders"]');
      await card.locator('vscode-button', { hasText: format.toUpperCase() }).click();
      const dialog = book.page.locator('.quick-input-widget:visible');
      const target = join(book.folder, `saved-${index}.${format}`);
      const input = dialog.locator('input').first();
      // It proposes a place in the book's folder once it has read that.
      const proposed = join(book.folder, `App端日活跃用户领先的产品.${format}`);
      for (let tries = 0; tries < 100 && (await input.inputValue()) !== proposed; tries++)
        await book.page.waitForTimeout(100);
      assert.equal(await input.inputValue(), proposed);
      await input.fill(target);
      await screenshot(book.page, `preview-save-${format}`);
      const expected = join(book.folder, `expected.${format}`);
      const options = ['--out', expected, '--locale', 'en', '--book', book.folder];
      execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'chart', 'dau-leaders', ...options], {
        stdio: 'ignore',
      });
      const isSaved = () => existsSync(target) && readFileSync(target).equals(readFileSync(expected));
      for (let tries = 0; tries < 40 && !isSaved(); tries++) {
        // The dialog takes its time to read the folder, and no Enter meanwhile.
        if (await dialog.isVisible()) await book.page.keyboard.press('Enter');
        await book.page.waitForTimeout(500);
      }
      assert.ok(isSaved());
      for (const file of [target, expected]) rmSync(file);
    });
  }

  it('marks the claim that the cursor is in', async () => {
    await setTheme(book.page, 'light');
    await focusEditor();
    await book.page.keyboard.press('Control+F');
    await book.page.keyboard.type('id: web-stagnant');
    await book.page.keyboard.press('Escape');
    await page.locator('li[data-key="claim:web-stagnant"][aria-current]').waitFor();
    await screenshot(book.page, 'preview-cursor');
  });

  it('leads from a claim to its check', async () => {
    await page.locator('li[data-key="claim:app-downloads-over-1m"] button').click();
    await page.locator('li[data-key="claim:app-downloads-over-1m"][aria-current]').waitFor();
    await book.page.locator('.editor-group-container.active .tab.active', { hasText: competition }).waitFor();
  });

  it('leads from a bar to its observation', async () => {
    await edit(competition);
    const bars = page.locator('[data-key="chart:dau-leaders"] svg path[fill="#0072b2"]');
    await bars.first().click();
    await book.page.locator('.editor-group-container.active .tab.active', { hasText: '.product.yaml' }).waitFor();
  });

  it('leads from a row to its observation, by the keyboard alone', async () => {
    await edit(competition);
    const card = page.locator('[data-key="chart:dau-leaders"]');
    await card.locator('vscode-button').first().focus();
    await book.page.keyboard.press('Enter');
    const row = card.locator('tbody button').first();
    await row.focus();
    // Nobody is as fast as this: the editor must have seen where the focus is before it moves on.
    await book.page.locator('.editor-group-container.active .tab.active', { hasText: 'Preview' }).waitFor();
    await book.page.keyboard.press('Enter');
    await book.page.locator('.editor-group-container.active .tab.active', { hasText: '.product.yaml' }).waitFor();
    assert.equal(await page.locator('h1').count(), 1);
    await page.locator('dl').waitFor();
    await screenshot(book.page, 'preview-product');
  });

  it('lets Tab reach each control, in order and without end', async () => {
    await page.locator('vscode-dropdown').focus();
    const reached = [];
    for (let count = 0; count < 12; count++) {
      await book.page.keyboard.press('Tab');
      reached.push(
        await page
          .locator(':focus')
          .first()
          .evaluate(({ tagName }) => tagName)
          .catch(() => ''),
      );
    }
    assert.ok(reached.filter((name) => name === 'VSCODE-CHECKBOX').length === 2, reached.join());
    assert.ok(reached.includes('BUTTON') || reached.includes('VSCODE-BUTTON'), reached.join());
  });

  for (const [kind, file] of Object.entries({ product: 'quark.product.yaml', table: 'industries.table.yaml' })) {
    it(`of a ${kind} has no violation in the themes of high contrast`, async () => {
      await edit(file);
      await page.locator(`body[data-page="${kind}"] figure`).first().waitFor();
      for (const theme of ['hc-dark', 'hc-light', 'light']) {
        await setTheme(book.page, theme);
        await screenshot(book.page, `preview-${kind}-${theme}`);
        assert.deepEqual(await violationsIn(book.page), []);
      }
    });
  }

  it('shows a table, sorted as its reader likes', async () => {
    await edit('industries.table.yaml');
    await page.locator('th button').first().waitFor();
    await page.locator('th button').first().click();
    await page.locator('th[aria-sort=ascending]').waitFor();
    const cells = await page.locator('tbody tr td:first-child').allTextContents();
    assert.deepEqual(
      cells,
      [...cells].sort((a, b) => a.localeCompare(b)),
    );
    await screenshot(book.page, 'preview-table');
  });

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light']) {
    it(`of the book has no violation in the theme ${theme}`, async () => {
      if (theme === 'light') {
        await edit('trendbook.yaml');
      }
      await page.locator('[data-key=landscape] svg').first().waitFor();
      await setTheme(book.page, theme);
      await screenshot(book.page, `preview-book-${theme}`);
      assert.deepEqual(await violationsIn(book.page), []);
    });
  }

  it('stays with its file while it is pinned', async () => {
    await setTheme(book.page, 'light');
    await page.locator('vscode-checkbox').last().click();
    await edit(competition);
    await page.locator('[data-key=landscape]').waitFor();
  });

  it('goes to the file that is written at once it is let go', async () => {
    await page.locator('vscode-checkbox').last().click();
    await page.getByRole('heading', { level: 1, name: 'AI应用竞争' }).waitFor();
  });

  it('survives a reload of the window', async () => {
    await edit(competition);
    await page.getByRole('heading', { level: 1, name: 'AI应用竞争' }).waitFor();
    await page.locator('vscode-checkbox').first().click();
    await page.locator('table').first().waitFor();
    const loaded = book.page.waitForEvent('load');
    await runCommand(book.page, 'Developer: Reload Window');
    await loaded;
    await page.getByRole('heading', { level: 1, name: 'AI应用竞争' }).waitFor({ timeout: 60_000 });
    await page.locator('[data-key="chart:dau-leaders"] table').waitFor();
    await page.locator('vscode-checkbox').first().click();
    await page.locator('[data-key="chart:dau-leaders"] svg').first().waitFor();
  });

  it('runs nothing that stands in a field', async () => {
    await edit('zz-hostile.trend.yaml');
    await page.getByRole('heading', { level: 1, name: payloads[0] }).waitFor();
    await page.locator('li[data-key="claim:h8"]').waitFor();
    assert.equal(await page.locator('img, iframe, main script, main style, a').count(), 0);
    assert.equal(await page.locator('body').evaluate(() => globalThis.hit), undefined);
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen counts, not what is there
    for (const text of payloads) assert.ok((await page.locator('main').innerText()).includes(text), text);
    await edit('zz-hostile.product.yaml');
    await page.getByRole('heading', { level: 1, name: payloads[1] }).waitFor();
    assert.equal(await page.locator('img, iframe, main script, main style, a').count(), 0);
    assert.equal(await page.locator('body').evaluate(() => globalThis.hit), undefined);
  });

  it('asked for nothing that its content security policy refuses', () => {
    assert.deepEqual(refused, []);
  });
});
