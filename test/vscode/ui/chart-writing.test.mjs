import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { openBook, openFile, screenshot, setTheme } from '../lib/workbench.mjs';

const chart = 'trends/zz-charts.trend.yaml';
const text = `title: 图表
perspective: product
charts:
  - id: leaders
    title: 领先者
    alt: 夸克居首
    type: bar
    data: { measures: [app.dau], sort: -app.dau, limit: 4 }
`;

describe('writing a chart', () => {
  let book;
  let page;
  before(async () => {
    book = await openBook({ files: { [chart]: text }, settings: { 'files.autoSave': 'off' } });
    page = book.page;
    await openFile(page, 'zz-charts.trend.yaml');
    await page
      .locator('.breadcrumbs-control .monaco-icon-label', { hasText: '图表' })
      .first()
      .waitFor({ timeout: 60_000 });
  });
  after(() => book?.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await screenshot(page, `failed-${this.currentTest.title.slice(0, 16)}`);
  });

  const line = (words) => page.locator('.editor-group-container .view-line', { hasText: words }).first();

  for (const theme of ['light', 'dark', 'hc-light', 'hc-dark']) {
    it(`shows what a type looks like while one is chosen, in the theme ${theme}`, async () => {
      await setTheme(page, theme);
      await line('type: bar').click();
      await page.keyboard.press('End');
      for (const _ of 'bar') await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'line' }).first().waitFor();
      const details = page.locator('.suggest-details-container:visible');
      if (!(await details.isVisible())) await page.keyboard.press('Control+Space');
      await details.waitFor();
      const picture = details.locator('img').first();
      await picture.waitFor();
      const width = await picture.evaluate(async (image) => {
        await image.decode();
        return image.naturalWidth;
      });
      assert.equal(width, 240);
      await screenshot(page, `completion-chart-${theme}`);
      await page.keyboard.press('Escape');
      for (let count = 0; count < 4; count++) await page.keyboard.press('Control+Z');
      await line('type: bar').waitFor();
    });
  }
});
