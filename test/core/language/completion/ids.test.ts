import { describe, expect, it } from 'vitest';
import { completed, completionsAt } from '../language-book.ts';
import { type Case, manifest, product, table, trend, variants } from './cases.ts';

const check = (text: string) => `claims:\n  - { id: a, statement: x, check: ${text} }\n`;
const block = (text: string) => `claims:\n  - id: a\n    check:\n${text.replace(/^/gm, '      ')}`;
const chart = (text: string) => `charts:\n  - { id: c, title: x, ${text} }\n`;

/** The same text before and after, but for what is put at ‸. */
const put = (about: string, path: string, text: string, label: string, inserted = label): Case => [
  about,
  path,
  text,
  label,
  text.replace('‸', inserted),
];

const measures: readonly Case[] = [
  put('top by', trend, check('{ type: top, by: ‸ }'), 'app.dau'),
  put('top by, half-typed', trend, block('type: top\nby: app.‸'), 'app.dau', 'dau'),
  put('value', trend, check('{ type: value, of: quark, measure: ‸ }'), 'app.retention'),
  put('an operand', trend, check('{ type: ratio, a: { of: quark, measure: ‸ } }'), 'web.visits'),
  put('a computed operand', trend, check('{ type: compare, a: { type: sum, measure: ‸ } }'), 'web.visits'),
  put('a chart’s measures', trend, chart('type: bar, data: { measures: [‸] }'), 'app.dau'),
  put('a further measure', trend, chart('type: bar, data: { measures: [app.dau, ‸] }'), 'web.visits'),
  put('measures not begun', trend, chart('type: bar, data: { measures: ‸ }'), 'app.dau', '[app.dau]'),
  put('measures in block style', trend, 'charts:\n  - id: c\n    data:\n      measures:\n        - ‸', 'app.dau'),
  put('sort', trend, chart('type: bar, data: { sort: ‸ }'), 'app.dau'),
  put('sort, descending', trend, chart('type: bar, data: { sort: -‸ }'), 'app.dau'),
  put('sort by a field', trend, chart('type: bar, data: { sort: ‸ }'), 'launched'),
  put('x of a scatter chart', trend, chart('type: scatter, x: ‸'), 'app.dau'),
  put('y of a scatter chart', trend, chart('type: scatter, x: app.dau, y: ‸'), 'app.retention'),
  put('size of a scatter chart', trend, chart('type: scatter, size: ‸'), 'app.dau'),
  put('size of a treemap', trend, chart('type: treemap, size: ‸'), 'app.dau'),
  put('size of a treemap by count', trend, chart('type: treemap, size: ‸'), 'count'),
  put('value of a heatmap', trend, chart('type: heatmap, value: ‸'), 'count'),
  put('radar indicators', trend, chart('type: radar, indicators: [‸]'), 'app.dau'),
  put(
    'an indicator',
    manifest,
    'taxonomies: { platform: { app: A } }\nmetrics: { dau: { title: 日活 } }\nrankings:\n  top:\n    indicators:\n      - measure: ‸\n',
    'app.dau',
  ),
  put('a key of where', trend, check('{ type: count, where: { ‸ } }'), 'app.dau', 'app.dau: '),
  put('a key of where, block', trend, block('type: count\nwhere:\n  kind: native\n  ‸'), 'app.dau', 'app.dau: '),
  put('the where of a share', trend, check('{ type: share, of: { ‸ } }'), 'track', 'track: '),
  put('the where of a ranking', manifest, 'rankings:\n  top:\n    where: { ‸ }\n', 'kind', 'kind: '),
  put('the date of a measure', trend, check('{ type: top, by: app.dau@‸ }'), 'app.dau@2024-10', '2024-10'),
  put('the date of a measure, half-typed', trend, block('type: top\nby: app.dau@2024-0‸'), 'app.dau@2024-09', '9'),
];

