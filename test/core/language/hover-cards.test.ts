import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { hover } from '../../../src/core/language/hover.ts';
import { codeBlock, escapeMarkdown, inlineCode, linked } from '../../../src/core/language/markdown.ts';
import type { Locale } from '../../../src/core/messages/message.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import { withoutCaret } from './language-book.ts';

const files: Readonly<Record<string, string>> = {
  'trendbook.yaml': `trendbook: 1
title: 示例
asOf: 2024-10
trends: [search]
sources:
  report: { title: 年度报告, publisher: 研究院, url: "https://example.org/report", published: 2024-11 }
taxonomies:
  perspective: { product: 产品 }
  kind: { native: AI原生 }
  track: { assistant: AI助手, search: { title: AI搜索, description: 用AI找答案, parent: assistant } }
  platform: { app: APP端, web: 网页端 }
  dimension: { scale: 用户规模 }
metrics:
  dau: { title: 日活, description: 每日活跃用户, unit: count, platforms: [app], dimension: scale }
  visits: { title: 访问量, platforms: [web] }
rankings:
  top: { title: 总榜, indicators: [{ measure: app.dau, weight: 1 }] }
lint:
  rules: { ref/unused-source: off, trend/unlisted: warning }
`,
  'products/quark.product.yaml': `name: 夸克
aliases: [Quark]
company: 阿里
kind: native
track: search
platforms: [app, web]
summary: 搜索 *助手* <b>
observations:
  - { at: 2023-10, platform: app, source: report, dau: 1000万 }
  - { at: 2024-10, platform: app, source: report, dau: ">2600万" }
  - { platform: web, visits: 超1000万 }
`,
  'products/doubao.product.yaml': 'name: 豆包\nobservations:\n  - { platform: app, source: report, dau: 超100万 }\n',
  'products/bare.product.yaml': 'name: 空\n',
  'trends/search.trend.yaml': `title: AI搜索
headline: 夸克领先
perspective: product
status: review
products: [quark]
claims:
  - id: quark-dau
    statement: 夸克日活超2600万
    sources: [report]
    decision: true
    check: { type: value, of: quark, measure: app.dau, is: ">2600万" }
  - id: cited
    statement: 豆包紧随其后，日活 1. 破百万
    sources: [report]
    figure: 超100万
charts:
  - id: leaders
    type: bar
    title: 领先者
    alt: 夸克居首
    source: report
    data:
      measures: [app.dau]
      where: { id: [quark, doubao] }
`,
  'trends/search.trend.md': '见:product[夸克]{#quark}与:claim[超2600万]{#quark-dau}。\n\n::chart{#leaders}\n',
  'tables/deals.table.yaml': `title: 融资
source: report
columns:
  sector: { title: 赛道, type: term, taxonomy: track }
  amount: { title: 金额, type: figure, unit: CNY }
rows:
  - { sector: search, amount: 1亿 }
`,
};

async function card(
  path: string,
  marked: string,
  locale: Locale = 'en',
  changed: Readonly<Record<string, string>> = {},
) {
  const all = { ...files, ...changed };
  const { text, offset } = withoutCaret(marked);
  const at = all[path]!.indexOf(text);
  if (at < 0) throw new Error(`no ${text} in ${path}`);
  const workspace = createWorkspace(new MemoryFileSystem(all));
  await workspace.load();
  const book = workspace.books[0]!;
  const link = (file: string, line: number) => `file:///book/${file}#L${line + 1}`;
  return hover(book, book.files.get(path)!, at + offset, locale, link)?.markdown;
}

const manifest = 'trendbook.yaml';
const quark = 'products/quark.product.yaml';
const trend = 'trends/search.trend.yaml';
const prose = 'trends/search.trend.md';
const deals = 'tables/deals.table.yaml';

