import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openBook, openFile, runCommand, screenshot, setTheme } from '../lib/workbench.mjs';
import { untilSaved } from '../lib/workspace.mjs';

describe('New Trend and New Product, by keyboard', () => {
  let book;
  before(async () => {
    book = await openBook({ settings: { 'workbench.reduceMotion': 'on' } });
    await openFile(book.page, 'quark.product.yaml');
    await untilOffered('New Trend');
  });
  after(() => book?.close());

  /** The commands show once the book has been read; a palette that is open does not change with it. */
  async function untilOffered(command) {
    for (;;) {
      await book.page.keyboard.press('F1');
      await input().pressSequentially(command);
      const isThere = await row(command)
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
      await book.page.keyboard.press('Escape');
      if (isThere) return;
    }
  }

  const input = () => book.page.locator('.quick-input-widget:visible input[type="text"]').first();
  const title = (text) => book.page.locator('.quick-input-title', { hasText: text }).waitFor();
  const row = (text) => book.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const caretAt = (text) => book.page.locator('.statusbar-item', { hasText: text }).waitFor();
  const problem = (text) => book.page.locator('.quick-input-message', { hasText: text }).waitFor();

  /** Types over what stands in the input. */
  async function write(text) {
    await input().press('Control+A');
    await input().pressSequentially(text);
  }

  /** Filters the list by a text and takes the row that shows it. */
  async function pick(text, { check = false } = {}) {
    await input().pressSequentially(text);
    await row(text).waitFor();
    if (check)
      await row(text)
        .locator('.quick-input-list-checkbox, .monaco-custom-toggle, input[type="checkbox"]')
        .first()
        .click();
    else await input().press('Enter');
  }

  it('asks for a trend’s title, id, perspective and products', async () => {
    await runCommand(book.page, 'New Trend');
    await title('New trend (1/4)');
    await write('机器人 Robots');
    await input().press('Enter');
    await title('New trend (2/4)');
    assert.equal(await input().inputValue(), 'robots');
    await write('AI Search');
    await problem('such as ai-search');
    await write('ai-penetration');
    await problem('is taken');
    await screenshot(book.page, 'new-trend-id');
    await write('robots');
    await input().press('Enter');
    await title('New trend (3/4)');
    await screenshot(book.page, 'new-trend-perspective');
    await pick('技术');
    await title('New trend (4/4)');
    await pick('夸克', { check: true });
    await screenshot(book.page, 'new-trend-products');
    await input().press('Enter');
  });

  it('opens the trend with the caret in its narrative, and has listed it', async () => {
    await book.page.locator('.tab.active', { hasText: 'robots.trend.yaml' }).waitFor();
    await caretAt('Ln 6, Col 3');
    await book.page.keyboard.type('正文');
    await book.page.keyboard.press('Control+S');
    const expected =
      'title: 机器人 Robots\nperspective: technology\nstatus: draft\nproducts: [quark]\nnarrative: |\n  正文\n';
    await untilSaved(join(book.folder, 'trends/robots.trend.yaml'), expected);
    await screenshot(book.page, 'new-trend');
    assert.equal(book.read('trends/robots.trend.yaml'), expected);
    assert.match(book.read('trendbook.yaml'), / {2}- ai-venture-funding\n {2}- robots\npages:/);
  });

  it('asks for a product’s name, id and terms, and writes an observation for each platform', async () => {
    await setTheme(book.page, 'dark');
    await runCommand(book.page, 'New Product');
    await title('New product (1/6)');
    await write('Kimi 智能助手');
    await input().press('Enter');
    await title('New product (2/6)');
    const proposed = await input().inputValue();
    await screenshot(book.page, 'new-product-id');
    await write('zz-kimi');
    await input().press('Enter');
    await title('New product (3/6)');
    await pick('AI原生');
    await title('New product (4/6)');
    await screenshot(book.page, 'new-product-track');
    await pick('AI搜索');
    await title('New product (5/6)');
    await input().press('Enter');
    await title('New product (6/6)');
    await pick('App', { check: true });
    await screenshot(book.page, 'new-product-platforms');
    await input().press('Enter');
    await book.page.locator('.tab.active', { hasText: 'zz-kimi.product.yaml' }).waitFor();
    await caretAt('Ln 8, Col 5');
    await screenshot(book.page, 'new-product');
    assert.match(proposed, /^kimi/);
    assert.equal(
      book.read('products/zz-kimi.product.yaml'),
      'name: Kimi 智能助手\nkind: native\ntrack: search\nplatforms: [app]\nobservations:\n  - platform: app\n    source: qbitai-2024\n    \n',
    );
  });

  it('makes nothing when it is left', async () => {
    await runCommand(book.page, 'New Product');
    await title('New product (1/6)');
    await write('Nothing');
    await input().press('Enter');
    await title('New product (2/6)');
    await input().press('Escape');
    await book.page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
    assert.equal(existsSync(join(book.folder, 'products/nothing.product.yaml')), false);
  });
});
