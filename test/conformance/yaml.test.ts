import { describe } from 'vitest';
import { specify } from './findings.ts';

const product = 'products/new.product.yaml';
const book = 'trendbook.yaml';
const trend = 'trends/ai-search.trend.yaml';
const table = 'tables/none.table.yaml';
const head = 'title: AI搜索\nperspective: product\n';

describe('yaml/syntax', () => {
  specify([
    ['yaml/syntax', product, 'name: ⟦"豆包⟧\nkind: native\n'],
    ['yaml/syntax', product, "name: ⟦'豆包⟧"],
    ['yaml/syntax', product, 'name: 豆包\nscenarios: ⟦[work⟧\nkind: native\n'],
    ['yaml/syntax', product, 'name: 豆包\nscenarios: ⟦[work⟧'],
    ['yaml/syntax', product, 'name: 豆包\nterms: ⟦{ region: north⟧\nkind: native\n'],
    ['yaml/syntax', product, 'name: 豆包\n⟦名称⟧\nkind: native\n'],
    ['yaml/syntax', product, 'name: 豆包\r\n⟦名称⟧\r\nkind: native\r\n'],
    ['yaml/syntax', product, '⟦na⟧\nkind: native\nname: 豆包\n'],
    ['yaml/syntax', product, 'name: 豆包\n⟦kind⟧'],
    ['yaml/syntax', product, '⟦name:豆包⟧\nkind: native\n'],
    ['yaml/syntax', product, 'name: 豆包\n⟦kind：native⟧\n'],
    ['yaml/syntax', product, 'name: 豆包\n⟦\t⟧kind: native\n'],
    ['yaml/syntax', product, 'name: 豆包\naliases: [⟦*nobody⟧]\n'],
    [
      'yaml/syntax',
      product,
      'name: 豆包\nobservations:\n  - platform: app\n    ⟦downl⟧\n    source: 36kr\n    dau: 1\n',
    ],
    ['yaml/syntax', product, 'name: 豆包\nsummary: ⟦@豆包⟧\n'],
    ['yaml/syntax', product, 'name: 豆包\nsummary: ⟦`豆包`⟧\n'],
    ['yaml/syntax', product, 'name: 豆包\nsummary: ⟦%豆包⟧\n'],
    ['yaml/syntax', book, '⟦ed⟧\nedition: "2024"', 'edition: "2024"'],
    ['yaml/syntax', trend, `${head}summary: ⟦"一⟧\n`],
  ]);
});

describe('yaml/duplicate-key', () => {
  specify([
    ['yaml/duplicate-key', product, 'name: 豆包\nkind: native\n⟦name⟧: 豆包\n'],
    ['yaml/duplicate-key', product, 'name: 豆包\n"kind": native\n⟦kind⟧: plugin\n'],
    ['yaml/duplicate-key', product, 'name: 豆包\nkind: native\n⟦"kind"⟧: plugin\n'],
    [
      'yaml/duplicate-key',
      product,
      'name: 豆包\nobservations:\n  - { platform: app, source: 36kr, dau: 1, ⟦dau⟧: 2 }\n',
    ],
    ['yaml/duplicate-key yaml/duplicate-key', product, 'name: 豆包\n⟦name⟧: 豆包\n⟦name⟧: 豆包\n'],
    ['yaml/duplicate-key', product, 'id: a\nname: 豆包\n---\nid: b\nname: 豆包\n⟦name⟧: 豆包'],
    [
      'yaml/duplicate-key',
      book,
      '  36kr: { title: 一 }\n  ⟦36kr⟧: { title: 二 }',
      '  "36kr": { title: 36氪, published: 2024 }',
    ],
    ['yaml/duplicate-key', trend, `${head}claims:\n  - id: a\n    statement: 一\n    ⟦statement⟧: 二\n`],
  ]);
});

describe('yaml/conflict-marker', () => {
  specify([
    ['yaml/conflict-marker', product, '⟦<<<<<<< HEAD⟧\nname: 豆包\n=======\nnam: 豆\n>>>>>>> 分支\n'],
    [
      'yaml/conflict-marker',
      product,
      'name: 豆包\n⟦<<<<<<< HEAD⟧\nkind: nativ\n||||||| 1234567\nkind: x\n=======\nkind: plug\n>>>>>>> 分支',
    ],
    [
      'yaml/conflict-marker',
      product,
      'name: 豆包\r\n⟦<<<<<<< HEAD⟧\r\nkind: native\r\n=======\r\nkind: plugin\r\n>>>>>>> b\r\n',
    ],
    [
      'yaml/conflict-marker',
      table,
      'title: 空表\n⟦<<<<<<< HEAD⟧\ncolumns: { a: {} }\n=======\ncolumns: { b: {} }\n>>>>>>> b\nrows: []\n',
    ],
    ['yaml/conflict-marker', trend, '⟦<<<<<<< HEAD⟧\ntitle: 一\n=======\ntitle: 二\n>>>>>>> b\nperspective: produc\n'],
    [
      'yaml/conflict-marker',
      book,
      '⟦<<<<<<< HEAD⟧\ntitle: 一\n=======\ntitle: 二\n>>>>>>> b',
      'title: 2024年度AI十大趋势',
    ],
    ['', product, 'name: 豆包\nsummary: |\n  标题\n  =======\n'],
  ]);
});

