import { describe, expect, it } from 'vitest';
import { type InlayHintKind, inlayHints } from '../../../src/core/language/inlay-hints.ts';
import type { Locale } from '../../../src/core/messages/message.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { openBook } from './navigation-book.ts';

/** The text with its hints in it, as ‹…›. */
async function hinted(path: string, text: string, locale: Locale = 'en', kinds?: readonly InlayHintKind[], from = 0) {
  const book = await openBook({ [path]: text });
  const found = inlayHints(book, book.files.get(path)!, { start: from, end: text.length }, locale, kinds);
  const edits = found.map((hint) => ({
    range: { start: hint.range.end, end: hint.range.end },
    newText: `‹${hint.text}›`,
  }));
  return applyEdits(text, edits);
}

const product = 'products/quark.product.yaml';
const trend = 'trends/search.trend.yaml';
const observed = (figure: string) => `name: 夸克\nobservations: [{ platform: app, downloads: ${figure} }]\n`;

describe('hints on figures', () => {
  it.each([
    ['超1亿', '> 100,000,000'],
    ['1.2亿', '120,000,000'],
    ['100万+', '≥ 1,000,000'],
    ['千万级', '≥ 10,000,000, < 100,000,000'],
    ['400余', '> 400, < 500'],
    ['">100万"', '> 1,000,000'],
    ['10-20万', '100,000 – 200,000'],
    ['不超过10万', '≤ 100,000'],
  ])('say what %s means', async (figure, meaning) => {
    const before = observed(figure);
    expect(await hinted(product, before, 'en', ['figures'])).toBe(before.replace(' }]', `‹${meaning}› }]`));
  });

  it.each([
    ['5倍以上', 'zh', '≥ 5倍'],
    ['5倍以上', 'en', '≥ 5x'],
    ['超30%', 'en', '> 30%'],
    ['不足两成', 'en', '< 20%'],
    ['超5pp', 'zh', '> 5个百分点'],
  ] as const)('keep what %s is a figure of (%s)', async (figure, locale, meaning) => {
    const claim = (written: string) => `title: 搜索\nclaims:\n  - { id: a, statement: 一, figure: ${written} }\n`;
    expect(await hinted(trend, claim(figure), locale, ['figures'])).toBe(claim(`${figure}‹${meaning}›`));
  });

  it('say the unit of a column', async () => {
    const table = (written: string) =>
      `title: 融资\ncolumns: { amount: { title: 金额, type: figure, unit: CNY } }\nrows:\n  - { amount: ${written} }\n`;
    const path = 'tables/deals.table.yaml';
    expect(await hinted(path, table('超1亿'), 'zh', ['figures'])).toBe(table('超1亿‹> 100,000,000元›'));
  });

  it.each(['1200', '1200.5', '"1,200"', '', '~', 'abc'])('are not shown for %s', async (figure) => {
    expect(await hinted(product, observed(figure), 'en', ['figures'])).toBe(observed(figure));
  });

  it('follow the unit, and stand in checks and conditions', async () => {
    const text =
      'title: 搜索\nperspective: product\nclaims:\n  - { id: a, statement: 一, check: { type: count, where: { app.downloads: 超1亿 }, is: 50+ } }\n';
    expect(await hinted(trend, text, 'en', ['figures'])).toContain('超1亿‹> 100,000,000› }, is: 50+‹≥ 50›');
  });
});

describe('hints on names', () => {
  it.each([
    ['products in a list', 'products: [quark, doubao]', 'products: [quark‹夸克›, doubao‹豆包›]'],
    ['products in a block list', 'products:\n  - quark # 搜索', 'products:\n  - quark‹夸克› # 搜索'],
    ['quoted ids', 'products: ["quark"]', 'products: ["quark"‹夸克›]'],
    ['trends', 'related: [agents]', 'related: [agents‹智能体›]'],
    ['terms', 'perspective: product', 'perspective: product‹产品›'],
    ['not what the line says', 'products: [quark] # 夸克', 'products: [quark] # 夸克'],
    ['not what is not there', 'products: [nothing]', 'products: [nothing]'],
    ['not keys', 'terms: { region: north }', 'terms: { region: north‹北方› }'],
  ])('show %s', async (_, before, after) => {
    expect(await hinted(trend, `${before}\n`, 'zh', ['names'])).toBe(`${after}\n`);
  });

  it('show sources and terms of observations', async () => {
    const text = 'name: 夸克\nobservations:\n  - platform: app\n    source: report\n';
    const after = 'name: 夸克\nobservations:\n  - platform: app‹APP端›\n    source: report‹年度报告›\n';
    expect(await hinted(product, text)).toBe(after);
  });

  it('leave out what the id says already', async () => {
    const book = 'trendbook: 1\ntitle: a\ntaxonomies:\n  track: { ai-search: AI Search }\n';
    const found = await openBook({ 'trendbook.yaml': book, [product]: 'name: 夸克\ntrack: ai-search\n' });
    expect(inlayHints(found, found.files.get(product)!, { start: 0, end: 99 }, 'en')).toEqual([]);
  });

  it('never stand within a measure', async () => {
    const text =
      'charts:\n  - id: a\n    type: bar\n    data: { where: { app.dau: 1 }, measures: [app.dau@2024-10] }\n';
    expect(await hinted(trend, text, 'en', ['names'])).toBe(text);
  });

  it.each([
    [':product{#quark}', ':product{#quark‹夸克›}'],
    [':product[夸克]{#quark}', ':product[夸克]{#quark}'],
    [':cite{#report}', ':cite{#report‹年度报告›}'],
    [':value{of=doubao measure=app.dau}', ':value{of=doubao‹豆包› measure=app.dau}'],
  ])('stand in the directive %s', async (before, after) => {
    expect(await hinted('pages/method.md', `正文${before}。\n`)).toBe(`正文${after}。\n`);
    const inYaml = `title: 搜索\nnarrative: |\n  正文${before}。\n`;
    expect(await hinted(trend, inYaml)).toBe(inYaml.replace(before, after));
  });
});

describe('hints', () => {
  it('are those of the span', async () => {
    const text = 'products:\n  - quark\n  - doubao\n';
    expect(await hinted(trend, text, 'en', undefined, 20)).toBe('products:\n  - quark\n  - doubao‹豆包›\n');
  });

  it('are not shown where all are switched off', async () => {
    expect(await hinted(product, observed('超1亿'), 'en', [])).toBe(observed('超1亿'));
  });
});
