import type { Book } from '../../../../src/core/book/book.ts';
import { loadBook } from '../../../support/memory-book.ts';

/** Claims of every verdict over two products, and prose that states them. */
export const verdictBook: Readonly<Record<string, string>> = {
  'trendbook.yaml': `trendbook: 1
title: 示例
language: zh-CN
asOf: 2024-10
trends: [search]
pages: [method]
sources:
  report: { title: 年度报告, url: "https://example.org/report" }
  own: { title: 本书, own: true }
taxonomies:
  perspective: { product: 产品 }
  track: { search: AI搜索, companion: AI陪伴, travel: AI旅行 }
  platform: { app: APP端 }
metrics:
  downloads: { title: 下载量, unit: count, platforms: [app] }
  retention: { title: 留存率, unit: percent, platforms: [app] }
`,
  'products/quark.product.yaml': `name: 夸克
track: search
observations:
  - { platform: app, source: report, downloads: 超1.5亿, retention: 33.3% }
`,
  'products/doubao.product.yaml': `name: 豆包 *<b>*
track: companion
observations:
  - { platform: app, source: report, downloads: 超1亿 }
`,
  'products/kimi.product.yaml': 'name: Kimi\n',
  'trends/search.trend.yaml': `title: AI搜索
perspective: product
headline: 超:claim[2亿]{#more}，留存:claim[33%]{#kept}
claims:
  - id: large
    statement: 下载量超1亿的产品共2款
    sources: [report]
    check: { type: count, where: { id: [quark, doubao], app.downloads: 超1亿 }, is: 2 }
  - id: many
    statement: 下载量超1亿的产品共56款
    sources: [report]
    check: { type: count, where: { app.downloads: 超1亿 }, is: 56 }
  - id: none
    statement: 下载量超1亿的产品共1款
    check: { type: count, where: { id: [quark, doubao], app.downloads: 超1亿 }, is: 1 }
  - id: more
    statement: 夸克下载量超2亿
    check: { type: value, of: quark, measure: app.downloads, is: 超2亿 }
  - id: kept
    statement: 夸克留存率33%
    check: { type: value, of: quark, measure: app.retention, is: 33% }
  - id: unknown
    statement: Kimi下载量超1亿
    check: { type: value, of: kimi, measure: app.downloads, is: 超1亿 }
  - id: cited
    statement: 市场有100家公司
    sources: [report]
    figure: 100
  - id: unsupported
    statement: 市场有200家公司
    figure: 200
  - id: leader
    statement: 豆包下载量居首
    check: { type: list, where: { app.downloads: 不足1亿 }, includes: [doubao] }
`,
  'trends/search.trend.md': '共:claim[56]{#many}款，只有:claim[1]{#none}款，:claim[100家]{#cited}，:claim{#nothing}\n',
  'pages/method.md': '共:claim[两]{#large}款\n',
};

export function openVerdictBook(changes: Readonly<Record<string, string>> = {}): Promise<Book> {
  return loadBook({ ...verdictBook, ...changes });
}