describe('yaml/unquoted-comparison', () => {
  const observed = (figure: string, rest = '') =>
    `name: 豆包\nobservations:\n  - platform: app\n    source: 36kr\n    dau: ${figure}\n${rest}`;
  specify([
    ['yaml/unquoted-comparison', product, observed('⟦>100万⟧')],
    ['yaml/unquoted-comparison', product, observed('⟦> 100万⟧')],
    ['yaml/unquoted-comparison', product, observed('⟦>=100万⟧')],
    ['yaml/unquoted-comparison', product, observed('⟦>5⟧')],
    ['yaml/unquoted-comparison', product, observed('⟦>5⟧', '    downloads: 超1亿\ntrack: search\n')],
    ['yaml/unquoted-comparison', product, observed('⟦>100万⟧ # 约数')],
    ['yaml/unquoted-comparison', product, observed('⟦>1⟧').replaceAll('\n', '\r\n')],
    [
      'yaml/unquoted-comparison',
      product,
      'name: 豆包\nobservations:\n  - { platform: app, source: 36kr, dau: ⟦1,200⟧ }\n',
    ],
    [
      'yaml/unquoted-comparison',
      product,
      'name: 豆包\nobservations:\n  - { dau: ⟦1,200,300⟧, platform: app, source: 36kr }\n',
    ],
    [
      'yaml/unquoted-comparison',
      trend,
      `${head}claims:\n  - id: a\n    statement: 超5款\n    check: { type: count, is: ⟦1,200⟧ }\n`,
    ],
    [
      'yaml/unquoted-comparison',
      trend,
      `${head}claims:\n  - id: a\n    statement: 超5款\n    check:\n      type: count\n      is: ⟦>5⟧\n`,
    ],
    [
      'yaml/unquoted-comparison',
      trend,
      `${head}claims:\n  - id: a\n    statement: 超5款\n    check:\n      type: count\n      where:\n        app.dau: ⟦>5⟧\n      is: 3\n`,
    ],
    ['yaml/unquoted-comparison', table, 'title: 表\ncolumns: { a: { type: figure } }\nrows:\n  - a: ⟦>5⟧\n'],
    ['yaml/unquoted-comparison', table, 'title: 表\ncolumns: { a: { type: figure } }\nrows:\n  - { a: ⟦1,200⟧ }\n'],
    ['', product, observed('<100万')],
    ['', product, observed('超100万')],
    ['', product, observed('100万+')],
    ['', product, observed('1,200')],
    ['', product, observed('≥100万')],
  ]);
});

describe('yaml/alias-budget', () => {
  specify([
    ['yaml/alias-budget', product, 'name: 豆包\naliases: &a [豆, ⟦*a⟧]\n'],
    ['yaml/alias-budget', trend, `${head}terms: &t\n  region: ⟦*t⟧\n`],
  ]);
});

describe('yaml/ambiguous-scalar', () => {
  specify([
    ['yaml/ambiguous-scalar', product, 'name: ⟦3.10⟧\n'],
    ['yaml/ambiguous-scalar', product, 'name: ⟦360⟧\n'],
    ['yaml/ambiguous-scalar', product, 'name: 豆包\nsummary: ⟦on⟧\n'],
    ['yaml/ambiguous-scalar', product, 'name: 豆包\naliases: [Doubao, ⟦3.10⟧]\n'],
    ['yaml/ambiguous-scalar', product, 'name: 豆包\ncompany: ⟦yes⟧\n'],
    ['yaml/ambiguous-scalar', book, 'edition: ⟦2024⟧', 'edition: "2024"'],
    ['yaml/ambiguous-scalar', book, '    360: ⟦360⟧', '    360: "360"'],
    ['yaml/ambiguous-scalar', trend, `${head}tags: [AI, ⟦2024⟧]\n`],
    ['yaml/ambiguous-scalar', trend, `${head}claims:\n  - { id: a, statement: ⟦56⟧ }\n`],
    ['', trend, `${head}charts:\n  - { id: sc, type: scatter, title: 图, alt: 图, x: app.dau, y: web.dau }\n`],
    ['', product, 'id: 1\nname: 豆包\nlaunched: 2024\n'],
  ]);
});
