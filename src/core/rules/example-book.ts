/**
 * The rest of the book around a rule's example: small, without a finding, and with something of everything that a file
 * can refer to. An example's own file takes the place of the one of the same path; an example of trendbook.yaml stands
 * alone, with its `others`.
 */
export const exampleBook: Readonly<Record<string, string>> = {
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
  track: { search: AI搜索, companion: { title: AI陪伴, aliases: [陪伴] } }
  scenario: { work: 工作提效 }
  platform: { app: APP端, web: 网页端 }
  dimension: { scale: 用户规模 }
metrics:
  downloads: { title: 下载量, unit: count, platforms: [app], dimension: scale }
  visits: { title: 访问量, unit: count, platforms: [web], dimension: scale }
  retention: { title: 三日留存率, unit: percent, platforms: [app] }
  per-user: { title: 人均访问, unit: ratio, platforms: [web] }
`,
  'products/quark.product.yaml': `name: 夸克
kind: native
track: search
platforms: [app, web]
observations:
  - { platform: app, source: report, downloads: 超1亿, retention: 超30% }
`,
  'trends/search.trend.yaml': `title: AI搜索
perspective: product
products: [quark]
claims:
  - id: quark-downloads
    statement: 夸克下载量超1亿
    sources: [report]
    check: { type: value, of: quark, measure: app.downloads, is: 超1亿 }
`,
  'trends/agents.trend.yaml': 'title: 智能体\nperspective: product\n',
  'tables/deals.table.yaml': `title: 融资
source: report
columns:
  sector: { title: 赛道, type: term, taxonomy: track, required: true }
  amount: { title: 金额, type: figure, unit: CNY }
rows:
  - { id: d1, sector: search, amount: 1亿 }
`,
  'pages/method.md': '# 方法\n',
};
