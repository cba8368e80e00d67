import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openBook, openFile, pressUntil, runCommand, screenshot, setTheme } from '../lib/workbench.mjs';
import { untilSaved } from '../lib/workspace.mjs';

const product = 'products/new-one.product.yaml';
const untidy =
  'name: 新产品\nknd: native\nscenarios:   [all-round,work]   \nobservations:\n- platform:  app\n  source: qbitai-2024\n  downloads:   超1亿\n';

describe('mending and laying out by keyboard', () => {
  let book;
  let page;
  before(async () => {
    book = await openBook({
      files: { [product]: untidy },
      settings: { 'files.autoSave': 'off', '[yaml]': { 'editor.formatOnSave': true } },
    });
    page = book.page;
    await openFile(page, 'new-one.product.yaml');
    await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
  });
  after(() => book?.close());

  const line = (text) => page.locator('.editor-group-container.active .view-line', { hasText: text }).first();

  it('mends a misspelt key by its quick fix', async () => {
    await setTheme(page, 'dark');
    await line('knd: native').getByText('knd').click();
    await pressUntil(page, 'Control+.', page.locator('.action-widget .monaco-list-row', { hasText: 'kind' }).first());
    await screenshot(page, 'quick-fix');
    await page.keyboard.press('Enter');
    await line('kind: native').waitFor();
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('lays the file out when it is saved', async () => {
    const expected =
      'name: 新产品\nkind: native\nscenarios: [all-round, work]\nobservations:\n  - platform: app\n    source: qbitai-2024\n    downloads: 超1亿\n';
    await runCommand(page, 'File: Save');
    await untilSaved(join(book.folder, product), expected);
    await screenshot(page, 'format-on-save');
    assert.equal(readFileSync(join(book.folder, product), 'utf8'), expected);
  });
});
