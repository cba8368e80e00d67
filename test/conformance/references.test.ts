import { describe } from 'vitest';
import { specify } from './findings.ts';

const product = 'products/new.product.yaml';
const book = 'trendbook.yaml';
const trend = 'trends/ai-search.trend.yaml';
const table = 'tables/none.table.yaml';
const head = 'title: AI搜索\nperspective: product\n';
const claim = (check: string) => `${head}claims:\n  - id: a\n    statement: 一些\n    check: ${check}\n`;
const chart = (rest: string) => `${head}charts:\n  - { id: a, title: 图, alt: 图, ${rest} }\n`;
const observed = (rest: string) => `name: 豆包\nobservations:\n  - { ${rest} }\n`;

describe('ref/unknown-term', () => {
  specify([
    ['ref/unknown-term', product, 'name: 豆包\ntrack: ⟦music⟧\n'],
    ['ref/unknown-term', product, 'name: 豆包\ntrack: ⟦搜索⟧\n'],
    ['ref/unknown-term', product, 'name: 豆包\ntrack: ⟦"AI搜索"⟧\n'],
    ['ref/unknown-term', product, 'name: 豆包\nkind: ⟦nativ⟧\n'],
    ['ref/unknown-term', product, 'name: 豆包\nscenarios: [work, ⟦life⟧]\n'],
    ['ref/unknown-term', product, 'name: 豆包\nscenarios:\n  - work\n  - ⟦work-life⟧\n'],
    ['ref/unknown-term', product, 'name: 豆包\nterms: { region: ⟦east⟧ }\n'],
    ['ref/unknown-term', product, 'name: 豆包\nterms: { region: [north, ⟦east⟧] }\n'],
    ['ref/unknown-term', product, 'name: 豆包\nterms: { ⟦regions⟧: north }\n'],
    ['ref/unknown-term', trend, 'title: 一\nperspective: ⟦industry⟧\n'],
    ['ref/unknown-term', trend, `${head}terms: { ⟦地区⟧: north }\n`],
    ['ref/unknown-term', trend, claim('{ type: count, where: { kind: ⟦nativ⟧ }, is: 1 }')],
    ['ref/unknown-term', trend, claim('{ type: count, where: { track: [search, ⟦music⟧] }, is: 1 }')],
    ['ref/unknown-term', trend, claim('{ type: count, where: { track: { not: ⟦music⟧ } }, is: 1 }')],
    ['ref/unknown-term', trend, claim('{ type: count, where: { track: { not: [search, ⟦music⟧] } }, is: 1 }')],
    ['ref/unknown-term', trend, claim('{ type: count, where: { region: ⟦east⟧ }, is: 1 }')],
    ['ref/unknown-term', trend, claim('{ type: count, from: taxonomies/⟦regions⟧, is: 1 }')],
    ['ref/unknown-term', trend, claim('{ type: count, from: deals, where: { sector: ⟦music⟧ }, is: 1 }')],
    ['ref/unknown-term', trend, claim('{ type: count, from: trends, where: { perspective: ⟦industry⟧ }, is: 1 }')],
    ['ref/unknown-term', trend, claim('{ type: list, from: taxonomies/track, is: [search, ⟦music⟧] }')],
    ['ref/unknown-term', table, 'title: 表\ncolumns: { a: { type: term, taxonomy: ⟦tracks⟧ } }\nrows: []\n'],
    [
      'ref/unknown-term',
      table,
      'title: 表\ncolumns: { a: { type: term, taxonomy: ⟦tracks⟧ } }\nrows: [ { a: search } ]\n',
    ],
    [
      'ref/unknown-term',
      table,
      'title: 表\ncolumns: { a: { type: term, taxonomy: track } }\nrows: [ { a: ⟦AI搜索⟧ } ]\n',
    ],
    ['ref/unknown-term', 'tables/funds.csv', '编号,名称,赛道\nf-1,红杉,⟦AI音乐⟧\n'],
    ['ref/unknown-term', 'tables/funds.csv', '\uFEFF编号,名称,赛道\r\nf-1,红杉,⟦"AI音乐"⟧\r\n'],
    ['ref/unknown-term', book, 'parent: ⟦assistants⟧', 'parent: assistant'],
    ['ref/unknown-term', book, 'dimension: ⟦用户规模⟧', 'dimension: scale'],
    ['ref/unknown-term', book, 'where: { kind: ⟦original⟧ }', 'where: { kind: native }'],
  ]);
});