const fields: readonly Case[] = [
  put('by of a chart', trend, chart('type: bar, data: { by: [‸] }'), 'track'),
  put('by not begun', trend, chart('type: bar, data: { by: ‸ }'), 'company', '[company]'),
  put('by a further taxonomy', trend, chart('type: bar, data: { by: [track, ‸] }'), 'region'),
  put('columns of a table chart', trend, chart('type: table, columns: [name, ‸]'), 'app.dau'),
  put('rows of a heatmap', trend, chart('type: heatmap, rows: ‸'), 'kind'),
  put('columns of a heatmap', trend, chart('type: heatmap, rows: kind, columns: ‸'), 'track'),
  put('colour of a scatter chart', trend, chart('type: scatter, color: ‸'), 'kind'),
  put('label of a scatter chart', trend, chart('type: scatter, label: ‸'), 'name'),
  put('tier', trend, chart('type: tiers, data: { from: deals }, tier: ‸'), 'sector'),
  put(
    'tier, data below',
    trend,
    'charts:\n  - id: c\n    type: tiers\n    tier: ‸\n    data:\n      from: deals\n',
    'sector',
  ),
  put('date of a timeline', trend, chart('type: timeline, data: { from: deals }, date: ‸'), 'sector'),
  put('by a column', trend, chart('type: bar, data: { from: deals, by: [‸] }'), 'sector'),
  put('a measure of a table', trend, chart('type: bar, data: { from: deals, measures: [‸] }'), 'amount'),
  put('a column as a condition', trend, check('{ type: count, from: deals, where: { ‸ } }'), 'sector', 'sector: '),
  put('a term of a column', trend, check('{ type: count, from: deals, where: { sector: ‸ } }'), 'search'),
  put('terms of a column', trend, check('{ type: count, from: deals, where: { sector: [‸] } }'), 'companion'),
  put('a row by its id', trend, check('{ type: count, from: deals, where: { id: ‸ } }'), 'd1'),
  put('rows that are claimed', trend, check('{ type: list, from: deals, is: [‸] }'), 'd1'),
  put('a field of trends', trend, check('{ type: count, from: trends, where: { ‸ } }'), 'status', 'status: '),
  put('a status of trends', trend, check('{ type: count, from: trends, where: { status: ‸ } }'), 'final'),
  put('a perspective of trends', trend, check('{ type: count, from: trends, where: { perspective: ‸ } }'), 'product'),
  put('a field of terms', trend, check('{ type: count, from: taxonomies/track, where: { ‸ } }'), 'parent', 'parent: '),
  put('a parent of terms', trend, check('{ type: count, from: taxonomies/track, where: { parent: ‸ } }'), 'search'),
  put('terms that are claimed', trend, check('{ type: list, from: taxonomies/track, includes: [‸] }'), 'search'),
  put('not', trend, block('type: count\nwhere:\n  kind:\n    ‸'), 'not', 'not: '),
  put('not, in flow style', trend, check('{ type: count, where: { kind: { ‸ } } }'), 'not', 'not: '),
  put('a list that is denied', trend, check('{ type: count, where: { kind: { not: [‸] } } }'), 'native'),
];

const named: readonly Case[] = [
  put('products of a trend', trend, 'products:\n  - ‸', 'quark'),
  ['a product by its label', trend, 'products:\n  - 夸‸', 'quark', 'products:\n  - quark'],
  put('products that lead', trend, check('{ type: top, first: [‸] }'), 'doubao'),
  put('the product of a rank', trend, check('{ type: rank, ranking: top, of: ‸ }'), 'doubao'),
  put('the product of a change', trend, check('{ type: change, of: ‸ }'), 'doubao'),
  put('items of a radar chart', trend, chart('type: radar, items: [‸]'), 'quark'),
  put('an id in where', trend, check('{ type: count, where: { id: [‸] } }'), 'quark'),
  put('the ranking of a chart', trend, chart('type: ranking, ranking: ‸'), 'top'),
  put('the ranking of a bump chart', trend, chart('type: bump, ranking: ‸'), 'top'),
  put('the source of a chart', trend, chart('type: bar, source: ‸'), 'interviews'),
  put('the source of a voice', trend, 'voices:\n  - text: x\n    source: ‸', 'interviews'),
  put('sources of a forecast', trend, 'forecasts:\n  - id: f\n    sources:\n      - ‸', 'report'),
  put('the source of a table', table, 'title: x\nsource: ‸\n', 'report'),
  put('what a column names', table, 'columns: { p: { type: ref, of: ‸ } }', 'products'),
  put('the table that a column names', table, 'columns: { p: { type: ref, of: ‸ } }', 'deals'),
  put('a taxonomy as a dataset', trend, check('{ type: count, from: ‸ }'), 'taxonomies/track'),
  put('trends as a dataset', trend, check('{ type: count, from: ‸ }'), 'trends'),
  put('a perspective', trend, 'perspective: ‸\ntitle: x\n', 'technology'),
  put('a scenario', product, 'name: 新\nscenarios: [‸]\n', 'work'),
  put('a parent', manifest, 'taxonomies:\n  track:\n    a: A\n    b: { parent: ‸ }\n', 'a'),
  put(
    'a dimension',
    manifest,
    'taxonomies: { dimension: { scale: 规模 } }\nmetrics:\n  x: { dimension: ‸ }\n',
    'scale',
  ),
  put(
    'platforms of a metric',
    manifest,
    'taxonomies: { platform: { app: A } }\nmetrics:\n  x: { platforms: [‸] }\n',
    'app',
  ),
  put('a rule', manifest, 'lint:\n  rules:\n    ‸\n', 'trend/unlisted', 'trend/unlisted: '),
  put('the severity of a rule', manifest, 'lint:\n  rules:\n    trend/unlisted: ‸\n', 'off'),
  put('the severity of a rule with options', manifest, 'lint:\n  rules:\n    trend/unlisted: [‸]\n', 'off'),
  put('a rule in a suppression', product, 'name: 新\n# trendbook-ignore ‸\n', 'trend/unlisted', 'trend/unlisted: '),
  put('a rule in a suppression with its reason', product, '# trendbook-ignore ‸: 稍后\nname: 新\n', 'trend/unlisted'),
  put('a suppression', product, 'name: 新 # ‸\n', 'trendbook-ignore', 'trendbook-ignore '),
  [
    'a rule, half-typed',
    product,
    '# trendbook-ignore trend/unl‸isted\nname: 新\n',
    'figure/empty',
    '# trendbook-ignore figure/empty: \nname: 新\n',
  ],
];

