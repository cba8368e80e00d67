import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import {
  completionDetails,
  openBook,
  openFile,
  pressUntil,
  runCommand,
  screenshot,
  setTheme,
  webview,
} from '../lib/workbench.mjs';

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

  const line = (words) => page.locator('.editor-group-container .view-line', { hasText: words }).first();

  for (const theme of ['light', 'dark', 'hc-light', 'hc-dark']) {
    it(`shows what a type looks like while one is chosen, in the theme ${theme}`, async () => {
      await setTheme(page, theme);
      await line('type: bar').click();
      await page.keyboard.press('End');
      for (const _ of 'bar') await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Delete');
      const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'line' }).first();
      await pressUntil(page, 'Control+Space', row);
      const picture = (await completionDetails(page)).locator('img').first();
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

  describe('with the preview beside it', () => {
    let drawn;
    const bars = () => drawn.locator('path[fill="#0072b2"]');
    /** Puts the caret behind some words and takes back as many characters. */
    const takeBack = async (words, characters) => {
      await line(words).click();
      await page.keyboard.press('Home');
      const text = (await line(words).textContent()).replaceAll('\u00a0', ' ').trimStart();
      for (let at = 0; at < text.indexOf(words) + words.length; at++) await page.keyboard.press('ArrowRight');
      for (let count = 0; count < characters; count++) await page.keyboard.press('Backspace');
    };
    const until = async (what, holds) => {
      const deadline = Date.now() + 20_000;
      while (!(await holds())) {
        assert.ok(Date.now() < deadline, what);
        await page.waitForTimeout(50);
      }
    };

    before(async () => {
      await setTheme(page, 'light');
      await runCommand(page, 'Open Preview to the Side');
      drawn = webview(page).locator('#picture-leaders svg');
      await drawn.first().waitFor({ timeout: 60_000 });
    });

    it('draws fewer bars for a lower limit', async () => {
      await until('four bars', async () => (await bars().count()) === 4);
      await takeBack('limit: 4', 1);
      await page.keyboard.type('2');
      await until('two bars', async () => (await bars().count()) === 2);
      assert.equal(await drawn.getByText('Kimi智能助手', { exact: true }).count(), 0);
    });

    it('draws another type', async () => {
      const arcs = () => drawn.locator('path[d*="A"]').count();
      assert.equal(await arcs(), 0);
      await takeBack('type: bar', 3);
      await page.keyboard.type('pie');
      await page.keyboard.press('Escape');
      await until('slices', async () => (await arcs()) >= 2);
      await screenshot(page, 'chart-typed-pie');
      await takeBack('type: pie', 3);
      await page.keyboard.type('bar');
      await page.keyboard.press('Escape');
      await until('bars again', async () => (await arcs()) === 0 && (await bars().count()) === 2);
    });

    it('draws a bar longer when its figure grows, in the file of the product', async () => {
      // Pinned, it stays with the trend while a product is written.
      await webview(page).locator('vscode-checkbox').last().click();
      const widths = () => bars().evaluateAll((all) => all.map((each) => each.getBBox().width));
      const before = await widths();
      await page.locator('.editor-group-container').first().locator('.tab.active').click();
      await openFile(page, 'doubao.product.yaml');
      await takeBack('dau: 超100万', 4);
      await page.keyboard.type('900万');
      await until('the label', async () => (await drawn.getByText('超900万').count()) > 0);
      const after = await widths();
      assert.ok(after[1] > before[1] * 5, `${before} to ${after}`);
      await screenshot(page, 'chart-typed-figure');
    });
  });
});
