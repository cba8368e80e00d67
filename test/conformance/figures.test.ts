import { describe } from 'vitest';
import { specify } from './findings.ts';

const product = 'products/new.product.yaml';
const trend = 'trends/ai-search.trend.yaml';
const table = 'tables/none.table.yaml';
const csv = 'tables/funds.csv';
const head = 'title: AI搜索\nperspective: product\n';
const observed = (platform: string, rest: string) =>
  `name: 豆包\nobservations:\n  - platform: ${platform}\n    source: 36kr\n    ${rest}\n`;
const claim = (check: string) => `${head}claims:\n  - id: a\n    statement: 一些\n    check: ${check}\n`;
const cell = (column: string, value: string) =>
  `title: 表\ncolumns: { a: { type: figure${column} } }\nrows:\n  - a: ${value}\n`;

describe('spellings of figures', () => {
  const counts = [
    '1200',
    '1.2亿',
    '120M',
    '"10万-20万"',
    '10-20万',
    '400余',
    '400多',
    '1200余',
    '100余万',
    '近100',
    '100万+',
    '≥100万',
    '100万以上',
    'at least 1M',
    '超100万',
    'over 1M',
    '"<5"',
    '不足5',
    '不到5',
    'under 5',
    '~300万',
    '约300万',
    '千万级',
    '超百万',
    '过亿',
    '近百',
    '数千万',
    '几千万',
    '超过100万',
    '逾100万',
    '突破100万',
    '高于100万',
    'more than 1M',
    'above 1M',
    '不低于100万',
    '至少100万',
    '">=100万"',
    '低于5万',
    '少于5万',
    'less than 5',
    'below 5',
    '5万以下',
    '不超过5万',
    '至多5万',
    'at most 5',
    'up to 5',
    '≤5',
    '<=5',
    '5万左右',
    '大约5万',
    'about 5k',
    'approximately 5k',
    '≈5',
    'nearly 5',
    'almost 5',
    '1–2',
    '1—2',
    '1~2',
    '1～2',
    '1至2',
    '1到2',
    '1 to 2',
    '5k',
    '5K',
    '5B',
    '5bn',
    '5千',
    '5十万',
    '5百万',
    '5千万',
    '5万亿',
    '１２００',
    '1,200',
    '1.2 亿',
    '≥ 100 万',
    '56款',
    '5个',
    '3次',
    '8人',
    '3家',
    '1.2亿次',
    '300 users',
    '+5',
    '0',
    '1e6',
  ];
  specify(counts.map((text) => ['', product, observed('app', `downloads: ${text}`)] as const));
  specify(
    [
      '30%',
      '"<5%"',
      '不足5%',
      'under 5%',
      '30-40%',
      '30%-40%',
      '"30%–40%"',
      '超30%',
      '约30%',
      '两成',
      '３０％',
      '0%',
      '100%',
    ].map((text) => ['', product, observed('app', `retention-3d: ${text}`)] as const),
  );
  specify(
    ['5x', '5倍', '5', '5倍以上', '1.5'].map(
      (text) => ['', product, observed('web', `visits-per-user: ${text}`)] as const,
    ),
  );
  specify(['-3%', '+5%', '"-3%"', '-3%至5%'].map((text) => ['', product, observed('web', `growth: ${text}`)] as const));
  specify(
    ['10', '10分钟', '10 minutes', '超10分钟'].map(
      (text) => ['', product, observed('app', `minutes: ${text}`)] as const,
    ),
  );
  specify(
    ['1.2亿元', '1.2亿', '5万元', '5万人民币'].map(
      (text) => ['', product, observed('app', `revenue: ${text}`)] as const,
    ),
  );
});

