import type { Template } from './template.ts';

export const zh: Template = ({ year, month }) => ({
  'trendbook.yaml': `# 报告书：各文件共用的内容。其他文件放在 products/、trends/、tables/ 和 pages/ 中。
trendbook: 1
title: ${year}年度趋势报告
edition: "${year}"
language: zh-CN
asOf: ${month} # 数据若未另行注明，均指这一时间

pages: [preface]
trends: [first-trend] # 报告中的顺序

sources:
  own-survey:
    title: 自有调研
    accessed: ${month}

taxonomies:
  perspective:
    product: 产品
    technology: 技术
  track:
    assistant: 智能助手
  kind:
    native: 原生
    embedded: 嵌入
  platform:
    app: APP端
    web: 网页端

metrics:
  downloads:
    title: 历史下载量
    platforms: [app]
    unit: count
    better: higher
`,
  'products/example.product.yaml': `# 一个产品。数字按平常的写法写：120万、超100万、10%-20%。
name: 示例产品
kind: native
track: assistant
platforms: [app]
observations:
  - platform: app
    source: own-survey
    downloads: 120万
`,
  'trends/first-trend.trend.yaml': `# 一个趋势：claims 列出报告中陈述的数字。
title: 第一个趋势
perspective: product
headline: 用一行写明要点
products: [example]

claims:
  - id: example-downloads
    statement: 示例产品的历史下载量超100万
    sources: [own-survey]
    check: { type: value, of: example, measure: app.downloads, is: 超100万 }

charts:
  - id: downloads
    type: bar
    title: 历史下载量
    alt: 示例产品的历史下载量
    data: { measures: [app.downloads] }
`,
  'tables/industries.table.yaml': `# 其他数据：带类型的列和行。
title: 行业
source: own-survey
columns:
  id: { title: 行业, type: text, required: true }
  share: { title: 用户占比, type: figure, unit: percent }
rows:
  - { id: education, share: 30% }
  - { id: finance, share: 20%-25% }
`,
  'pages/preface.md': `# 前言

说明本报告的研究对象和原因。
`,
});