describe('ref/unknown-source', () => {
  specify([
    ['ref/unknown-source', product, observed('platform: app, source: ⟦36k⟧, dau: 1')],
    ['ref/unknown-source', product, observed('platform: app, source: ⟦36氪⟧, dau: 1')],
    ['ref/unknown-source', trend, `${head}claims:\n  - { id: a, statement: 一, sources: [36kr, ⟦idc⟧] }\n`],
    ['ref/unknown-source', trend, chart('source: ⟦idc⟧, type: bar, data: { measures: [app.dau] }')],
    ['ref/unknown-source', trend, `${head}forecasts: [ { statement: 一, sources: [⟦idc⟧] } ]\n`],
    ['ref/unknown-source', trend, `${head}voices: [ { text: 一, source: ⟦idc⟧ } ]\n`],
    ['ref/unknown-source', table, 'title: 表\nsource: ⟦idc⟧\ncolumns: { a: {} }\nrows: []\n'],
  ]);
});

describe('ref/unknown-product, -trend, -table, -page, -ranking', () => {
  specify([
    ['ref/unknown-product', trend, `${head}products: [quark, ⟦kuake⟧]\n`],
    ['ref/unknown-product', trend, `${head}products: [⟦夸克⟧]\n`],
    ['ref/unknown-product', trend, claim('{ type: value, of: ⟦kimi⟧, measure: app.dau, is: 1 }')],
    ['ref/unknown-product', trend, claim('{ type: list, is: [quark, ⟦kimi⟧] }')],
    ['ref/unknown-product', trend, claim('{ type: list, includes: [⟦kimi⟧] }')],
    ['ref/unknown-product', trend, claim('{ type: top, by: app.dau, first: [⟦kimi⟧] }')],
    ['ref/unknown-product', trend, claim('{ type: count, where: { id: [quark, ⟦kimi⟧] }, is: 1 }')],
    ['ref/unknown-product', trend, claim('{ type: rank, ranking: native-100, of: ⟦kimi⟧, is: 1 }')],
    [
      'ref/unknown-product',
      trend,
      claim('{ type: change, of: ⟦kimi⟧, measure: app.dau, from: 2023, to: 2024, is: 30% }'),
    ],
    [
      'ref/unknown-product',
      trend,
      claim('{ type: compare, a: { of: ⟦kimi⟧, measure: app.dau }, b: { of: quark, measure: app.dau }, is: higher }'),
    ],
    ['ref/unknown-product', trend, chart('type: radar, indicators: [app.dau], items: [⟦kimi⟧]')],
    ['ref/unknown-product', table, 'title: 表\ncolumns: { a: { type: ref, of: products } }\nrows: [ { a: ⟦夸克⟧ } ]\n'],
    ['ref/unknown-product', 'tables/funds.csv', '编号,名称,最佳\nf-1,红杉,⟦Kimi⟧\n'],
    ['ref/unknown-trend', trend, `${head}related: [⟦ai-music⟧]\n`],
    [
      'ref/unknown-trend',
      book,
      'trends: [large-model-innovation, ai-search, ⟦ai-music⟧]',
      'trends: [large-model-innovation, ai-search]',
    ],
    ['ref/unknown-trend', table, 'title: 表\ncolumns: { a: { type: ref, of: trends } }\nrows: [ { a: ⟦ai-music⟧ } ]\n'],
    ['ref/unknown-table', trend, claim('{ type: count, from: ⟦deal⟧, is: 1 }')],
    [
      'ref/unknown-table',
      trend,
      claim('{ type: count, from: ⟦deal⟧, where: { sector: search, amount: ">1亿" }, is: 1 }'),
    ],
    ['ref/unknown-table', trend, claim('{ type: top, from: ⟦融资⟧, by: amount, first: [d1] }')],
    ['ref/unknown-table', trend, claim('{ type: value, of: ⟦deal⟧/d1, measure: amount, is: 1亿 }')],
    ['ref/unknown-table', trend, claim('{ type: value, of: deals/⟦d9⟧, measure: amount, is: 1亿 }')],
    ['ref/unknown-table', trend, claim('{ type: value, of: ⟦d9⟧, from: deals, measure: amount, is: 1亿 }')],
    [
      'ref/unknown-table',
      trend,
      claim('{ type: ratio, from: deals, a: { of: ⟦d9⟧, measure: amount }, b: { of: d1, measure: amount }, is: 1倍 }'),
    ],
    ['ref/unknown-table', trend, claim('{ type: list, from: deals, includes: [d1, ⟦d9⟧] }')],
    ['ref/unknown-table', trend, chart('type: timeline, data: { from: ⟦deal⟧ }, date: closed, label: round')],
    ['ref/unknown-table', table, 'title: 表\ncolumns: { a: { type: ref, of: ⟦fund⟧ } }\nrows: [ { a: f-1 } ]\n'],
    ['ref/unknown-table', table, 'title: 表\ncolumns: { a: { type: ref, of: rounds } }\nrows: [ { a: ⟦c-round⟧ } ]\n'],
    ['ref/unknown-table', book, '  deals: { from: ⟦deal⟧,', '  deals: { from: deals,'],
    ['ref/unknown-page', book, 'after: [⟦谢辞⟧]', 'after: [thanks]'],
    [
      'ref/unknown-page',
      book,
      'pages: [preface, ⟦methods⟧, thanks]',
      'pages: { before: [preface, method], after: [thanks] }',
    ],
    ['ref/unknown-ranking', trend, chart('type: ranking, ranking: ⟦native-10⟧')],
    ['ref/unknown-ranking', trend, chart('type: bump, ranking: ⟦native-10⟧, editions: [../b]')],
    ['ref/unknown-ranking', trend, claim('{ type: rank, ranking: ⟦原生100⟧, of: quark, is: 1 }')],
  ]);
});

