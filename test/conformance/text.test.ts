import { describe } from 'vitest';
import { specify } from './findings.ts';

const product = 'products/new.product.yaml';
const book = 'trendbook.yaml';
const trend = 'trends/ai-search.trend.yaml';
const prose = 'trends/ai-search.trend.md';
const head = 'title: AI搜索\nperspective: product\n';

describe('prose/compat-character', () => {
  specify([
    ['prose/compat-character', product, 'name: 豆包\nsummary: ⟦⽤⟧户\n'],
    ['prose/compat-character prose/compat-character', product, 'name: 豆包\nsummary: ⟦⽤⟧⟦⼾⟧\n'],
    ['prose/compat-character', product, '# ⟦⽤⟧户\nname: 豆包\n'],
    ['prose/compat-character', product, 'name: 豆包 # ⟦⻔⟧\n'],
    ['prose/compat-character', prose, '# ⟦⻆⟧\n'],
    ['prose/compat-character', prose, '`⟦⽣⟧`\n'],
    ['prose/compat-character', prose, '一\r\n\r\n```\r\n⟦⽣⟧\r\n```'],
    ['prose/compat-character', 'pages/method.md', '⟦⽅⟧法'],
    ['prose/compat-character', 'tables/funds.csv', 'id,name\nf-1,红杉⟦⾦⟧\n'],
    ['prose/compat-character', book, '"2024⟦⽉⟧"', '"2024"'],
    ['prose/compat-character', 'tables/none.table.yaml', 'title: ⟦⾯⟧\ncolumns: { a: {} }\nrows: []\n'],
    ['', product, 'name: （豆包），１２％\n'],
  ]);
});

describe('suppressions', () => {
  specify([
    ['', product, 'name: 豆包\n# trendbook-ignore ref/unknown-term: 待定\ntrack: music\n'],
    [
      '',
      product,
      'name: 豆包\n# trendbook-ignore schema/unknown-key: 一\n# trendbook-ignore prose/compat-character: 二\n厂商: ⽤\n',
    ],
    ['', product, 'name: 豆包\r\n# trendbook-ignore ref/unknown-term: 待定\r\ntrack: music\r\n'],
    ['', prose, '<!-- trendbook-ignore prose/compat-character: 原文如此 -->\n⽤户\n'],
    [
      '',
      trend,
      `${head}claims:\n  # trendbook-ignore ref/unknown-source: 补\n  - { id: a, statement: 一, sources: [idc] }\n`,
    ],
    ['', trend, `${head}# trendbook-ignore claim/unsupported: 以后\nclaims:\n  - { id: a, statement: 一 }\n`],
    ['suppression/no-reason', product, 'name: 豆包\n# trendbook-ignore ⟦ref/unknown-term⟧\ntrack: music\n'],
    ['suppression/no-reason', product, 'name: 豆包\n# trendbook-ignore ⟦ref/unknown-term⟧:\ntrack: music\n'],
    ['suppression/no-reason', prose, '<!-- trendbook-ignore ⟦prose/compat-character⟧ -->\n⽤户\n'],
    ['suppression/unused', product, 'name: 豆包\n# trendbook-ignore ⟦ref/unknown-term⟧: 待定\ntrack: search\n'],
    ['suppression/unused', product, 'name: 豆包\n# trendbook-ignore ⟦ref/unknown-terms⟧: 待定\ntrack: search\n'],
    [
      'suppression/unused ref/unknown-term',
      product,
      'name: 豆包\n# trendbook-ignore ⟦ref/unknown-term⟧: 待定\n\ntrack: ⟦music⟧\n',
    ],
    [
      'suppression/unused ref/unknown-term',
      product,
      'name: 豆包\n# trendbook-ignore ⟦schema/enum⟧: 待定\ntrack: ⟦music⟧\n',
    ],
    ['suppression/unused', prose, '<!-- trendbook-ignore ⟦prose/compat-character⟧: 一 -->\n用户\n'],
    ['suppression/unused', product, 'name: 豆包\n# trendbook-ignore ⟦ref/unknown-term⟧: 一'],
    [
      'suppression/unused',
      book,
      '# trendbook-ignore ⟦schema/enum⟧: 一\ntitle: 2024年度AI十大趋势',
      'title: 2024年度AI十大趋势',
    ],
  ]);
});

describe('chart/missing-alt and trend/unlisted', () => {
  specify([
    [
      'chart/missing-alt',
      trend,
      `${head}charts:\n  - ⟦id⟧: a\n    type: bar\n    title: 图\n    data: { measures: [app.dau] }\n`,
    ],
    [
      'chart/missing-alt',
      trend,
      `${head}charts:\n  - { type: bar, title: 图, ⟦id⟧: a, data: { measures: [app.dau] } }\n`,
    ],
    [
      'schema/type',
      trend,
      `${head}charts:\n  - { id: a, type: bar, title: 图, ⟦alt⟧: , data: { measures: [app.dau] } }\n`,
    ],
    ['trend/unlisted', 'trends/robots.trend.yaml', '⟦title⟧: 机器人\nperspective: product\n'],
    ['trend/unlisted', 'trends/robots.trend.yaml', 'title: 机器人\nperspective: product\nid: ⟦robots-2⟧\n'],
  ]);
});
