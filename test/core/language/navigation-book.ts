import type { Book, BookFile } from '../../../src/core/book/book.ts';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import type { BookEdit } from '../../../src/core/language/book-edit.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';

/** A book without a finding that names everything from several places. */
export const navigationBook: Readonly<Record<string, string>> = {
  'trendbook.yaml': `trendbook: 1
title: 示例
asOf: 2024-10
trends: [search, agents]
pages: [method]
sources:
  report: { title: 年度报告, url: "https://example.org/report" }
taxonomies:
  perspective: { product: 产品 }
  kind: { native: AI原生 }
  track:
    search: AI搜索
    companion: { title: AI陪伴, aliases: [陪伴] }
    image-search: { title: 搜图, parent: search }
  platform: { app: APP端, web: 网页端 }
  dimension: { scale: 用户规模 }
  region: { north: 北方, south: 南方 }
metrics:
  downloads: { title: 下载量, unit: count, platforms: [app], dimension: scale }
  visits: { title: 访问量, unit: count, platforms: [web] }
  dau: { title: 日活, unit: count }
rankings:
  top: { title: 总榜, where: { name: 夸克 }, indicators: [{ measure: app.downloads, weight: 1 }] }
`,
  'products/quark.product.yaml': `name: 夸克
kind: native
track: search
platforms: [app, web]
terms: { region: north }
observations:
  - { platform: app, source: report, downloads: 超1亿 }
  - { platform: web, source: report, visits: 超1000万 }
`,
  'products/stream.product.yaml': `id: doubao
name: 豆包
track: companion
---
id: "360"
name: "360 😀"
track: search
`,
  'trends/search.trend.yaml': `title: AI搜索
perspective: product
related: [agents]
products: [quark, doubao, 360]
claims:
  - id: quark-downloads
    statement: 夸克下载量超1亿
    sources: [report]
    check: { type: value, of: quark, measure: app.downloads, is: 超1亿 }
  - id: leaders
    statement: 夸克和豆包领先，共1款
    sources: [report]
    check: { type: list, where: { track: [search], region: north, app.downloads: ">100万" }, includes: [quark] }
`,
  'trends/search.trend.md': '## 搜索\n',
  'trends/agents.trend.yaml': `title: 智能体
perspective: product
charts:
  - id: leaders-chart
    type: bar
    title: 领先产品
    alt: 夸克领先
    data: { from: products, where: { track: search }, measures: [app.downloads], sort: -app.downloads }
  - id: deals-chart
    type: bar
    title: 融资
    alt: 融资额
    data: { from: deals, by: [sector], measures: [amount] }
forecasts:
  - { id: more-agents, statement: 智能体更多, due: 2025-12, confidence: high }
`,
  'tables/deals.table.yaml': `title: 融资
source: report
columns:
  sector: { title: 赛道, type: term, taxonomy: track, required: true }
  amount: { title: 金额, type: figure, unit: CNY }
rows:
  - { id: d1, sector: search, amount: 1亿 }
  - { sector: companion, amount: 2亿 }
`,
  'tables/shares.table.yaml': `title: 份额
columns:
  product: { title: 产品, type: ref, of: products }
  sector: { title: 赛道, type: term, taxonomy: track }
  deal: { title: 交易, type: ref, of: deals }
rows: { csv: shares.csv }
`,
  'tables/shares.csv': 'product,赛道,deal\r\nquark,search,d1\r\n"doubao",陪伴,d1\r\n',
  'pages/method.md': '# 方法\n',
};

/** The book, with files replaced or added. */
export async function openBook(changed: Readonly<Record<string, string>> = {}): Promise<Book> {
  const workspace = createWorkspace(new MemoryFileSystem({ ...navigationBook, ...changed }));
  await workspace.load();
  return workspace.books[0]!;
}

export interface Caret {
  readonly book: Book;
  readonly file: BookFile;
  readonly offset: number;
}

/**
 * Puts the caret into a file of the book.
 * @param marked a part of the file's text that is there once, with ‸ for the caret
 */
export async function caretIn(
  path: string,
  marked: string,
  changed: Readonly<Record<string, string>> = {},
): Promise<Caret> {
  const book = await openBook(changed);
  const file = book.files.get(path)!;
  const { text } = file.source!;
  const at = marked.indexOf('‸');
  const part = marked.replace('‸', '');
  const start = text.indexOf(part);
  if (at < 0 || start < 0 || text.indexOf(part, start + 1) >= 0) throw new Error(`${marked} is not in ${path} once`);
  return { book, file, offset: start + at };
}

/** `file:line: text`, lines counted from 1, as a person would say where something is. */
export function spoken(book: Book, { file, range }: { file: string; range: { start: number; end: number } }): string {
  const { source } = book.files.get(file)!;
  return `${file}:${source!.positionAt(range.start).line + 1}: ${source!.slice(range)}`;
}

/** The texts of the files that an edit touches, by their new paths; undefined for a path that is gone. */
export function textsAfter(book: Book, { edits, renames }: BookEdit): Record<string, string | undefined> {
  const after: Record<string, string | undefined> = {};
  for (const { path, source } of book.files.values()) {
    const own = edits.filter(({ file }) => file === path);
    const to = renames.find(({ from }) => from === path)?.to;
    if (to !== undefined) after[path] = undefined;
    if (own.length > 0 || to !== undefined) after[to ?? path] = applyEdits(source!.text, own);
  }
  return after;
}
