import type { RuleLevel } from '../../src/core/rules/rule.ts';

/**
 * One mistake planted into the sample book. In `becomes` the marks ⟦ and ⟧ enclose the range of the one finding that it
 * must give, from the command line, the language server and the commit gate alike.
 */
export interface Defect {
  readonly rule: string;
  readonly severity: Exclude<RuleLevel, 'off'>;
  readonly file: string;
  /** A text that stands once in the sample's file; undefined for a file that the sample does not have. */
  readonly was?: string;
  readonly becomes: string | Uint8Array;
  /** 1-based; for a finding in bytes or in a file that cannot hold marks. */
  readonly at?: readonly [line: number, column: number];
}

const manifest = 'trendbook.yaml';
const quark = 'products/search/quark.product.yaml';
const stream = 'products/search/ai-search.product.yaml';
const doubao = 'products/assistant/doubao.product.yaml';
const competition = 'trends/ai-application-competition.trend.yaml';
const landscape = 'trends/ai-application-landscape.trend.yaml';
const innovation = 'trends/large-model-innovation.trend.yaml';
const industries = 'tables/industries.table.yaml';
const tracks = 'tables/tracks.table.yaml';
const csv = 'tables/tracks.csv';

const error = 'error';
const warning = 'warning';
const info = 'info';

