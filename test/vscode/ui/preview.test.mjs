import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openBook, openFile, runCommand, screenshot, setTheme, webview } from '../lib/workbench.mjs';

const trend = `title: 预览
perspective: product
charts:
  - id: dau
    type: bar
    title: APP端日活跃用户
    alt: 夸克居首
    data: { measures: [app.dau], sort: -app.dau }
  - id: new-users
    type: bar
    title: 日活与新增
    alt: 千万级的新增
    data: { measures: [app.dau, app.new-users], sort: -app.dau }
  - id: tiers
    type: tiers
    title: 行业梯队
    alt: 三个梯队
    data: { from: industries }
    tier: tier
    label: name
  - id: names
    type: bar
    title: <img src=x onerror=alert(1)>
    alt: 脚本不会运行
    data: { by: [track] }
`;

describe('the preview beside a trend', () => {
  let book;
  let page;
  const refused = [];
  before(async () => {
    book = await openBook({ files: { 'trends/zz-preview.trend.yaml': trend } });
    book.page.on('console', (line) => {
      if (/Content Security Policy/i.test(line.text())) refused.push(line.text());
    });
    await openFile(book.page, 'zz-preview.trend.yaml');
    await runCommand(book.page, 'Open Preview to the Side');
    page = webview(book.page);
  });
  after(() => book?.close());

  it('draws the charts', async () => {
    await page.getByRole('heading', { name: 'APP端日活跃用户' }).waitFor({ timeout: 60_000 });
    await page.locator('#picture-dau svg').getByText('夸克').first().waitFor();
    await page.locator('#picture-tiers svg').getByText('智能驾驶').first().waitFor();
  });

  it('shows markup in a title as text', async () => {
    await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    assert.equal(await page.locator('img').count(), 0);
  });

  it('shows the data table on request', async () => {
    await page.locator('#picture-dau vscode-button').first().click();
    await page.locator('#picture-dau').getByRole('cell', { name: '夸克' }).waitFor();
    await page.locator('#picture-dau vscode-button').first().click();
    await page.locator('#picture-dau svg').first().waitFor();
  });

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light']) {
    it(`is readable in the theme ${theme}`, async () => {
      await setTheme(book.page, theme);
      await page.locator('#picture-dau svg').first().waitFor();
      await screenshot(book.page, `preview-${theme}`);
    });
  }

  it('follows typing', async () => {
    await book.page.locator('.monaco-editor .view-line').first().click();
    await book.page.keyboard.press('Control+Home');
    await book.page.keyboard.press('End');
    await book.page.keyboard.type('随着输入');
    await page.getByRole('heading', { name: '预览随着输入' }).waitFor();
  });

  it('keeps its pictures while a chart is half-typed', async () => {
    await book.page.keyboard.press('Control+End');
    await book.page.keyboard.type('  - id: dau2\ntype');
    await page.getByRole('heading', { name: 'APP端日活跃用户' }).waitFor();
    await page.locator('#picture-dau svg').getByText('夸克').first().waitFor();
    await screenshot(book.page, 'preview-half-typed');
  });

  it('asked for nothing that its content security policy refuses', () => {
    assert.deepEqual(refused, []);
  });
});
