import { composeReport, renderHtml, renderMarkdown } from '../../../src/core/report/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { loadWorkspace } from '../../support/memory-book.ts';

export const manifest = `trendbook: 1
title: 年度趋势
edition: "2024"
publisher: 案头
language: zh-CN
asOf: 2024-10
trends: [growth]
pages: [preface]
sources:
  desk: { title: 案头调查, url: "https://example.org/desk", published: 2024-11, note: 只限中国 }
taxonomies:
  perspective: { product: { title: 产品, description: 产品的趋势 } }
  kind: { native: 原生 }
  platform: { app: APP端 }
metrics: { dau: { title: 日活, platforms: [app], unit: count } }
coverage: { products: complete }
rankings: { first: { title: 日活榜, where: { kind: native }, indicators: [{ measure: app.dau, weight: 1 }] } }
`;

export const trend = `title: 增长
perspective: product
headline: 豆包:claim[超100万]{#doubao-dau}
products: [doubao]
claims:
  - { id: doubao-dau, statement: 豆包日活超100万, sources: [desk], check: { type: value, of: doubao, measure: app.dau, is: 超100万 } }
  - { id: native-count, statement: 原生产品2款, sources: [desk], check: { type: count, where: { kind: native }, is: 2 } }
  - { id: too-many, statement: 原生产品9款, sources: [desk], check: { type: count, where: { kind: native }, is: 9 } }
charts:
  - { id: leaders, type: bar, title: 日活, alt: 豆包居首, data: { measures: [app.dau], sort: -app.dau } }
forecasts: [{ id: doubled, statement: 明年翻一番, due: 2025, sources: [desk] }]
recommendations: ["看:product{#doubao}"]
voices: [{ by: 某人, organisation: 某机构, text: 会的。, source: desk }]
`;

export const files = {
  'trendbook.yaml': manifest,
  'products/doubao.product.yaml':
    'name: 豆包\nkind: native\nobservations: [{ platform: app, source: desk, dau: 超100万 }]\n',
  'products/kimi.product.yaml':
    'name: Kimi\nkind: native\nobservations: [{ platform: app, source: desk, dau: 50万 }]\n',
  'tables/cities.table.yaml':
    'title: 城市\nsource: desk\ncolumns: { name: { title: 名称, type: text }, count: { title: 个数, type: figure } }\nrows: [{ name: 北京, count: 12 }]\n',
  'trends/growth.trend.yaml': trend,
  'pages/preface.md': '# 序言\n\n开始。\n',
};

type Files = Readonly<Record<string, string | Uint8Array>>;

async function reportOf(changed: Files, images: readonly string[], withErrors: boolean) {
  const all: Files = { ...files, ...changed };
  const workspace = await loadWorkspace(all);
  const book = workspace.books[0]!;
  const errors: readonly Finding[] = withErrors
    ? workspace.check(book).filter(({ severity }) => severity === 'error')
    : [];
  const bytes = new Map(images.map((path) => [path, all[path] as Uint8Array]));
  return composeReport({ book, images: bytes, errors });
}

/** The report of the small book with these files in place of its own, as HTML. */
export async function htmlOf(changed: Files = {}, images: readonly string[] = [], withErrors = false): Promise<string> {
  return renderHtml(await reportOf(changed, images, withErrors));
}

export async function markdownOf(changed: Files = {}, images: readonly string[] = [], withErrors = false) {
  return renderMarkdown(await reportOf(changed, images, withErrors));
}

/** What a page of the book with this text becomes, without its title and the section around it. */
export async function pageOf(prose: string, changed: Files = {}, images: readonly string[] = []): Promise<string> {
  const html = await htmlOf({ 'pages/preface.md': `# 序言\n\n${prose}\n`, ...changed }, images);
  return /<h2 id="page-preface-title">序言<\/h2>\n?([\s\S]*?)<\/section><section id="perspective-/
    .exec(html)![1]!
    .trim();
}