export const defects: readonly Defect[] = [
  // The text
  { rule: 'yaml/syntax', severity: error, file: quark, was: 'name: 夸克', becomes: 'name: ⟦"夸克⟧' },
  { rule: 'yaml/syntax', severity: error, file: innovation, was: 'status: final', becomes: 'status: final\n⟦标⟧' },
  {
    rule: 'yaml/syntax',
    severity: error,
    file: competition,
    was: 'tags: [App, Web, 下载量, 活跃, 留存]',
    becomes: 'tags: ⟦[App, Web, 下载量, 活跃, 留存⟧',
  },
  { rule: 'yaml/syntax', severity: error, file: industries, was: 'coverage: complete', becomes: '⟦coverage:complete⟧' },
  {
    rule: 'yaml/syntax',
    severity: error,
    file: stream,
    was: 'name: 纳米搜索\n',
    becomes: 'name: 纳米搜索\n⟦\t⟧url: https://example.org\n',
  },
  {
    rule: 'yaml/duplicate-key',
    severity: error,
    file: quark,
    was: 'track: search',
    becomes: 'track: search\n⟦name⟧: 夸克APP',
  },
  {
    rule: 'yaml/duplicate-key',
    severity: error,
    file: manifest,
    was: 'camera: AI相机',
    becomes: 'camera: AI相机\n    ⟦camera⟧: 相机',
  },
  {
    rule: 'yaml/conflict-marker',
    severity: error,
    file: quark,
    was: 'track: search\n',
    becomes: '⟦<<<<<<< HEAD⟧\ntrack: search\n=======\ntrack: 搜索\n>>>>>>> 分支\n',
  },
  { rule: 'yaml/unquoted-comparison', severity: error, file: quark, was: '">2600万"', becomes: '⟦>2600万⟧' },
  {
    rule: 'yaml/unquoted-comparison',
    severity: error,
    file: doubao,
    was: '  - at: 2024-10\n    platform: app',
    becomes:
      '  - { at: 2024-10, platform: web, source: qbitai-2024, mau: ⟦1,200⟧ }\n  - at: 2024-10\n    platform: app',
  },
  {
    rule: 'yaml/alias-budget',
    severity: error,
    file: competition,
    was: 'tags: [App, Web, 下载量, 活跃, 留存]',
    becomes: 'tags: &tags [App, ⟦*tags⟧]',
  },
  {
    rule: 'yaml/ambiguous-scalar',
    severity: warning,
    file: quark,
    was: 'summary: 以AI增强搜索，App端和Web端的多项数据都在领先之列。',
    becomes: 'summary: ⟦3.10⟧',
  },
  {
    rule: 'yaml/ambiguous-scalar',
    severity: warning,
    file: industries,
    was: 'title: AI改变的行业',
    becomes: 'title: ⟦yes⟧',
  },
  // The schema
  { rule: 'schema/unknown-key', severity: error, file: quark, was: 'summary: 以AI', becomes: '⟦简介⟧: 以AI' },
  {
    rule: 'schema/unknown-key',
    severity: error,
    file: competition,
    was: 'perspective: product',
    becomes: 'perspective: product\n⟦headlin⟧: 竞争',
  },
  {
    rule: 'schema/unknown-key',
    severity: error,
    file: manifest,
    was: 'better: higher\n    description: 一个月内使用过产品的用户数。',
    becomes: '⟦beter⟧: higher\n    description: 一个月内使用过产品的用户数。',
  },
  {
    rule: 'schema/missing-key',
    severity: error,
    file: innovation,
    was: 'perspective: technology\n',
    becomes: '',
    at: [2, 1],
  },
  {
    rule: 'schema/missing-key',
    severity: error,
    file: competition,
    was: '  - id: quark-dau\n    statement: 夸克的日活跃用户超2600万\n',
    becomes: '  - ⟦id⟧: quark-dau\n',
  },
  {
    rule: 'schema/missing-key',
    severity: error,
    file: stream,
    was: 'id: zhihu-zhida\n',
    becomes: '⟦name⟧: 无名\n---\nid: zhihu-zhida\n',
  },
  {
    rule: 'schema/type',
    severity: error,
    file: competition,
    was: 'related: [ai-application-landscape, ai-application-growth]',
    becomes: 'related: ⟦ai-application-landscape⟧',
  },
  { rule: 'schema/type', severity: error, file: quark, was: 'track: search', becomes: '⟦track⟧:' },
  { rule: 'schema/enum', severity: error, file: competition, was: 'status: final', becomes: 'status: ⟦定稿⟧' },
  {
    rule: 'schema/enum',
    severity: error,
    file: industries,
    was: 'tier: { title: 渗透率梯队, type: term,',
    becomes: 'tier: { title: 渗透率梯队, type: ⟦terms⟧,',
  },
  { rule: 'schema/format', severity: error, file: manifest, was: 'asOf: 2024-10', becomes: 'asOf: ⟦2024-13⟧' },
  {
    rule: 'schema/format',
    severity: error,
    file: competition,
    was: '  - id: web-stagnant',
    becomes: '  - id: ⟦Web停滞⟧\n    statement: Web端停滞\n    sources: [qbitai-2024]\n  - id: web-stagnant',
  },
  // References
  { rule: 'ref/unknown-term', severity: error, file: quark, was: 'track: search', becomes: 'track: ⟦搜索⟧' },
  { rule: 'ref/unknown-term', severity: error, file: csv, was: 'AI翻译,,近乎停滞,', becomes: '⟦AI翻议⟧,,近乎停滞,' },
  {
    rule: 'ref/unknown-term',
    severity: error,
    file: industries,
    was: '{ id: games, name: 游戏, tier: second }',
    becomes: '{ id: games, name: 游戏, tier: ⟦secnd⟧ }',
  },
  {
    rule: 'ref/unknown-source',
    severity: error,
    file: doubao,
    was: 'source: qbitai-2024',
    becomes: 'source: ⟦qbitai-2023⟧',
  },
  {
    rule: 'ref/unknown-product',
    severity: error,
    file: competition,
    was: '  - tencent-docs\n',
    becomes: '  - ⟦tencent-doc⟧\n',
  },
  {
    rule: 'ref/unknown-product',
    severity: error,
    file: competition,
    was: 'includes: [quark, daodao]',
    becomes: 'includes: [quark, ⟦叨叨⟧]',
  },
  {
    rule: 'ref/unknown-trend',
    severity: error,
    file: innovation,
    was: 'related: [generalised-scaling-law, towards-agi]',
    becomes: 'related: [generalised-scaling-law, ⟦toward-agi⟧]',
  },
  {
    rule: 'ref/unknown-trend',
    severity: error,
    file: manifest,
    was: '  - ai-venture-funding\n',
    becomes: '  - ai-venture-funding\n  - ⟦ai-agents⟧\n',
  },
  {
    rule: 'ref/unknown-table',
    severity: error,
    file: innovation,
    was: 'from: architectures, where: { proposed: 2017 }',
    becomes: 'from: ⟦architecture⟧, where: { proposed: 2017 }',
  },
  { rule: 'ref/unknown-metric', severity: error, file: quark, was: 'new-users: 千万级', becomes: '⟦新增⟧: 千万级' },
  {
    rule: 'ref/unknown-metric',
    severity: error,
    file: competition,
    was: 'measure: app.dau, is: 超2600万',
    becomes: 'measure: app.⟦visits⟧, is: 超2600万',
  },
  { rule: 'ref/unknown-platform', severity: error, file: doubao, was: 'platform: app', becomes: 'platform: ⟦App⟧' },
  {
    rule: 'ref/unknown-column',
    severity: error,
    file: csv,
    was: '赛道,判断,Web端走势',
    becomes: '赛道,⟦判定⟧,Web端走势',
  },
  {
    rule: 'ref/unknown-column',
    severity: error,
    file: innovation,
    was: 'where: { proposed: 2017 }',
    becomes: 'where: { ⟦propose⟧: 2017 }',
  },
  {
    rule: 'ref/unknown-ranking',
    severity: error,
    file: competition,
    was: '    figure: 14',
    becomes: '    check: { type: rank, ranking: ⟦native-100⟧, of: quark, is: 14 }',
  },
  {
    rule: 'ref/unknown-page',
    severity: error,
    file: manifest,
    was: 'pages: [preface, method]',
    becomes: 'pages: [preface, ⟦方法⟧]',
  },
  {
    rule: 'ref/duplicate-id',
    severity: error,
    file: stream,
    was: 'id: zhihu-zhida\n',
    becomes: 'id: ⟦mita-ai-search⟧\nname: 秘塔\n---\nid: zhihu-zhida\n',
  },
  {
    rule: 'ref/duplicate-id',
    severity: error,
    file: competition,
    was: '  - id: web-mau-leaders',
    becomes: '  - id: ⟦app-dau-over-1m⟧\n    statement: 夸克居首\n    sources: [qbitai-2024]\n  - id: web-mau-leaders',
  },
  {
    rule: 'ref/unused-source',
    severity: info,
    file: manifest,
    was: 'sources:\n',
    becomes: 'sources:\n  ⟦second-report⟧: { title: 另一来源 }\n',
  },
  {
    rule: 'ref/unknown-claim',
    severity: error,
    file: 'trends/ai-application-competition.trend.md',
    was: '{#app-downloads-over-10m}',
    becomes: '{#⟦app-downloads-over-20m⟧}',
  },
  {
    rule: 'ref/unknown-chart',
    severity: error,
    file: 'trends/ai-application-growth.trend.yaml',
    was: '::chart{#office-products}',
    becomes: '::chart{#⟦office-product⟧}',
  },
  {
    rule: 'ref/unknown-product',
    severity: error,
    file: 'trends/ai-application-growth.trend.yaml',
    was: ':product[WPS AI]{#wps-ai}',
    becomes: ':product[WPS AI]{#⟦wpsai⟧}',
  },
  {
    rule: 'ref/unknown-trend',
    severity: error,
    file: 'pages/preface.md',
    was: '{#large-model-innovation}',
    becomes: '{#⟦large-models⟧}',
  },
  {
    rule: 'ref/unknown-source',
    severity: error,
    file: 'pages/method.md',
    was: '提名趋势、撰写点评。:cite{#qbitai-2024}',
    becomes: '提名趋势、撰写点评。:cite{#⟦qbitai⟧}',
  },
  // The book
  { rule: 'book/unclassified-file', severity: error, file: 'products/豆包.yaml', becomes: '⟦⟧name: 豆包\n' },
  { rule: 'book/unclassified-file', severity: error, file: 'trends/智能体.trend.md', becomes: '⟦⟧正文\n' },
  {
    rule: 'book/encoding',
    severity: error,
    file: 'pages/method.md',
    becomes: Uint8Array.from([0x23, 0x20, 0xb7, 0xbd, 0xb7, 0xa8, 0x0a]),
    at: [1, 3],
  },
  {
    rule: 'book/unreadable',
    severity: error,
    file: tracks,
    was: 'rows: { csv: tracks.csv }',
    becomes: 'rows: { csv: ⟦../../别处/tracks.csv⟧ }',
  },
  { rule: 'book/table-shape', severity: error, file: csv, was: 'AI相机,,近乎停滞,\n', becomes: '⟦AI相机,,近乎停滞⟧\n' },
  { rule: 'book/table-shape', severity: error, file: csv, was: 'AI翻译,,近乎停滞,', becomes: 'AI翻译,,⟦"近乎停滞,⟧' },
  // Figures
  { rule: 'figure/invalid', severity: error, file: quark, was: 'downloads: 超1亿', becomes: 'downloads: ⟦很多⟧' },
  { rule: 'figure/unit', severity: error, file: quark, was: 'downloads: 超1亿', becomes: 'downloads: ⟦超1亿元⟧' },
  {
    rule: 'figure/percent-sign',
    severity: error,
    file: quark,
    was: 'retention-3d: 超30%',
    becomes: 'retention-3d: ⟦超30⟧',
  },
  { rule: 'figure/out-of-range', severity: error, file: quark, was: 'downloads: 超1亿', becomes: 'downloads: ⟦-1亿⟧' },
  {
    rule: 'figure/conflict',
    severity: error,
    file: quark,
    was: '  - at: 2024-10\n    platform: web',
    becomes: '  - { platform: app, source: qbitai-2024, dau: ⟦1000万⟧ }\n  - at: 2024-10\n    platform: web',
  },
  {
    rule: 'figure/missing-source',
    severity: warning,
    file: quark,
    was: '  - at: 2024-10\n    platform: web\n    source: qbitai-2024',
    becomes: '  - ⟦at⟧: 2024-10\n    platform: web',
  },
  {
    rule: 'figure/inconsistent',
    severity: warning,
    file: quark,
    was: '  - at: 2024-10\n    platform: web',
    becomes:
      '  - { at: 2024-11, platform: app, source: qbitai-2024, downloads: ⟦9000万⟧ }\n  - at: 2024-10\n    platform: web',
  },
  {
    rule: 'figure/jump',
    severity: warning,
    file: quark,
    was: '  - at: 2024-10\n    platform: web',
    becomes: '  - { at: 2024-09, platform: app, source: qbitai-2024, dau: 26万 }\n  - at: 2024-10\n    platform: web',
    at: [11, 10],
  },
  {
    rule: 'figure/stale',
    severity: info,
    file: 'products/office/wps-ai.product.yaml',
    was: 'summary:',
    becomes: 'observations:\n  - { at: 2023-09, platform: web, source: qbitai-2024, visits: ⟦500万⟧ }\nsummary:',
  },
  { rule: 'figure/empty', severity: warning, file: quark, was: 'downloads: 超1亿', becomes: '⟦downloads⟧:' },
  // Everything else
  {
    rule: 'prose/compat-character',
    severity: warning,
    file: quark,
    was: 'summary: 以AI增强搜索',
    becomes: 'summary: 以AI增强搜索的产⟦⽣⟧',
  },
  {
    rule: 'prose/compat-character',
    severity: warning,
    file: 'trends/ai-penetration.trend.md',
    was: '\n\n',
    becomes: '\n\n⟦⽤⟧户\n\n',
  },
  {
    rule: 'prose/malformed-directive',
    severity: error,
    file: 'trends/ai-application-growth.trend.yaml',
    was: '开出:claim[3]{#native-recommendations}',
    becomes: '开出⟦：claim⟧[3]{#native-recommendations}',
  },
  {
    rule: 'prose/malformed-directive',
    severity: error,
    file: 'trends/ai-penetration.trend.md',
    was: '::chart{#named-factors}',
    becomes: '见下图 ⟦::chart⟧{#named-factors}',
  },
  {
    rule: 'claim/label-mismatch',
    severity: error,
    file: 'trends/ai-application-growth.trend.yaml',
    was: '开出:claim[3]{#native-recommendations}条',
    becomes: '开出:claim[⟦四⟧]{#native-recommendations}条',
  },
  {
    rule: 'claim/label-mismatch',
    severity: error,
    file: 'trends/ai-application-competition.trend.md',
    was: ':product[夸克]{#quark}:claim[超2600万]{#quark-dau}',
    becomes: ':product[夸克]{#quark}超:claim[⟦2600万⟧]{#quark-dau}',
  },
  {
    rule: 'claim/statement-mismatch',
    severity: error,
    file: 'trends/ai-application-growth.trend.yaml',
    was: 'statement: 报告给AI原生产品提出3条建议',
    becomes: 'statement: ⟦报告给AI原生产品提出建议⟧',
  },
  {
    rule: 'claim/unused',
    severity: info,
    file: 'trends/ai-application-growth.trend.yaml',
    was: '  - id: native-recommendations\n',
    becomes:
      '  - id: ⟦left-out⟧\n    statement: 增长的原因不止一个\n    sources: [qbitai-2024]\n  - id: native-recommendations\n',
  },
  {
    rule: 'prose/unlinked-name',
    severity: info,
    file: 'trends/ai-application-landscape.trend.md',
    was: '格局既定，竞争怎样展开',
    becomes: '格局既定，⟦文小言⟧也在其中，竞争怎样展开',
  },
  {
    rule: 'prose/unannotated-figure',
    severity: info,
    file: 'trends/ai-application-growth.trend.yaml',
    was: '开出:claim[3]{#native-recommendations}条',
    becomes: '用⟦近10⟧页开出:claim[3]{#native-recommendations}条',
  },
  {
    rule: 'prose/unannotated-figure',
    severity: info,
    file: 'trends/ai-application-landscape.trend.md',
    was: '首轮洗牌已经结束。留在场上的产品分布在:claim[20]{#tracks-total}个赛道',
    becomes: '首轮洗牌已经结束。留在场上的产品分布在⟦二十⟧个赛道',
  },
  {
    rule: 'suppression/unused',
    severity: warning,
    file: quark,
    was: 'track: search',
    becomes: '# trendbook-ignore ⟦ref/unknown-term⟧: 待定\ntrack: search',
  },
  {
    rule: 'suppression/no-reason',
    severity: warning,
    file: quark,
    was: 'track: search',
    becomes: '# trendbook-ignore ⟦ref/unknown-term⟧\ntrack: 搜索',
  },
  {
    rule: 'trend/unlisted',
    severity: warning,
    file: 'trends/ai-agents.trend.yaml',
    becomes: '⟦title⟧: 智能体\nperspective: product\n',
  },
  {
    rule: 'trend/incomplete',
    severity: warning,
    file: 'trends/towards-agi.trend.yaml',
    was: 'title: AGI探索\nheadline: 从生成画面到理解世界，通往AGI的路不止一条\n',
    becomes: '⟦title⟧: AGI探索\n',
  },
  {
    rule: 'forecast/overdue',
    severity: warning,
    file: 'trends/ai-product-trends.trend.yaml',
    was: 'due: 2025',
    becomes: 'due: ⟦2023⟧',
  },
  {
    rule: 'chart/no-data',
    severity: warning,
    file: competition,
    was: '    scale: linear\n',
    becomes:
      '    scale: linear\n  - { id: ⟦nobody⟧, type: bar, title: 无, alt: 无, data: { where: { id: xingye }, measures: [app.dau] } }\n',
  },
  {
    rule: 'chart/truncated-axis',
    severity: warning,
    file: competition,
    was: 'scale: linear',
    becomes: 'scale: ⟦log⟧',
  },
  {
    rule: 'chart/too-many-categories',
    severity: warning,
    file: 'trends/ai-penetration.trend.yaml',
    was: 'data: { from: industries, by: [tier], aggregate: count }',
    becomes: 'data: { from: tracks, by: ⟦[track]⟧, aggregate: count }',
  },
  {
    rule: 'chart/mixed-units',
    severity: error,
    file: competition,
    was: 'measures: [app.dau], sort',
    becomes: 'measures: [app.dau, ⟦app.retention-3d⟧], sort',
  },
  {
    rule: 'chart/mixed-dates',
    severity: warning,
    file: competition,
    was: 'measures: [app.dau], sort',
    becomes: 'measures: [app.dau, ⟦app.downloads@2024-01⟧], sort',
  },
  {
    rule: 'chart/missing-alt',
    severity: error,
    file: competition,
    was: '    alt: 夸克和豆包下载量超1亿；夸克、豆包和Kimi智能助手月新增用户为千万级\n',
    becomes: '',
    at: [109, 5],
  },
  // Rankings
  {
    rule: 'ranking/weights',
    severity: warning,
    file: manifest,
    was: 'indicators:\n      - { measure: app.dau, weight: 1,',
    becomes: '⟦indicators⟧:\n      - { measure: app.dau, weight: 0.9,',
  },
  {
    rule: 'ranking/no-data',
    severity: warning,
    file: manifest,
    was: 'known-dau:\n    title: 已知日活的App（方法演示）\n    where: { app.dau: ">=0" }\n',
    becomes: '⟦known-dau⟧:\n    title: 已知日活的App（方法演示）\n    where: { app.dau: ">=100亿" }\n',
  },
  {
    rule: 'ranking/log-domain',
    severity: warning,
    file: 'products/app/unused.product.yaml',
    becomes: 'name: 无人使用\nobservations:\n  - { platform: app, source: qbitai-2024, dau: ⟦0⟧ }\n',
  },
  { rule: 'ranking/straddles-cut', severity: info, file: manifest, was: 'limit: 5', becomes: 'limit: ⟦3⟧' },
  {
    rule: 'ranking/unstable',
    severity: info,
    file: manifest,
    was: `known-dau:
    title: 已知日活的App（方法演示）
    where: { app.dau: ">=0" }
    limit: 5
    indicators:
      - { measure: app.dau, weight: 1, transform: log }
`,
    becomes: `⟦known-dau⟧:
    title: 已知日活的App（方法演示）
    where: { app.dau: ">=0" }
    indicators:
      - { measure: app.dau, weight: 0.5 }
      - { id: reversed, measure: app.dau, weight: 0.5, direction: lower }
`,
  },
  {
    rule: 'schema/enum',
    severity: error,
    file: manifest,
    was: 'limit: 5',
    becomes: 'limit: 5\n    aggregate: geometric\n    normalise: ⟦z-score⟧',
  },
  // The claims
  {
    rule: 'claim/contradicted',
    severity: error,
    file: 'trends/ai-penetration.trend.yaml',
    was: 'is: higher',
    becomes: 'is: ⟦lower⟧',
  },
  {
    rule: 'claim/consistent',
    severity: info,
    file: landscape,
    was: 'includes: [xingye, maoxiang]',
    becomes: 'includes: [⟦xingye, maoxiang, wps-ai⟧]',
  },
  {
    // The trend is final: there it is an error.
    rule: 'claim/unverifiable',
    severity: error,
    file: competition,
    was: 'of: quark, measure: app.dau,',
    becomes: 'of: quark, measure: ⟦app.dau@2023-10⟧,',
  },
  {
    rule: 'claim/unsupported',
    severity: error,
    file: landscape,
    was: 'id: creation-breakthrough\n    statement: 创意生成场景预计2025年取得突破\n    sources: [qbitai-2024]',
    becomes: '⟦id⟧: creation-breakthrough\n    statement: 创意生成场景预计2025年取得突破',
  },
  {
    rule: 'ref/duplicate-id',
    severity: error,
    file: landscape,
    was: 'includes: [xingye, maoxiang]',
    becomes: 'includes: [xingye, maoxiang, ⟦xingye⟧]',
  },
];
