import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { clickRow, openBook, openFile, runCommand, screenshot, webview } from '../lib/workbench.mjs';

const trend = `title: 点击
perspective: product
charts:
  - id: groups
    type: bar
    title: 各赛道的产品数
    alt: 三款都是搜索
    data: { where: { id: [quark, nami-search, zhihu-zhida] }, by: [track] }
  - id: cards
    type: tiers
    title: 各赛道的产品
    alt: 助手最多
    data: { where: { id: [quark, doubao, kimi] } }
    tier: track
    label: name
  - id: places
    type: bump
    title: 名次
    alt: 夸克居首
    ranking: known-dau
    top: 3
    editions: []
`;

describe('a click on a picture', () => {
  let book;
  let page;
  before(async () => {
    book = await openBook({ files: { 'trends/zz-clicks.trend.yaml': trend } });
    await openFile(book.page, 'zz-clicks.trend.yaml');
    await runCommand(book.page, 'Open Preview to the Side');
    page = webview(book.page);
    await page.locator('#picture-groups svg').first().waitFor({ timeout: 60_000 });
    // It stays, whatever a click opens.
    await page.locator('vscode-checkbox').last().click();
  });
  after(() => book?.close());

  const picks = () => book.page.locator('.quick-input-widget:visible .monaco-list-row');
  const opened = (name) => book.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();

  it('offers the records of a bar that counts several, and opens the one that is chosen', async () => {
    await page.locator('#picture-groups svg path[fill="#0072b2"]').first().click();
    await picks().nth(2).waitFor();
    assert.equal(await picks().count(), 3);
    await screenshot(book.page, 'click-choose');
    await clickRow(picks().filter({ hasText: '知乎直达' }));
    await opened('ai-search.product.yaml');
  });

  it('opens the product of a card', async () => {
    await page.locator('#picture-cards svg').getByText('豆包').click();
    await opened('doubao.product.yaml');
  });

  it('opens the product of a place', async () => {
    await page.locator('#picture-places svg').getByText('1').first().click();
    await opened('quark.product.yaml');
  });

  it('offers the claims of a verdict, and opens the one that is chosen', async () => {
    await page.locator('vscode-checkbox').last().click();
    await book.page.locator('.editor-group-container').first().locator('.tab.active').click();
    await openFile(book.page, 'trendbook.yaml');
    await page.locator('[data-key=health] svg').first().waitFor();
    await page.locator('[data-key=health] svg path[fill="#0072b2"]').first().click();
    await picks().first().waitFor();
    await screenshot(book.page, 'click-verdict');
    await clickRow(picks().first());
    await opened('.trend.yaml');
  });
});