describe('a card', () => {
  it('shows a product whole', async () => {
    expect(await card(trend, 'products: [qu‸ark]')).toBe(`**夸克** \`quark\` · product · AI原生 · AI搜索

搜索 \\*助手\\* \\<b\\>

- Kind: AI原生
- Track: AI搜索
- Company: 阿里
- Platforms: APP端, 网页端
- Also called: Quark

Latest figures:
- APP端 2024-10: 日活 \\>2600万 (年度报告)
- 网页端 2024-10: 访问量 超1000万
- APP端 2023-10: 日活 1000万 (年度报告)

Cited in:
- 1 trend: [AI搜索](<file:///book/trends/search.trend.yaml#L1>)
- 1 claim: [quark-dau](<file:///book/trends/search.trend.yaml#L7>)
- 1 chart: [领先者](<file:///book/trends/search.trend.yaml#L17>)

Defined in [products/quark.product.yaml](<file:///book/products/quark.product.yaml#L1>)`);
  });

  it('shows a product in Chinese', async () => {
    const shown = await card(trend, 'products: [qu‸ark]', 'zh');
    expect(shown).toContain('**夸克** `quark` · 产品 · AI原生 · AI搜索');
    expect(shown).toContain('最新数据：\n- APP端 2024-10');
    expect(shown).toContain('- 1 条论断: [quark-dau]');
  });

  it.each([
    ['a metric: what it is', quark, 'report, d‸au: 1000万', '每日活跃用户'],
    ['a metric: its unit', quark, 'report, d‸au: 1000万', '- Unit: count'],
    ['a metric: its dimension', quark, 'report, d‸au: 1000万', '- Dimension: 用户规模'],
    ['a metric: its platforms', quark, 'report, d‸au: 1000万', '- Platforms: APP端'],
    ['a metric: who reports it', quark, 'report, d‸au: 1000万', '- Reported for: 2 products: 豆包, 夸克'],
    ['a metric that nobody reports', manifest, 'vi‸sits: {', '- Reported for: 1 product: 夸克'],
    ['a source: its publisher', trend, 'source: rep‸ort', '- Publisher: 研究院'],
    ['a source: its date', trend, 'source: rep‸ort', '- Published: 2024-11'],
    ['a source: its address', trend, 'source: rep‸ort', 'https://example.org/report'],
    ['a source: the claims that cite it', trend, 'source: rep‸ort', '- 2 claims: [quark-dau]'],
    ['a term: what it means', quark, 'track: sea‸rch', '用AI找答案'],
    ['a term: its parent', quark, 'track: sea‸rch', '- Part of: AI助手'],
    ['a taxonomy: its terms', deals, 'taxonomy: tra‸ck', 'AI助手, AI搜索'],
    ['a trend: its message', manifest, 'trends: [sea‸rch]', '夸克领先'],
    ['a trend: its perspective', manifest, 'trends: [sea‸rch]', '- Perspective: 产品'],
    ['a trend: its status', manifest, 'trends: [sea‸rch]', '- Status: review'],
    ['a trend: what it holds', manifest, 'trends: [sea‸rch]', '- Holds: 2 claims, 1 chart'],
    ['a claim: its statement', trend, 'id: quark-‸dau', '**夸克日活超2600万** `quark-dau` · claim'],
    ['a claim: its check as written', trend, 'id: quark-‸dau', '```yaml\ncheck: { type: value, of: quark'],
    ['a claim: its sources', trend, 'id: quark-‸dau', '- Sources: 年度报告'],
    ['a claim: what rests on it', trend, 'id: quark-‸dau', '- A decision rests on it: ✓'],
    ['a claim without check: its figure', trend, 'id: cit‸ed', '- Figure: 超100万'],
    ['a claim from prose', prose, '{#quark-‸dau}', '**夸克日活超2600万**'],
    ['a chart: its text', trend, 'id: lead‸ers', '夸克居首'],
    ['a chart: its type', trend, 'id: lead‸ers', '- Type: bar'],
    ['a chart: its data, without the indent', trend, 'id: lead‸ers', '```yaml\ndata:\n  measures: [app.dau]\n  where:'],
    ['a chart from prose', prose, '{#lead‸ers}', '**领先者** `leaders` · chart'],
    ['a product from prose', prose, '{#qu‸ark}', '**夸克**'],
    ['a ranking: its indicators', manifest, 't‸op: { title', 'indicators: [{ measure: app.dau, weight: 1 }]'],
    ['a table: its columns', deals, '‸title: 融资', undefined],
    ['a column: its type', deals, 'amou‸nt: {', '- Type: figure'],
    ['a column: its unit', deals, 'amou‸nt: {', '- Unit: CNY'],
    ['a column: what it names', deals, 'sect‸or: {', '- Names: track'],
    ['a column from a cell', deals, '{ sec‸tor: search', '**赛道** `sector`'],
    ['a rule that is set', manifest, 'ref/unused-‸source: off', '`ref/unused-source` · *info*'],
    ['what a rule finds', manifest, 'ref/unused-‸source: off', 'A source that nothing in the book cites.'],
  ])('tells %s', async (_, path, marked, says) => {
    const found = await card(path, marked);
    if (says !== undefined) expect(found).toContain(says);
    // A key of the format is explained as one.
    else expect(found).toContain('`title`');
  });

  it.each([
    ['YAML', quark, '# trendbook-ignore trend/unl‸isted: 稍后\nname: 夸克\n'],
    ['Markdown', prose, '<!-- trendbook-ignore trend/unl‸isted: 稍后 -->\n\n正文\n'],
  ])('tells a rule in a suppression in %s', async (_, path, text) => {
    const changed = { [path]: text.replace('‸', '') };
    expect(await card(path, 'trend/unl‸isted', 'zh', changed)).toContain('`trend/unlisted` · *警告*');
  });

  it('tells of a product without anything', async () => {
    const changed = { [trend]: 'title: x\nperspective: product\nproducts: [bare]\n' };
    expect(await card(trend, 'ba‸re', 'en', changed)).toBe(
      '**空** `bare` · product\n\nCited in:\n- 1 trend: [x](<file:///book/trends/search.trend.yaml#L1>)\n\nDefined in [products/bare.product.yaml](<file:///book/products/bare.product.yaml#L1>)',
    );
  });

  it('follows the book: what changed is shown at once', async () => {
    const changed = { [quark]: files[quark]!.replace('company: 阿里', 'company: 新公司') };
    expect(await card(trend, 'products: [qu‸ark]', 'en', changed)).toContain('新公司');
  });
});

describe('text of the book is no markup', () => {
  it.each([
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['[x](y) ![z]', '\\[x\\](y) !\\[z\\]'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['- 一项', '\\- 一项'],
    ['1. 一项', '1\\. 一项'],
    ['# 标题\n\n下一行', '\\# 标题 下一行'],
    ['a | b ~~c~~', 'a \\| b \\~\\~c\\~\\~'],
    ['豆包😀', '豆包😀'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
  ])('code %s', (text, code) => {
    expect(inlineCode(text)).toBe(code);
  });

  it('a block of code holds any fence, a link any address', () => {
    expect(codeBlock('```', 'yaml')).toBe('````yaml\n```\n````');
    expect(linked('a]b', 'file:///x y<z>')).toBe('[a\\]b](<file:///x y%3Cz%3E>)');
  });
});
