import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { sourcesAt, sourcesOfRow } from '../../../src/core/charts/index.ts';
import {
  blockAt,
  type PreviewBlock,
  type ProseNode,
  pageChoices,
  placeToOpen,
  previewPage,
} from '../../../src/core/preview/index.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import { manifest } from '../query/small-book.ts';

const trend = `title: 趋势
headline: 超过:claim[100万]{#c}的产品
perspective: x
summary: 共:claim{#c}款，首推:product{#p}，<b>非标记</b>
charts: [{ id: c1, type: bar, title: 图, alt: x, data: { by: [kind] } }, { id: c2, type: pie }]
claims:
  - { id: c, statement: 共1款, check: { type: count, where: { id: [p], app.dau: '>90万' }, is: 1 } }
  - { id: u, statement: 无据 }
forecasts: [{ statement: 明年翻倍, due: 2026, confidence: 高 }, { statement: '' }]
recommendations: ['先做:product[甲]{#p}']
voices: [{ by: 某人, organisation: 某处, text: 很好 }]
`;

const files = {
  'trendbook.yaml': `${manifest}trends: [t]
rankings:
  r: { title: 榜, from: products, indicators: [{ measure: app.dau, weight: 1 }] }
`,
  'trends/t.trend.yaml': trend,
  'trends/t.trend.md': '# 一\n\n正文~提到~:claim[1]{#c}\n\n- 甲\n  - 乙\n\n::chart{#c1}\n\n> 引\n',
  'trends/empty.trend.yaml': 'title: 空\nperspective: x\n',
  'products/p.product.yaml': `name: 甲
kind: native
track: assistant
launched: 2023-05
observations:
  - { platform: app, source: desk, dau: 超100万 }
  - { platform: app, at: 2023-10, dau: 10万-20万 }
`,
  'products/many.product.yaml': `id: a
name: 乙
track: assistant
observations: [{ platform: app, dau: 300万 }]
---
id: b
name: 丙
`,
  'tables/x.table.yaml':
    'title: 表\ncolumns: { tier: { title: 梯队, type: term, taxonomy: tier } }\nrows: { csv: x.csv }\n',
  'tables/y.table.yaml':
    'title: 表\ncolumns: { tier: { title: 梯队, type: term, taxonomy: tier } }\nrows: [{ tier: first }]\n',
  'pages/method.md': '方法\n',
};

async function bookOf(changed: Record<string, string> = {}) {
  const workspace = createWorkspace(new MemoryFileSystem({ ...files, ...changed }));
  await workspace.load();
  return workspace.books[0]!;
}

async function pageOf(path: string, offset = 0, changed: Record<string, string> = {}) {
  return previewPage(await bookOf(changed), path, { locale: 'zh', offset })!;
}

function pictureOf(blocks: readonly PreviewBlock[], key: string) {
  const block = blocks.find((each) => each.key === key);
  return block?.kind === 'picture' ? block.picture : undefined;
}

