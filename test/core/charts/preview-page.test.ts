import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { previewPage } from '../../../src/core/charts/index.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import { manifest } from '../query/small-book.ts';

const files = {
  'trendbook.yaml': `${manifest}trends: [t]\n`,
  'trends/t.trend.yaml': `title: 趋势
headline: 超过:claim[100万]{#c}的产品
perspective: x
charts: [{ id: c1, type: bar, title: 图, alt: x, data: { by: [kind] } }, { id: c2, type: pie }]
`,
  'trends/t.trend.md': '正文\n',
  'trends/empty.trend.yaml': 'title: 空\nperspective: x\n',
  'products/p.product.yaml': 'name: 甲\nkind: native\nobservations: [{ platform: app, source: desk, dau: 超100万 }]\n',
  'products/many.product.yaml': 'id: a\nname: 乙\n---\nid: b\nname: 丙\n',
  'tables/x.table.yaml':
    'title: 表\ncolumns: { tier: { title: 梯队, type: term, taxonomy: tier } }\nrows: [{ tier: first }]\n',
  'pages/method.md': '方法\n',
};

async function pageOf(path: string) {
  const workspace = createWorkspace(new MemoryFileSystem(files));
  await workspace.load();
  return previewPage(workspace.books[0]!, path, 'zh');
}

describe('the preview of a file', () => {
  it.each(['trends/t.trend.yaml', 'trends/t.trend.md'])('%s: the charts of its trend', async (path) => {
    const page = await pageOf(path);
    expect(page).toMatchObject({ title: '趋势', headline: '超过100万的产品', note: undefined });
    expect(page?.pictures.map(({ picture }) => [picture.id, picture.kind])).toEqual([
      ['c1', 'bar'],
      ['c2', 'problem'],
    ]);
  });

  it('a trend without charts says so', async () => {
    expect(await pageOf('trends/empty.trend.yaml')).toMatchObject({ pictures: [], note: '这个趋势还没有图表。' });
  });

  it('a product: its figures', async () => {
    const page = await pageOf('products/p.product.yaml');
    expect(page?.pictures[0]?.picture).toMatchObject({
      table: { rows: [['App 日活', '超100万', '2024-10', '案头调查']] },
    });
  });

  it('a stream of products: each', async () => {
    const page = await pageOf('products/many.product.yaml');
    expect(page?.pictures.map(({ picture }) => picture.title)).toEqual(['乙', '丙']);
  });

  it('a table: its rows, terms by their titles', async () => {
    const page = await pageOf('tables/x.table.yaml');
    expect(page?.pictures[0]?.picture).toMatchObject({ table: { columns: [{ title: '梯队' }], rows: [['第一梯队']] } });
  });

  it('the book: its trends', async () => {
    const page = await pageOf('trendbook.yaml');
    expect(page?.pictures[0]?.picture).toMatchObject({ table: { rows: [['趋势', '超过100万的产品']] } });
  });

  it.each(['pages/method.md', 'nowhere.yaml'])('%s: none', async (path) => {
    expect(await pageOf(path)).toBeUndefined();
  });
});