describe('ref/unknown-metric, -platform, -column', () => {
  specify([
    ['ref/unknown-metric', product, observed('platform: app, source: 36kr, ⟦日活⟧: 1')],
    ['ref/unknown-metric', product, observed('platform: app, source: 36kr, ⟦download⟧: 1')],
    ['ref/unknown-metric', product, observed('platform: web, source: 36kr, ⟦downloads⟧: 1')],
    ['ref/unknown-metric', product, observed('platform: app, source: 36kr, ⟦日活⟧: 很多')],
    ['ref/unknown-metric', trend, claim('{ type: sum, measure: app.⟦users⟧, is: 1 }')],
    ['ref/unknown-metric', trend, claim('{ type: sum, measure: ⟦users⟧, is: 1 }')],
    ['ref/unknown-metric', trend, claim('{ type: sum, measure: web.⟦downloads⟧, is: 1 }')],
    ['ref/unknown-metric', trend, claim('{ type: count, where: { app.⟦users⟧: ">1" }, is: 1 }')],
    ['ref/unknown-metric', trend, claim('{ type: count, where: { ⟦赛道⟧: search }, is: 1 }')],
    ['ref/unknown-metric', trend, claim('{ type: count, where: { ⟦scenario-x⟧: search }, is: 1 }')],
    ['ref/unknown-metric', trend, chart('type: bar, data: { measures: [app.⟦users⟧] }')],
    ['ref/unknown-metric', trend, chart('type: bar, data: { by: [⟦类别⟧], aggregate: count }')],
    ['ref/unknown-metric', trend, chart('type: bar, data: { measures: [app.dau], sort: -app.⟦users⟧ }')],
    ['ref/unknown-metric', trend, chart('type: table, columns: [name, ⟦vendor⟧]')],
    ['ref/unknown-metric', book, '{ measure: app.⟦daus⟧, weight', '{ measure: app.dau, weight'],
    ['ref/unknown-platform', product, observed('platform: ⟦pc⟧, source: 36kr, dau: 1')],
    ['ref/unknown-platform', product, observed('platform: ⟦APP端⟧, source: 36kr, downloads: 1')],
    ['ref/unknown-platform', product, 'name: 豆包\nplatforms: [⟦iOS⟧]\n'],
    ['ref/unknown-platform', trend, claim('{ type: sum, measure: ⟦pc⟧.dau, is: 1 }')],
    ['ref/unknown-platform', trend, claim('{ type: sum, measure: ⟦dau⟧, is: 1 }')],
    ['ref/unknown-platform', trend, claim('{ type: count, where: { ⟦pc⟧.dau: ">1" }, is: 1 }')],
    ['ref/unknown-platform', trend, claim('{ type: count, where: { platforms: ⟦pc⟧ }, is: 1 }')],
    [
      'ref/unknown-platform',
      book,
      'platforms: [⟦App⟧], unit: count, better: higher, reported: rounded',
      'platforms: [app], unit: count, better: higher, reported: rounded',
    ],
    ['ref/unknown-column', trend, claim('{ type: count, from: deals, where: { ⟦track⟧: search }, is: 1 }')],
    ['ref/unknown-column', trend, claim('{ type: sum, from: deals, measure: ⟦amonut⟧, is: 1 }')],
    ['ref/unknown-column', trend, claim('{ type: value, of: deals/d1, measure: ⟦金额⟧, is: 1 }')],
    ['ref/unknown-column', trend, chart('type: timeline, data: { from: deals }, date: ⟦date⟧, label: round')],
    [
      'ref/unknown-column ref/unknown-column',
      trend,
      chart('type: table, data: { from: deals, sort: -⟦amonut⟧ }, columns: [id, ⟦name⟧]'),
    ],
    ['ref/unknown-column', table, 'title: 表\ncolumns: { a: { title: 甲 } }\nrows: [ { ⟦甲⟧: 一 } ]\n'],
    ['ref/unknown-column', 'tables/funds.csv', '编号,名称,⟦备注⟧\nf-1,红杉,一\n'],
    [
      'ref/unknown-column',
      book,
      'indicators: [ { measure: ⟦amonut⟧, direction',
      'indicators: [ { measure: amount, direction',
    ],
  ]);
});

