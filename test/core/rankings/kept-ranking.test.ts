import { describe, expect, it } from 'vitest';
import { computeRanking } from '../../../src/core/rankings/index.ts';
import { loadWorkspace } from '../../support/memory-book.ts';

const files = {
  'trendbook.yaml': `trendbook: 1
title: 小书
asOf: 2024-10
trends: [growth]
taxonomies: { platform: { app: App }, perspective: { product: 产品 } }
metrics: { dau: { title: 日活, platforms: [app], unit: count } }
rankings: { top: { indicators: [{ measure: app.dau }] }, rows: { from: deals, indicators: [{ measure: amount }] } }
`,
  'products/one.product.yaml': 'name: 甲\nobservations: [{ platform: app, at: 2024-10, dau: 5 }]\n',
  'products/two.product.yaml': 'name: 乙\nobservations: [{ platform: app, dau: 3 }]\n',
  'tables/deals.table.yaml':
    'title: 融资\ncolumns: { id: { title: 标识 }, amount: { title: 金额, type: figure } }\nrows: [{ id: d1, amount: 5 }, { id: d2, amount: 7 }]\n',
  'trends/growth.trend.yaml': 'title: 增长\nperspective: product\n',
};

/** The ranking before and after an edit, as text and whether it was kept. */
async function after(ranking: string, file: keyof typeof files, was: string, becomes: string) {
  const workspace = await loadWorkspace(files);
  const now = () => computeRanking(workspace.books[0]!.model, ranking)!;
  const before = now();
  expect(now()).toBe(before);
  await workspace.setBuffer(file, files[file].replace(was, becomes));
  return { kept: now() === before, ids: now().records.map(({ id, label, rank }) => `${rank} ${id} ${label}`) };
}

describe('after an edit', () => {
  it.each([
    ['of a trend', 'top', 'trends/growth.trend.yaml', '增长', '下降', true, ['1 one 甲', '2 two 乙']],
    ['of a table that it does not read', 'top', 'tables/deals.table.yaml', '5', '9', true, ['1 one 甲', '2 two 乙']],
    ['of a figure', 'top', 'products/two.product.yaml', '3', '9', false, ['1 two 乙', '2 one 甲']],
    ['of a name', 'top', 'products/two.product.yaml', '乙', '丙', false, ['1 one 甲', '2 two 丙']],
    [
      'of the metric',
      'top',
      'trendbook.yaml',
      'unit: count',
      'unit: count, better: lower',
      false,
      ['1 two 乙', '2 one 甲'],
    ],
    ['of the date', 'top', 'trendbook.yaml', '2024-10', '2024-11', false, ['1 two 乙']],
    ['of its table', 'rows', 'tables/deals.table.yaml', '5', '9', false, ['1 d1 d1', '2 d2 d2']],
  ] as const)('%s', async (_, ranking, file, was, becomes, kept, ids) => {
    expect(await after(ranking, file, was, becomes)).toEqual({ kept, ids });
  });

  it('of the columns of a table without rows', async () => {
    const path = 'tables/deals.table.yaml';
    const table = (columns: string) => `title: 融资\ncolumns: { id: { title: 标识 }${columns} }\nrows: []\n`;
    const workspace = await loadWorkspace({ ...files, [path]: table('') });
    const problems = () => computeRanking(workspace.books[0]!.model, 'rows')!.problems.map(({ code }) => code);
    expect(problems()).toEqual(['unknown-measure']);
    await workspace.setBuffer(path, table(', amount: { title: 金额, type: figure }'));
    expect(problems()).toEqual([]);
  });
});