const dates: readonly Case[] = [
  put('a launch', product, 'launched: ‸\n', '2024-10'),
  put('an observation', product, 'observations:\n  - at: ‸\n    platform: app\n', '2024-10'),
  put('an observation, without space', product, 'observations:\n  - at:‸\n', '2024-09', ' 2024-09'),
  put('an observation in flow style', product, 'observations: [{ at: ‸, platform: app }]\n', '2024-12'),
  put('quotes', product, 'observations: [{ at: "‸" }]\n', '2024-10'),
  put('the year', product, 'launched: ‸\n', '2024'),
  put('from', trend, check('{ type: change, from: ‸ }'), '2024-01'),
  put('to', trend, check('{ type: change, from: 2024-01, to: ‸ }'), '2024-10'),
  put('a forecast', trend, 'forecasts:\n  - id: f\n    due: ‸\n', '2024-11'),
  put('what a chart spans', trend, chart('type: line, data: { dates: ‸ }'), '2024-01/2024-10'),
  put('a source', manifest, 'asOf: 2024-10\nsources: { a: { accessed: ‸ } }\n', '2024-10'),
  ['half-typed', product, 'launched: 2024-‸\n', '2024-03', 'launched: 2024-03\n'],
  put('a cell', table, 'id: new\ncolumns: { d: { type: date } }\nrows: [{ d: ‸ }]\n', '2024-10'),
];

const cells: readonly Case[] = [
  put('a key of a row', table, 'title: x\ncolumns: { size: { title: 大小 } }\nrows:\n  - ‸', 'size', 'size: '),
  put(
    'a key of a row in flow style',
    table,
    'title: x\ncolumns:\n  size: { title: 大小 }\n  b: {}\nrows:\n  - { size: 1, ‸ }\n',
    'b',
    'b: ',
  ),
  put('a boolean', table, 'title: x\ncolumns: { b: { type: boolean } }\nrows: [{ b: ‸ }]\n', 'true'),
  put('a term', table, 'title: x\ncolumns: { s: { type: term, taxonomy: track } }\nrows:\n  - s: ‸\n', 'companion'),
  put('a product', table, 'title: x\ncolumns: { p: { type: ref, of: products } }\nrows:\n  - p: ‸\n', 'quark'),
  put('a trend', table, 'title: x\ncolumns: { p: { type: ref, of: trends } }\nrows:\n  - p: ‸\n', 'search'),
  put('a row of another table', table, 'title: x\ncolumns: { p: { type: ref, of: deals } }\nrows:\n  - p: ‸\n', 'd1'),
];

const others: readonly Case[] = [
  put('a launch as a condition', trend, check('{ type: count, where: { launched: ‸ } }'), '2024-10'),
  put('a boolean as a condition', trend, check('{ type: count, from: deals, where: { closed: ‸ } }'), 'true'),
  put('an operand that is computed', trend, check('{ type: ratio, a: { ‸ } }'), 'type', 'type: '),
  put('an operand with a measure', trend, check('{ type: ratio, a: { ‸, measure: app.dau } }'), 'type', 'type: '),
  put(
    'a group of indicators',
    manifest,
    'rankings:\n  top:\n    indicators:\n      - id: g\n        ‸',
    'indicators',
    'indicators:\n          - ',
  ),
  put('the unit of a metric', manifest, 'metrics: { a: { unit: ‸ } }', 'percent'),
  put('the unit of a column', table, 'columns: { a: { type: figure, unit: ‸ } }', 'CNY'),
  put('the language', manifest, 'language: ‸\n', 'zh-CN'),
  put('the version', manifest, 'trendbook: ‸\n', '1'),
  put('coverage', manifest, 'coverage: { products: ‸ }\n', 'complete'),
  put('whether a column is required', table, 'columns:\n  a:\n    required: ‸\n', 'true'),
  put('whether a source is the book', manifest, 'sources: { a: { own: ‸ } }\n', 'true'),
  put('the direction', manifest, 'metrics:\n  a:\n    better: ‸\n', 'lower'),
  put('a method', manifest, 'rankings: { top: { normalise: ‸ } }\n', 'z-score'),
  put('behind an anchor', product, 'kind: &k ‸\nname: 新\n', 'native'),
  put('below an anchor', product, 'name: &n 新\naliases: [*n]\nkind: ‸\n', 'native'),
  put(
    'in a mapping with an anchor',
    product,
    'observations:\n  - &first\n    at: 2024\n    ‸\n',
    'platform',
    'platform: ',
  ),
  put('beside an alias', product, 'observations:\n  - &a { at: 2024 }\n  - *a\n  - ‸\n', 'platform', 'platform: '),
];