describe('figure/invalid', () => {
  specify([
    ['figure/invalid', product, observed('app', 'downloads: ⟦n/a⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦.nan⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦.inf⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦1e400⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦abc⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦1,00⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦1,0000⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦"很多"⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦20万-10万⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦9007199254740993⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦""⟧')],
    ['yaml/syntax', product, observed('app', 'downloads: ⟦-⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦5m⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦超⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦true⟧')],
    ['schema/type', product, observed('app', 'downloads: ⟦[1]⟧')],
    ['schema/type', product, observed('app', 'downloads: ⟦{ value: 1 }⟧')],
    ['figure/invalid', product, observed('app', 'downloads: ⟦很多⟧').replaceAll('\n', '\r\n')],
    ['figure/invalid', trend, claim('{ type: count, is: ⟦很多⟧ }')],
    ['figure/invalid', trend, claim('{ type: count, where: { app.dau: ⟦很多⟧ }, is: 1 }')],
    ['figure/invalid', trend, `${head}claims:\n  - { id: a, statement: 一, figure: ⟦很多⟧, sources: [36kr] }\n`],
    ['figure/invalid', trend, claim('{ type: top, by: app.dau, first: [quark, doubao], leads: ⟦遥遥⟧ }')],
    [
      'figure/invalid',
      trend,
      `${head}charts:\n  - { id: a, type: scatter, title: 图, alt: 图, x: app.dau, y: web.dau, quadrants: { x: ⟦很多⟧ } }\n`,
    ],
    ['figure/invalid', table, cell('', '⟦很多⟧')],
    ['figure/invalid', csv, '编号,名称,amount\nf-1,红杉,⟦很多⟧\n'],
    ['figure/invalid', csv, '编号,名称,amount\r\nf-1,红杉,⟦"1,00"⟧\r\n'],
  ]);
});

describe('figure/unit and figure/percent-sign', () => {
  specify([
    ['figure/unit', product, observed('app', 'downloads: ⟦1亿元⟧')],
    ['figure/unit', product, observed('app', 'downloads: ⟦30%⟧')],
    ['figure/unit', product, observed('app', 'downloads: ⟦5分钟⟧')],
    ['figure/unit', product, observed('app', 'downloads: ⟦5苹果⟧')],
    ['figure/unit', product, observed('app', 'minutes: ⟦5小时⟧')],
    ['figure/unit', product, observed('app', 'revenue: ⟦5亿美元⟧')],
    ['figure/unit', product, observed('app', 'revenue: ⟦5 USD⟧')],
    ['figure/percent-sign', product, observed('app', 'retention-3d: ⟦30⟧')],
    ['figure/percent-sign', product, observed('app', 'retention-3d: ⟦超30⟧')],
    ['figure/percent-sign', product, observed('app', 'retention-3d: ⟦0.3⟧')],
    ['figure/percent-sign', product, observed('web', 'visits-per-user: ⟦30%⟧')],
    ['figure/percent-sign', trend, claim('{ type: count, where: { app.retention-3d: ⟦">30"⟧ }, is: 1 }')],
    ['figure/unit', trend, claim('{ type: count, where: { app.dau: ⟦">30%"⟧ }, is: 1 }')],
    ['figure/unit', table, cell(', unit: CNY', '⟦5亿美元⟧')],
    ['figure/percent-sign', csv, '编号,名称,变化\nf-1,红杉,⟦3⟧\n'],
  ]);
});

describe('figure/out-of-range', () => {
  specify([
    ['figure/out-of-range', product, observed('app', 'downloads: ⟦-5⟧')],
    ['figure/out-of-range', product, observed('app', 'retention-3d: ⟦130%⟧')],
    ['figure/out-of-range', product, observed('app', 'retention-3d: ⟦超100%⟧')],
    ['figure/out-of-range', product, observed('app', 'dau: ⟦-1万⟧')],
    ['figure/out-of-range', table, cell(', unit: percent, range: [0, 1]', '⟦130%⟧')],
    ['', table, cell(', unit: percent', '-3%')],
    ['', csv, '编号,名称,amount\nf-1,红杉,-5\n'],
    ['figure/out-of-range', 'tables/deals.table.yaml', 'amount: ⟦-1亿⟧,', 'amount: 1亿,'],
  ]);
});

describe('figure/empty', () => {
  specify([
    ['figure/empty', product, observed('app', '⟦downloads⟧:')],
    ['figure/empty', product, observed('app', 'downloads: ⟦null⟧')],
    ['figure/empty', product, observed('app', 'downloads: ⟦~⟧')],
    ['figure/empty', product, 'name: 豆包\nobservations: [ { platform: app, source: 36kr, ⟦dau⟧: } ]\n'],
    ['figure/empty', trend, claim('{ type: count, is: ⟦null⟧ }')],
    ['', csv, '编号,名称,amount\nf-1,红杉,\n'],
  ]);
});