describe('ref/duplicate-id', () => {
  specify([
    ['ref/duplicate-id', product, 'id: ⟦doubao⟧\nname: 豆包\n'],
    ['ref/duplicate-id', 'products/z/doubao.product.yaml', '⟦name⟧: 豆包\n'],
    ['ref/duplicate-id', product, 'id: a\nname: 一\n---\nid: ⟦a⟧\nname: 二\n'],
    ['ref/duplicate-id', product, 'id: a1\nname: 一\n---\nid: ⟦"007"⟧\nname: 二\n'],
    ['ref/duplicate-id', 'trends/z.trend.yaml', `id: ⟦ai-search⟧\n${head}`],
    ['ref/duplicate-id', 'tables/z.table.yaml', 'title: 表\nid: ⟦funds⟧\ncolumns: { a: {} }\nrows: []\n'],
    [
      'ref/duplicate-id',
      'trends/large-model-innovation.trend.yaml',
      '{ id: ⟦c-list⟧, statement: 没有出处 }',
      '{ id: c-plainest, statement: 没有出处 }',
    ],
    [
      'ref/duplicate-id',
      'trends/large-model-innovation.trend.yaml',
      '{ id: ⟦bars⟧, type: line',
      '{ id: line, type: line',
    ],
    ['ref/duplicate-id', table, 'title: 表\ncolumns: { a: {} }\nrows: [ { id: x, a: 一 }, { id: ⟦x⟧, a: 二 } ]\n'],
    ['ref/duplicate-id', 'tables/funds.csv', '编号,名称\nf-1,红杉\n⟦f-1⟧,经纬\n'],
    ['', trend, `${head}claims: [ { id: quark, statement: 一 }, { id: bars, statement: 二 } ]\n`],
    ['', product, 'id: deals\nname: 豆包\n'],
  ]);
});

describe('ref/unused-source', () => {
  specify([
    ['ref/unused-source', book, 'sources:\n  ⟦idc⟧: { title: IDC }', 'sources:'],
    ['ref/unused-source', book, 'sources:\n  ⟦idc⟧: {}', 'sources:'],
    ['', trend, `${head}summary: 一:cite{#estimates}\n`],
  ]);
});