describe.each([
  ['measures', measures],
  ['fields and columns', fields],
  ['what the book names', named],
  ['dates', dates],
  ['cells of a table', cells],
  ['other values', others],
])('completion of %s', (_, cases) => {
  it.each(variants(cases))('%s', async (__, path, before, label, after) => {
    expect(await completed(path, before, label)).toBe(after);
  });
});

describe('completion offers nothing wrong', () => {
  const labels = async (path: string, text: string) => (await completionsAt(path, text)).map(({ label }) => label);

  it.each([
    [
      'metrics that are there',
      product,
      'observations:\n  - platform: app\n    dau: 1\n    ‸\n',
      ['dau', 'visits', 'platform'],
    ],
    ['measures of the wrong dataset', trend, check('{ type: sum, from: deals, measure: ‸ }'), ['app.dau']],
    ['columns of other tables', table, 'title: x\ncolumns: { a: {} }\nrows:\n  - ‸', ['sector', 'amount']],
    ['fields of the wrong dataset', trend, check('{ type: count, from: deals, where: { ‸ } }'), ['track', 'app.dau']],
    ['the trend itself', 'trends/search.trend.yaml', 'title: x\nrelated: [‸]\n', ['search']],
    ['the term itself', manifest, 'taxonomies:\n  track:\n    a: A\n    b: { parent: ‸ }\n', ['b']],
    ['true for a figure', table, 'title: x\ncolumns: { a: { type: figure } }\nrows: [{ a: ‸ }]\n', ['true', 'false']],
    ['true for a condition', trend, check('{ type: count, where: { kind: ‸ } }'), ['true', 'false']],
    ['terms of another taxonomy', product, 'kind: ‸\n', ['search', 'app', 'north']],
    ['members twice', trend, 'products: [quark, ‸]', ['quark']],
    ['the keys of other branches', trend, check('{ type: count, ‸ }'), ['measure', 'ranking', 'first']],
    ['dates for a figure', trend, check('{ type: count, is: ‸ }'), ['2024-10']],
    ['a new item where one has begun', trend, 'claims:\n  - id: a\n    ‸', ['New claim']],
    ['a new document where one has begun', product, 'name: 新\n‸', ['New product']],
  ])('not %s', async (_, path, text, wrong) => {
    const offered = await labels(path, text);
    expect(offered.filter((label) => wrong.includes(label))).toEqual([]);
  });

  it('offers the platforms of the product first', async () => {
    const [first] = await labels(product, 'platforms: [web]\nobservations:\n  - platform: ‸\n');
    expect(first).toBe('web');
  });

  it.each([
    ['the text of a statement', trend, 'claims:\n  - id: a\n    statement: ‸\n'],
    ['a figure', product, 'observations:\n  - platform: app\n    dau: ‸\n'],
    ['a comment', product, '# 豆‸\nname: 新\n'],
    ['a suppression’s reason', product, '# trendbook-ignore trend/unlisted: na‸\nname: 新\n'],
    ['an own name', product, 'aliases: [‸]\n'],
  ])('offers nothing in %s', async (_, path, text) => {
    expect(await labels(path, text)).toEqual([]);
  });
});

describe('completion finds by name', () => {
  it.each([
    ['a label from its middle', product, 'track: ‸', 'search', '搜索'],
    ['a label from its start', product, 'track: ‸', 'search', 'AI搜索'],
    ['an alias', product, 'track: ‸', 'companion', '陪伴'],
    ['a label of several words', product, 'observations: [{ source: ‸ }]', 'report', '报告'],
    ['the title of a metric', product, 'observations:\n  - ‸', 'retention', '留存率'],
    ['the title of a column', trend, check('{ type: sum, from: deals, measure: ‸ }'), 'amount', '金额'],
    ['the title of a key', trend, '‸', 'claims', 'Claims'],
    ['a template', trend, 'claims:\n  - ‸', 'New claim', '论断'],
  ])('%s', async (_, path, text, label, typed) => {
    const found = (await completionsAt(path, text)).find((each) => each.label === label);
    expect(found?.filterText.split(' ').some((word) => word.startsWith(typed))).toBe(true);
  });
});
