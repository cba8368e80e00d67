/** A book that uses every key and every form of the format at least once. It has no error and no warning. */
export const everything: Readonly<Record<string, string>> = {
  'trendbook.yaml': `# yaml-language-server: $schema=../schemas/book.schema.json
trendbook: 1
title: 2024年度AI十大趋势
edition: "2024"
publisher: 量子位智库
language: zh-CN
asOf: 2024-10 # 数字的日期
trends: [large-model-innovation, ai-search]
pages: { before: [preface, method], after: [thanks] }
coverage: { products: complete }
sources:
  qbitai-2024:
    title: 年度报告
    publisher: 量子位智库
    url: https://example.org/2024?a=1#b
    published: 2024-12-13
    accessed: 2025-01
    note: 一条说明
    own: false
  estimates: { title: 本书估算, own: true }
  interviews: { published: 2023/2024 }
  "36kr": { title: 36氪, published: 2024 }
taxonomies:
  perspective:
    technology: 技术
    product: { title: 产品, description: 说明, aliases: [产品面], parent: technology, color: "#2f6fde" }
  track:
    assistant: { title: AI智能助手, color: rebeccapurple }
    search: { title: AI搜索, parent: assistant, aliases: [搜索] }
    360: "360"
  scenario: { all-round: 全场景, work: 工作提效 }
  kind: { native: AI原生, plugin: { title: 插件 } }
  platform: { app: APP端, web: 网页端, mini-program: 小程序 }
  dimension: { scale: 用户规模, stickiness: 黏性 }
  region:
    # 另一个分类
    north: 北方
    south: { title: 南方 }
  tier: { first: 第一梯队, second: 第二梯队 }
  empty: {}
metrics:
  downloads: { title: 历史下载量, dimension: scale, platforms: [app], unit: count, better: higher, reported: rounded }
  new-users:
    title: 新增
    description: 月新增用户
    platforms: [app]
    unit: count
    range: [0, null]
  dau: { title: 日活, platforms: [app, web], unit: count, better: higher, reported: exact }
  retention-3d: { title: 三日留存, platforms: [app], unit: percent, range: [0, 1] }
  visits-per-user: { title: 人均访问, platforms: [web], unit: ratio }
  minutes: { title: 时长, platforms: [app], unit: minutes, better: lower }
  revenue: { title: 收入, unit: CNY }
  price: { title: 价格, unit: USD, platforms: [] }
  growth: { title: 增长, unit: percent, range: [null, null], platforms: [web] }
  score: {}
rankings:
  native-100:
    title: 原生100
    description: 说明
    from: products
    where: { kind: native }
    limit: 100
    indicators:
      - { measure: app.dau, weight: 0.4, transform: log, direction: higher }
      - id: stickiness
        title: 黏性
        weight: 0.6
        aggregate: geometric
        indicators:
          - { id: retention, title: 留存, measure: app.retention-3d, weight: 0.5, normalise: { method: goalposts, min: 0, max: 1 } }
          - id: deeper
            weight: 0.5
            aggregate: harmonic
            indicators: [ { measure: web.visits-per-user, transform: none } ]
    normalise: min-max
    aggregate: arithmetic
    missing: available
    minimumCoverage: 0.6
    ties: min
  by-posts: { indicators: [ { measure: minutes } ], normalise: { method: goalposts, min: -1.5, max: 100 }, missing: lowest, ties: dense }
  by-z: { indicators: [ { measure: app.dau@2023 } ], normalise: z-score, missing: mean, ties: average, minimumCoverage: 1 }
  by-rank: { indicators: [ { measure: app.dau } ], normalise: rank, missing: median, minimumCoverage: 0 }
  by-percentile: { indicators: [ { measure: downloads } ], normalise: percentile, missing: exclude, aggregate: harmonic }
  deals: { from: deals, where: { sector: search }, indicators: [ { measure: amount, direction: higher } ] }
lint:
  rules:
    figure/stale: off
    claim/contradicted: error
    ref/unused-source: [info, { allow: [x] }]
    prose/unannotated-figure: [warning]
    ranking/weights: info
    claim/unsupported: warning
  ignore: ["products/drafts/**", "*.bak.yaml"]
`,
  'products/assistant/doubao.product.yaml': `id: doubao
name: 豆包
aliases: [Doubao, "2.0", 豆包APP]
company: 字节跳动
kind: native
track: assistant
scenarios: [all-round, work]
platforms: [app, web]
launched: 2023-08
url: https://www.doubao.com/
summary: 一款:n[1]助手，注:豆包，16:9
observations:
  - at: 2024-10
    platform: app
    source: qbitai-2024
    note: 一条说明
    downloads: 超1亿
    new-users: 千万级
    dau: ">100万"
    retention-3d: 超30%
    minutes: 10分钟
  - at: 2024
    platform: web
    source: 36kr
    dau: 1,200
    visits-per-user: 5倍
    growth: -3%
  - { platform: web, source: estimates, at: 2024-10-15, dau: '<5万', growth: "-0.5%" }
  - { at: 2023/2024, source: interviews, revenue: 1.2亿元, score: 3.5 }
  - at: 2023-10-15
    source: 36kr
    downloads: 100万+
terms: { region: north, tier: [first, second] }
`,
  'products/360.product.yaml': `name: "360"
track: 360
launched: 2012
`,
  'products/007.product.yaml': `id: 007
name: 詹姆斯
`,
  'products/search/stream.product.yaml': `---
# 第一个
id: quark
name: 夸克
kind: native
track: search
observations: &shared
  - { platform: app, dau: 2600万, source: qbitai-2024 }
---
id: mita
name: &n 秘塔
aliases: [*n]
observations: []
---
id: "wenxiaoyan"
name: >-
  文小言
...
`,
  'trends/large-model-innovation.trend.yaml': `id: large-model-innovation
title: 大模型创新
headline: 历史下载量过:n[100]万
perspective: technology
terms:
  region: [north]
status: final
tags: [大模型, "2024", Transformer]
summary: 一句话
related: [ai-search]
products: [doubao, quark, 360, 007]
narrative: |
  # 标题

  正文 16:9，注:豆包。:cite{#qbitai-2024}
claims:
  - id: app-downloads-over-1m
    statement: 截至2024年10月，历史下载量过百万的App共56款
    sources: [qbitai-2024]
    check: { type: count, where: { app.downloads: ">100万" }, is: 56 }
  - { id: c-list, statement: 夸克与豆包, check: { type: list, where: { kind: native }, is: [quark, doubao] } }
  - { id: c-includes, statement: 夸克等, check: { type: list, from: products, where: { kind: { not: plugin } }, includes: [quark] } }
  - { id: c-top, statement: 夸克领先5倍, check: { type: top, by: app.dau, first: [quark, doubao], order: asc, leads: 5倍 } }
  - { id: c-top-table, statement: 领先, check: { type: top, from: deals, by: amount, first: [d1], order: desc, leads: 30% } }
  - { id: c-value, statement: 2600万, check: { type: value, of: quark, measure: app.dau, is: 2600万 } }
  - { id: c-row, statement: 1亿, check: { type: value, of: deals/d1, measure: amount, is: 1亿元 } }
  - { id: c-hash, statement: 1亿, check: { type: value, of: "deals/deals#3", measure: amount, is: 1亿元 } }
  - { id: c-sum, statement: 3款, check: { type: sum, measure: app.dau@2024-10, is: 超1亿 } }
  - { id: c-mean, statement: 3款, check: { type: mean, where: { track: [assistant, search] }, measure: app.dau, is: 1亿 } }
  - { id: c-median, statement: 3款, check: { type: median, measure: retention-3d, is: 30% } }
  - { id: c-min, statement: 3款, check: { type: min, from: deals, measure: amount, is: 1亿 } }
  - { id: c-max, statement: 3款, check: { type: max, measure: web.growth, is: "-3%" } }
  - id: c-share
    statement: 20%
    check: { type: share, where: { app.dau: ">100万" }, of: { kind: native }, is: 两成 }
  - { id: c-share-sum, statement: 20%, check: { type: share, from: deals, where: { sector: search }, measure: amount, is: 20% } }
  - id: c-ratio
    statement: 5倍
    check:
      type: ratio
      a: { of: quark, measure: app.dau }
      b: { type: sum, where: { kind: native }, measure: app.dau }
      is: 5x
  - { id: c-ratio-count, statement: 2款, check: { type: ratio, a: { type: count, where: { kind: native } }, b: { type: count, from: deals }, is: 2 } }
  - { id: c-compare, statement: 高, check: { type: compare, a: { of: quark, measure: app.dau }, b: { of: deals/d1, measure: amount }, is: higher, by: 30% } }
  - { id: c-compare-mean, statement: 低, check: { type: compare, a: { type: mean, measure: app.dau }, b: { type: median, measure: app.dau }, is: lower } }
  - { id: c-change, statement: 增, check: { type: change, of: quark, measure: app.dau, from: 2023, to: 2024-10, is: +30% } }
  - { id: c-points, statement: 增, check: { type: change, of: doubao, measure: app.retention-3d, from: 2023-10, to: 2024-10, is: 5个百分点 } }
  - { id: c-pp, statement: 增, check: { type: change, where: { kind: native }, measure: app.retention-3d, from: 2023-10, to: 2024-10, is: 5pp } }
  - { id: c-fall, statement: 降, check: { type: change, of: doubao, measure: app.dau, from: 2023, to: 2024, is: "<0" } }
  - { id: c-plain, statement: 降, check: { type: change, of: doubao, measure: app.dau, from: "2023", to: "2024", is: -20万 } }
  - { id: c-rank, statement: 第1, check: { type: rank, ranking: native-100, of: quark, is: 1 } }
  - { id: c-cited, statement: 海外5倍以上, sources: [qbitai-2024, "36kr"], figure: 5倍以上, decision: true }
  - { id: c-plainest, statement: 没有出处 }
  - { id: c-where, statement: 3款, check: { type: count, from: trends, where: { perspective: technology, status: [final, review] }, is: 1 } }
  - { id: c-terms, statement: 2款, check: { type: count, from: taxonomies/track, where: { parent: assistant }, is: 1 } }
  - { id: c-id, statement: 3款, check: { type: count, where: { id: [quark, 360, 007], region: north, platforms: app, scenarios: { not: [work] }, app.dau@2024-10: 100万-200万, launched: 2023-08, company: 字节跳动, name: 豆包 }, is: 0 } }
  - { id: c-columns, statement: 3款, check: { type: count, from: deals, where: { sector: [search, assistant], amount: ">1亿", closed: 2024-03, public: true, buyer: quark, id: d1 }, is: 1 } }
charts:
  - id: dau-leaders
    type: bar
    title: APP端DAU领先的产品
    alt: 夸克居首
    source: qbitai-2024
    data: { from: products, where: { kind: native }, by: [track, kind], aggregate: sum, measures: [app.dau, web.dau], dates: 2024-01/2024-10, sort: -app.dau, limit: 10 }
    stack: true
    orientation: horizontal
    scale: log
  - { id: bars, type: bar, title: 数, alt: 数, data: { by: [track], aggregate: count }, orientation: vertical, scale: linear, stack: false }
  - { id: line, type: line, title: 线, alt: 线, data: { measures: [app.dau], by: [track], dates: 2023/2024 }, scale: linear }
  - { id: pie, type: pie, title: 饼, alt: 饼, data: { by: [kind], aggregate: share, measures: [app.dau], sort: app.dau } }
  - id: scatter
    type: scatter
    title: 散点
    alt: 散点
    x: app.dau
    y: app.retention-3d
    size: app.downloads
    color: track
    label: name
    quadrants: { x: 100万, y: 30%, labels: [右上, 左上, 左下, 右下] }
  - { id: radar, type: radar, title: 雷达, alt: 雷达, indicators: [app.dau, app.downloads, retention-3d], items: [quark, doubao] }
  - { id: treemap, type: treemap, title: 树图, alt: 树图, data: { by: [kind, track, region] }, size: app.dau }
  - { id: treemap-count, type: treemap, title: 树图, alt: 树图, data: { by: [kind], from: products }, size: count }
  - { id: heatmap, type: heatmap, title: 热力, alt: 热力, rows: track, columns: kind, value: app.dau, data: { aggregate: mean } }
  - { id: heatmap-count, type: heatmap, title: 热力, alt: 热力, rows: track, columns: platforms, value: count }
  - { id: timeline, type: timeline, title: 时间, alt: 时间, data: { from: deals }, date: closed, label: round, group: sector }
  - { id: tiers, type: tiers, title: 梯队, alt: 梯队, tier: tier, label: name }
  - { id: tiers-table, type: tiers, title: 梯队, alt: 梯队, data: { from: deals }, tier: sector }
  - { id: ranking, type: ranking, title: 榜, alt: 榜, ranking: native-100, top: 10 }
  - { id: bump, type: bump, title: 榜, alt: 榜, ranking: native-100, top: 10, editions: [../ai-trends-2023, ../ai-trends-2022] }
  - { id: table, type: table, title: 表, alt: 表, columns: [name, track, region, app.dau, app.dau@2023], data: { sort: name, limit: 5 } }
  - { id: table-deals, type: table, title: 表, alt: 表, columns: [id, sector, amount], data: { from: deals, sort: -amount, aggregate: max } }
  - { id: table-terms, type: table, title: 表, alt: 表, columns: [id, title, parent, description], data: { from: taxonomies/track } }
  - { id: table-trends, type: table, title: 表, alt: 表, columns: [id, title, perspective, status, tags, region], data: { from: trends, where: { tags: 大模型 }, aggregate: median } }
forecasts:
  - id: f1
    statement: 到2025年，日活超:n[1亿]
    due: 2025-12
    confidence: high
    sources: [interviews]
    outcome: { resolved: 2025-11, result: 应验, note: 一条说明 }
  - { id: f2, statement: 二, due: 2026, confidence: 70% }
  - { statement: 三, confidence: low, outcome: { resolved: true, result: false } }
  - { id: f4, statement: 四, confidence: 0.7, outcome: { resolved: false } }
recommendations:
  - 用:product[夸克]{#quark}
  - 看:value{of=quark measure=app.dau}
voices:
  - { by: 某人, organisation: 某机构, text: 一亿用户, source: qbitai-2024 }
  - text: 二
`,
  'trends/ai-search.trend.yaml': `title: AI搜索
perspective: product
status: draft
`,
  'trends/ai-search.trend.md': `# AI搜索

历史下载量过100万的App共:claim[56]{#app-downloads-over-1m}款

::chart{#dau-leaders}

::ranking{#native-100 top=10}

::table{#deals}

- 一
- 二
`,
  'tables/deals.table.yaml': `id: deals
title: 融资
source: qbitai-2024
coverage: complete
columns:
  sector: { title: 赛道, type: term, taxonomy: track, required: true }
  round: { title: 轮次, type: text }
  amount: { title: 金额, type: figure, unit: CNY, range: [0, null] }
  closed: { title: 日期, type: date }
  public: { title: 公开, type: boolean }
  buyer: { title: 买方, type: ref, of: products }
  about: { title: 相关趋势, type: ref, of: trends }
  fund: { title: 轮次, type: ref, of: rounds }
  link: { title: 链接, type: url }
  note: {}
rows:
  - { id: d1, sector: search, round: A, amount: 1亿, closed: 2024-03, public: true, buyer: quark, about: ai-search, link: https://example.org/, note: 一 }
  - id: d2
    sector: assistant
    fund: a-round
    amount: 超1亿元
    public: 是
    buyer: 360
    closed: 2024
    note:
  - sector: "360"
    public: 否
    closed: 2023/2024
    fund: null
  - { id: 007, sector: search, public: FALSE }
`,
  'tables/funds.table.yaml': `title: 基金
columns:
  id: { title: 编号 }
  name: { title: 名称, type: text, required: true }
  change: { title: 变化, type: figure, unit: percent, range: [null, null] }
  amount: { title: 金额, type: figure, unit: CNY }
  track: { title: 赛道, type: term, taxonomy: track }
  active: { title: 活跃, type: boolean }
  since: { title: 起始, type: date }
  best: { title: 最佳, type: ref, of: products }
  site: { title: 网址, type: url }
rows: { csv: funds.csv }
`,
  'tables/funds.csv':
    '\uFEFF编号,名称,变化,amount,赛道,活跃,起始,最佳,网址\r\nf-1,红杉,-3%,"1,200万",AI搜索,是,2005,夸克,https://example.org\r\nf-2,"高瓴\r\n资本",,,搜索,否,2005-06-01,Doubao,\r\nf-3,经纬,+5%,1亿,360,TRUE,2008/2009,360,\r\n',
  'tables/rounds.table.yaml': 'title: 轮次\ncolumns: { name: {} }\nrows: [{ id: a-round, name: A }, { id: b-round }]\n',
  'tables/none.table.yaml': 'title: 空表\ncolumns: { name: { type: text } }\nrows: []\n',
  'pages/preface.md': '# 前言\n',
  'pages/method.md': '---\nnot: yaml\n---\n\n方法\r\n',
  'pages/thanks.md': '',
  'products/notes.txt': '别的文件',
  'README.md': '# 不属于本书',
  'data.csv': 'a,b\n1',
};
