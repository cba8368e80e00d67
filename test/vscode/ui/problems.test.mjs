import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openBook, openFile, problems, screenshot, setTheme } from '../lib/workbench.mjs';
import { sampleBook } from '../lib/workspace.mjs';

describe('a book with an unknown key, as a person sees it', () => {
  let book;
  before(async () => {
    const manifest = readFileSync(join(sampleBook, 'trendbook.yaml'), 'utf8').trimEnd();
    book = await openBook({ files: { 'trendbook.yaml': `no-such-key: 1\n${manifest}\n` } });
  });
  after(() => book?.close());

  it('lists the finding among the problems before the file is open', async () => {
    const rows = await problems(book.page);
    const row = rows.filter({ hasText: 'no-such-key' });
    await row.waitFor({ timeout: 60_000 });
    assert.equal(await row.count(), 1);
  });

  it('underlines the key in the editor', async () => {
    await openFile(book.page, 'trendbook.yaml');
    await book.page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await screenshot(book.page, 'unknown-key');
  });

  for (const theme of ['dark', 'hc-dark', 'hc-light', 'light']) {
    it(`shows in the theme ${theme}`, () => setTheme(book.page, theme));
  }
});
