import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { violationsIn } from '../lib/axe.mjs';
import { openBook, openFile, screenshot, webview } from '../lib/workbench.mjs';

describe('the preview in a Chinese VS Code', () => {
  let book;
  let page;
  before(async () => {
    book = await openBook({ language: 'zh-cn' });
    await openFile(book.page, 'ai-application-competition.trend.yaml');
    // Titles of commands are the workbench's own, which has no language pack here: the lens is the extension's.
    await book.page.locator('.codelens-decoration a', { hasText: '预览' }).first().click({ timeout: 60_000 });
    page = webview(book.page);
    await page.locator('figure').first().waitFor({ timeout: 60_000 });
  });
  after(() => book?.close());

  it('speaks Chinese to readers and to screen readers', async () => {
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.deepEqual(await page.locator('h2:visible').allTextContents(), ['图表', '论断', '正文']);
    for (const label of await page.locator('[aria-label]:visible, button[title]:visible').all()) {
      const spoken = (await label.getAttribute('aria-label')) ?? (await label.getAttribute('title'));
      assert.match(spoken, /\p{Script=Han}/u, spoken);
    }
    for (const words of await page.locator('.verdict, figcaption p, vscode-checkbox').allTextContents()) {
      assert.match(words, /\p{Script=Han}/u, words);
    }
    await screenshot(book.page, 'preview-chinese');
  });

  it('writes the numbers of axes as Chinese readers do', async () => {
    await page.locator('[data-key="chart:dau-leaders"] svg').getByText('1000万', { exact: true }).waitFor();
  });

  it('has no violation', async () => {
    assert.deepEqual(await violationsIn(book.page), []);
  });
});
