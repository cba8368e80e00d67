import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import {
  clickRow,
  completionDetails,
  hoverUntil,
  openBook,
  openFile,
  pressUntil,
  runCommand,
  screenshot,
} from '../lib/workbench.mjs';

const quark = 'products/search/quark.product.yaml';
const trend = 'trends/ai-application-competition.trend.yaml';
const prose = 'trends/ai-application-competition.trend.md';

describe('help while writing, by keyboard and mouse', () => {
  let book;
  let page;
  before(async () => {
    book = await openBook({ settings: { 'files.autoSave': 'off', 'editor.stickyScroll.enabled': false } });
    page = book.page;
    await openFile(page, 'quark.product.yaml');
    // The outline shows once the server has read the book.
    await page
      .locator('.breadcrumbs-control .monaco-icon-label', { hasText: '夸克' })
      .first()
      .waitFor({ timeout: 60_000 });
  });
  after(() => book?.close());

  const line = (text) => page.locator('.editor-group-container.active .view-line', { hasText: text }).first();

  it('completes a term by its Chinese label', async () => {
    await line('track: search').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.insertText('track: 搜');
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'AI搜索' }).first();
    await pressUntil(page, 'Control+Space', row);
    await screenshot(page, 'completion-chinese');
    await clickRow(row);
    await page.keyboard.press('Escape');
    await line('track: search').waitFor();
  });

  it('shows a documentation that is fetched when the row is looked at', async () => {
    await line('track: search').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('ki');
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'kind' }).first();
    await pressUntil(page, 'Control+Space', row);
    await (await completionDetails(page)).getByText('taxonomy').first().waitFor();
    await screenshot(page, 'completion-documentation');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await runCommand(page, 'File: Revert File');
    await line('track: search').waitFor();
  });

  it('shows a product’s card', async () => {
    await openFile(page, 'ai-application-competition.trend.yaml');
    const card = page.locator('.monaco-hover:visible');
    await hoverUntil(line('- quark').getByText('quark'), card.getByText('夸克').first());
    await card.getByText('Latest figures').waitFor();
    await screenshot(page, 'hover-card');
    await page.keyboard.press('Escape');
  });

  it('goes to the product by F12', async () => {
    await line('- quark').getByText('quark').click();
    await pressUntil(page, 'F12', page.locator('.tab.active', { hasText: 'quark.product.yaml' }));
    await screenshot(page, 'definition');
  });

  it('renames the product in its file’s name, in a trend and in prose', async () => {
    await openFile(page, 'ai-application-competition.trend.yaml');
    await line('- quark').getByText('quark').click();
    const input = page.locator('.rename-input:visible');
    await pressUntil(page, 'F2', input);
    assert.equal(await input.inputValue(), 'quark');
    await input.fill('kuake');
    await screenshot(page, 'rename');
    await page.keyboard.press('Enter');
    await line('- kuake').waitFor();
    await runCommand(page, 'File: Save All Files');
    const deadline = Date.now() + 20_000;
    const isDone = () =>
      existsSync(join(book.folder, quark.replace('quark', 'kuake'))) &&
      book.read(trend).includes('- kuake') &&
      book.read(prose).includes(':product[夸克]{#kuake}');
    while (!isDone() && Date.now() < deadline) await page.waitForTimeout(100);
    assert.equal(existsSync(join(book.folder, quark)), false);
    assert.equal(isDone(), true);
    assert.doesNotMatch(book.read(trend) + book.read(prose), /[#\s[]quark[\s,\]}]/);
    await screenshot(page, 'renamed');
  });
});
