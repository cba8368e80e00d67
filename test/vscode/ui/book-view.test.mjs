import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openBook, openFile, runCommand, screenshot, setTheme } from '../lib/workbench.mjs';

describe('The view of the book', () => {
  let book;
  before(async () => {
    book = await openBook({ settings: { 'workbench.reduceMotion': 'on' } });
    await openFile(book.page, 'quark.product.yaml');
    await status().waitFor();
  });
  after(() => book?.close());

  const status = () => book.page.locator('.statusbar-item[id="trendbook.trendbook.trendbook.claims"]');
  const entry = (name) => book.page.getByRole('treeitem', { name }).first();

  it('tells of claims and coverage in the status bar', async () => {
    assert.match((await status().textContent()).trim(), /^✓ \d+ ~ \d+.* · \d+ %$/);
    assert.match(await status().locator('a').first().getAttribute('aria-label'), /\d+ claims, \d+ verified/);
  });

  it('shows trends, claims by verdict, products, and opens the line of a claim', async () => {
    await runCommand(book.page, 'Focus on Trendbook View');
    for (const name of [/^Trends, \d+/, /^Claims, \d+/, /^Products, \d+/]) await entry(name).waitFor();
    await entry(/^Claims, \d+/).click();
    await entry(/^verified, \d+/).click();
    // Rows out of sight are not in the list: the caret brings the claim there.
    await book.page.keyboard.press('ArrowDown');
    await entry(/✓ verified/).waitFor();
    for (const theme of ['light', 'dark']) {
      await setTheme(book.page, theme);
      await screenshot(book.page, `book-view-${theme}`);
    }
    await entry(/✓ verified/).click();
    await book.page.locator('.tab.active', { hasText: /\.trend\.yaml/ }).waitFor();
  });
});