function textOf(nodes: readonly ProseNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

describe('the page of a trend', () => {
  it.each(['trends/t.trend.yaml', 'trends/t.trend.md'])('%s: all that its files say, in order', async (path) => {
    const page = await pageOf(path);
    expect(page).toMatchObject({ kind: 'trend', id: 't', title: '趋势', headline: '超过100万的产品', note: undefined });
    expect(page.blocks.map(({ key }) => key)).toEqual([
      'summary',
      'chart:c1',
      'chart:c2',
      'claims',
      'recommendations',
      'forecasts',
      'voices',
      'narrative',
    ]);
  });

  it('fills directives in, and leaves markup in prose as text', async () => {
    const { blocks } = await pageOf('trends/t.trend.yaml');
    const [summary, narrative] = [blocks[0], blocks.at(-1)];
    expect(textOf(summary?.kind === 'text' ? summary.content : [])).toBe('共1（已核实）款，首推甲，<b>非标记</b>');
    expect(narrative?.heading).toBe('正文');
    const content = narrative?.kind === 'text' ? narrative.content : [];
    const written = content.filter((node) => typeof node !== 'string');
    expect(written.map(({ tag, children }) => [tag, textOf(children).replace(/\s/g, '')])).toEqual([
      ['h3', '一'],
      ['p', '正文~提到~1（已核实）'],
      ['ul', '甲乙'],
      ['blockquote', '引'],
    ]);
  });

  it('gives each claim its verdict, the reason and the place of its check', async () => {
    const page = await pageOf('trends/t.trend.yaml');
    const claims = page.blocks.find(({ kind }) => kind === 'claims');
    expect(claims).toMatchObject({
      claims: [
        { id: 'c', verdict: 'verified' },
        { id: 'u', verdict: 'unsupported' },
      ],
    });
    const check = placeToOpen(page, 'claims', 0);
    expect(trend.slice(check?.range.start, check?.range.end)).toBe(
      "{ type: count, where: { id: [p], app.dau: '>90万' }, is: 1 }",
    );
  });

  it('lists what has a text', async () => {
    const { blocks } = await pageOf('trends/t.trend.yaml');
    const items = (key: string) => blocks.find((each) => each.key === key);
    expect(items('forecasts')).toMatchObject({ items: [{ text: '明年翻倍', detail: '期限 2026 · 把握 高' }] });
    expect(items('recommendations')).toMatchObject({ items: [{ text: '先做甲' }] });
    expect(items('voices')).toMatchObject({ quotes: true, items: [{ text: '很好', detail: '某人 · 某处' }] });
  });

  it('says so where there are no charts', async () => {
    expect(await pageOf('trends/empty.trend.yaml')).toMatchObject({ blocks: [], note: '这个趋势还没有图表。' });
  });
});

describe('the page of a product', () => {
  it('shows what it is, its figures, over time too, where it stands, and who names it', async () => {
    const page = await pageOf('products/p.product.yaml');
    expect(page.blocks.map(({ key }) => key)).toEqual(['facts', 'figures', 'line:app.dau#0', 'standing', 'mentions']);
    expect(page.blocks[0]).toMatchObject({
      facts: [
        { name: '种类', text: 'AI原生' },
        { name: '赛道', text: 'AI智能助手' },
        { name: '上线日期', text: '2023-05' },
      ],
    });
    expect(pictureOf(page.blocks, 'figures')).toMatchObject({
      table: {
        rows: [
          ['App 日活', '超100万', '2024-10', '案头调查'],
          ['App 日活', '10万-20万', '2023-10', ''],
        ],
      },
    });
    expect(pictureOf(page.blocks, 'line:app.dau#0')).toMatchObject({
      kind: 'line',
      table: {
        rows: [
          ['2023-10', '10万-20万'],
          ['2024-10', '超100万'],
        ],
      },
    });
    expect(pictureOf(page.blocks, 'standing')).toMatchObject({
      table: {
        rows: [
          ['AI智能助手', 'App 日活', '2', '2'],
          ['榜', '得分', '2 (1–2)', '2'],
        ],
      },
    });
    const standing = pictureOf(page.blocks, 'standing')!;
    expect(sourcesOfRow(standing, 0).map(({ label, detail }) => `${label} ${detail}`)).toEqual([
      '乙 300万',
      '甲 超100万',
    ]);
    expect(sourcesOfRow(standing, 1)).toMatchObject([{ label: '榜', place: { file: 'trendbook.yaml' } }]);
    expect(page.blocks.at(-1)).toMatchObject({
      items: [{ text: '趋势', detail: 'trends/t.trend.yaml:4' }, { detail: 'trends/t.trend.yaml:7' }, {}],
    });
  });

  it.each([
    [0, '乙'],
    [files['products/many.product.yaml'].indexOf('丙'), '丙'],
  ])('of a file with several, the one at the cursor (%i)', async (offset, name) => {
    expect((await pageOf('products/many.product.yaml', offset)).title).toBe(name);
  });
});

describe('the page of a table', () => {
  it.each(['tables/y.table.yaml', 'tables/x.table.yaml', 'tables/x.csv'])(
    '%s: its rows, terms by titles',
    async (path) => {
      const page = await pageOf(path, 0, { 'tables/x.csv': 'tier\nfirst\n' });
      expect(pictureOf(page.blocks, 'rows')).toMatchObject({
        table: { columns: [{ title: '梯队' }], rows: [['第一梯队']], sourced: [true] },
      });
    },
  );
});

describe('the page of the book', () => {
  it('is an overview', async () => {
    const page = await pageOf('trendbook.yaml');
    expect(page).toMatchObject({ kind: 'book', title: '小书' });
    expect(page.blocks.map(({ key }) => key)).toEqual(['cover', 'landscape', 'ranking:r', 'health', 'trends']);
    expect(pictureOf(page.blocks, 'landscape')).toMatchObject({ kind: 'treemap', title: '按赛道划分的产品' });
    expect(pictureOf(page.blocks, 'ranking:r')).toMatchObject({ kind: 'ranking', title: '榜' });
    expect(pictureOf(page.blocks, 'health')).toMatchObject({
      table: {
        rows: [
          ['已核实', '1'],
          ['无依据', '1'],
        ],
      },
    });
    expect(pictureOf(page.blocks, 'trends')).toMatchObject({
      table: { rows: [['趋势', '超过100万的产品', '2', '0', '100%'], expect.any(Array)] },
    });
  });

  it('leads from a verdict to the claims that have it', async () => {
    const page = await pageOf('trendbook.yaml');
    const picture = pictureOf(page.blocks, 'health')!;
    const clicked = { seriesName: '论断', seriesIndex: 0, dataIndex: 1, id: '' };
    expect(sourcesAt(picture, clicked)).toMatchObject([
      { label: '无据', detail: 'u', place: { file: 'trends/t.trend.yaml' } },
    ]);
    expect(sourcesOfRow(picture, 0)).toMatchObject([{ label: '共1款', detail: 'c' }]);
  });

  it('is an empty cover where there is nothing yet', async () => {
    const workspace = createWorkspace(new MemoryFileSystem({ 'trendbook.yaml': 'trendbook: 1\ntitle: 空\n' }));
    await workspace.load();
    const page = previewPage(workspace.books[0]!, 'trendbook.yaml', { locale: 'en' });
    expect(page).toMatchObject({ blocks: [], note: 'The book has no trends and products yet.' });
  });
});

it.each(['pages/method.md', 'nowhere.yaml'])('%s has no page', async (path) => {
  expect(await pageOf(path)).toBeUndefined();
});

it.each([
  ['trends/t.trend.yaml', '{ id: c1, type', 'chart:c1'],
  ['trends/t.trend.yaml', '共1款', 'claim:c'],
  ['trends/t.trend.yaml', '100万]', undefined],
  ['trends/t.trend.yaml', 'c}的产品', 'claim:c'],
  ['trends/t.trend.md', 'c1}', 'chart:c1'],
] as const)('in %s, the cursor before “%s” is about %s', async (path, text, key) => {
  const book = await bookOf();
  const page = previewPage(book, 'trends/t.trend.yaml', { locale: 'en' })!;
  expect(blockAt(book, page, path, files[path].indexOf(text))).toBe(key);
});

it('offers the pages of the book: itself, trends, tables, a product a file', async () => {
  expect(pageChoices(await bookOf()).map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'book 小书',
    'trend 趋势',
    'trend 空',
    'table 表',
    'table 表',
    'product 乙',
    'product 甲',
  ]);
});
