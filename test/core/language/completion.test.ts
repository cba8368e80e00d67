import { describe, expect, it } from 'vitest';
import { completed, completionsAt } from './language-book.ts';

const product = 'products/new.product.yaml';
const trend = 'trends/new.trend.yaml';
const table = 'tables/new.table.yaml';
const manifest = 'trendbook.yaml';

/** What the case is about, the file, its text with the caret, the label chosen, the text after. */
type Case = readonly [about: string, path: string, before: string, label: string, after: string];

const keys: readonly Case[] = [
  ['an empty file', product, '‸', 'name', 'name: '],
  ['the first letters', product, 'na‸', 'name', 'name: '],
  ['an empty line at the end', product, 'name: 新\n‸', 'kind', 'name: 新\nkind: '],
  ['an empty line between keys', product, 'name: 新\n‸\ntrack: search\n', 'kind', 'name: 新\nkind: \ntrack: search\n'],
  ['a word above a key', product, 'name: 新\nki‸\ntrack: search\n', 'kind', 'name: 新\nkind: \ntrack: search\n'],
  ['the middle of a word', product, 'name: 新\nki‸n\n', 'kind', 'name: 新\nkind: \n'],
  ['the middle of a key', product, 'name: 新\nki‸nx: native\n', 'kind', 'name: 新\nkind: native\n'],
  ['the start of a key', product, '‸kin: native\n', 'kind', 'kind: native\n'],
  ['a list of scalars', product, 'name: 新\n‸', 'platforms', 'name: 新\nplatforms:\n  - '],
  ['a list of mappings', product, 'name: 新\n‸', 'observations', 'name: 新\nobservations:\n  - '],
  [
    'an item of a list',
    product,
    'name: 新\nobservations:\n  - ‸',
    'platform',
    'name: 新\nobservations:\n  - platform: ',
  ],
  [
    'an item behind a bare dash',
    product,
    'name: 新\nobservations:\n  -‸',
    'platform',
    'name: 新\nobservations:\n  - platform: ',
  ],
  [
    'a further key of an item',
    product,
    'observations:\n  - at: 2024\n    ‸',
    'platform',
    'observations:\n  - at: 2024\n    platform: ',
  ],
  [
    'a further key, half-typed',
    product,
    'observations:\n  - at: 2024\n    so‸\n',
    'source',
    'observations:\n  - at: 2024\n    source: \n',
  ],
  [
    'a key between keys of an item',
    product,
    'observations:\n  - at: 2024\n    ‸\n    source: report\n',
    'platform',
    'observations:\n  - at: 2024\n    platform: \n    source: report\n',
  ],
  ['the root, below a list', product, 'observations:\n  - at: 2024\n‸', 'name', 'observations:\n  - at: 2024\nname: '],
  [
    'a new item at the dash',
    product,
    'observations:\n  - at: 2024\n  ‸',
    'at',
    'observations:\n  - at: 2024\n  - at: ',
  ],
  [
    'an indent that is none of the levels',
    product,
    'observations:\n  - at: 2024\n   ‸',
    'at',
    'observations:\n  - at: 2024\n  - at: ',
  ],
  [
    'the key of a flow mapping',
    product,
    'observations:\n  - { at: 2024, ‸ }\n',
    'platform',
    'observations:\n  - { at: 2024, platform:  }\n',
  ],
  [
    'a flow mapping that is just opened',
    product,
    'observations:\n  - {‸}\n',
    'platform',
    'observations:\n  - {platform: }\n',
  ],
  [
    'a flow mapping that is not closed',
    product,
    'observations:\n  - { at: 2024, ‸',
    'platform',
    'observations:\n  - { at: 2024, platform: ',
  ],
  [
    'an unclosed flow mapping above other lines',
    product,
    'observations:\n  - { at: 2024, so‸\nname: 新\n',
    'source',
    'observations:\n  - { at: 2024, source: \nname: 新\n',
  ],
  [
    'a flow mapping over several lines',
    product,
    'observations:\n  - { at: 2024,\n      pl‸ }\n',
    'platform',
    'observations:\n  - { at: 2024,\n      platform:  }\n',
  ],
  ['a list in a flow mapping', trend, 'claims: [{ id: a, ‸ }]', 'sources', 'claims: [{ id: a, sources: [] }]'],
  [
    'a metric of the platform',
    product,
    'observations:\n  - platform: web\n    ‸',
    'visits',
    'observations:\n  - platform: web\n    visits: ',
  ],
  ['a taxonomy', product, 'terms:\n  ‸', 'region', 'terms:\n  region: '],
  ['a taxonomy in flow style', product, 'terms: { ‸ }', 'region', 'terms: { region:  }'],
  [
    'the second document',
    product,
    '---\nid: a\nname: A\n---\nid: b\n‸',
    'name',
    '---\nid: a\nname: A\n---\nid: b\nname: ',
  ],
  ['the first document', product, 'id: a\n‸\n---\nid: b\nname: B\n', 'name', 'id: a\nname: \n---\nid: b\nname: B\n'],
  [
    'a file with CRLF',
    product,
    'name: 新\r\nki‸\r\ntrack: search\r\n',
    'kind',
    'name: 新\r\nkind: \r\ntrack: search\r\n',
  ],
  ['a list in a file with CRLF', product, 'name: 新\r\n‸', 'platforms', 'name: 新\r\nplatforms:\r\n  - '],
  [
    'behind an emoji',
    product,
    'observations:\n  - { source: "😀", pl‸ }',
    'platform',
    'observations:\n  - { source: "😀", platform:  }',
  ],
  [
    'a branch that is settled',
    trend,
    'claims:\n  - id: a\n    check:\n      type: count\n      ‸',
    'is',
    'claims:\n  - id: a\n    check:\n      type: count\n      is: ',
  ],
  [
    'a branch that is open',
    trend,
    'claims:\n  - id: a\n    check:\n      ‸',
    'type',
    'claims:\n  - id: a\n    check:\n      type: ',
  ],
  [
    'a field of a condition',
    trend,
    'claims:\n  - id: a\n    check: { type: count, where: { ‸ } }',
    'track',
    'claims:\n  - id: a\n    check: { type: count, where: { track:  } }',
  ],
  [
    'a measure as a condition',
    trend,
    'claims:\n  - id: a\n    check:\n      type: count\n      where:\n        app.d‸',
    'app.downloads',
    'claims:\n  - id: a\n    check:\n      type: count\n      where:\n        app.downloads: ',
  ],
  [
    'a field of a chart',
    trend,
    'charts:\n  - id: c\n    type: bar\n    ‸',
    'alt',
    'charts:\n  - id: c\n    type: bar\n    alt: ',
  ],
  [
    'a column of the table',
    table,
    'id: new\ncolumns: { size: { title: 大小, type: text } }\nrows:\n  - ‸',
    'size',
    'id: new\ncolumns: { size: { title: 大小, type: text } }\nrows:\n  - size: ',
  ],
  ['the book itself', manifest, 'trendbook: 1\n‸', 'title', 'trendbook: 1\ntitle: '],
  [
    'a rule',
    manifest,
    'trendbook: 1\ntitle: x\nlint:\n  rules:\n    ‸',
    'ref/unused-source',
    'trendbook: 1\ntitle: x\nlint:\n  rules:\n    ref/unused-source: ',
  ],
];

const values: readonly Case[] = [
  ['behind the colon and a space', product, 'kind: ‸', 'native', 'kind: native'],
  ['directly behind the colon', product, 'kind:‸', 'native', 'kind: native'],
  ['directly behind the colon, half-typed', product, 'kind:na‸', 'native', 'kind: native'],
  ['above other keys', product, 'kind: ‸\ntrack: search\n', 'native', 'kind: native\ntrack: search\n'],
  [
    'directly behind the colon above other keys',
    product,
    'kind:‸\ntrack: search\n',
    'native',
    'kind: native\ntrack: search\n',
  ],
  ['the first letters', product, 'kind: na‸', 'native', 'kind: native'],
  ['the middle of a word', product, 'kind: na‸tiv\n', 'native', 'kind: native\n'],
  ['the start of a word', product, 'kind: ‸plus\n', 'native', 'kind: native\n'],
  ['a Chinese label', product, 'kind: AI原‸', 'native', 'kind: native'],
  ['a label of two words', product, 'track: AI 搜‸\n', 'search', 'track: search\n'],
  ['before a comment', product, 'kind: na‸ # which\n', 'native', 'kind: native # which\n'],
  ['double quotes', product, 'kind: "na‸"\n', 'native', 'kind: "native"\n'],
  ['single quotes', product, "kind: '‸'\n", 'native', "kind: 'native'\n"],
  ['a quote that is not closed', product, 'kind: "na‸', 'native', 'kind: "native"'],
  ['the next line', product, 'kind:\n  ‸', 'native', 'kind:\n  native'],
  ['a list not begun', product, 'platforms: ‸', 'app', 'platforms: [app]'],
  ['a list not begun, without space', product, 'platforms:‸', 'app', 'platforms: [app]'],
  ['a flow list', product, 'platforms: [‸]', 'app', 'platforms: [app]'],
  ['a further item of a flow list', product, 'platforms: [app, ‸]', 'web', 'platforms: [app, web]'],
  ['a further item without space', product, 'platforms: [app,‸]', 'web', 'platforms: [app,web]'],
  ['a flow list that is not closed', product, 'platforms: [app, w‸', 'web', 'platforms: [app, web'],
  [
    'a flow list that is not closed, above other keys',
    product,
    'platforms: [app, ‸\nname: 新\n',
    'web',
    'platforms: [app, web\nname: 新\n',
  ],
  ['the middle of a word in a flow list', product, 'platforms: [a‸p, web]', 'app', 'platforms: [app, web]'],
  ['an item of a block list', product, 'platforms:\n  - ‸', 'app', 'platforms:\n  - app'],
  ['an item behind a bare dash', product, 'platforms:\n  -‸', 'app', 'platforms:\n  - app'],
  ['an item without its dash', product, 'platforms:\n  ‸', 'app', 'platforms:\n  - app'],
  [
    'a further item',
    product,
    'platforms:\n  - app\n  - ‸\nname: 新\n',
    'web',
    'platforms:\n  - app\n  - web\nname: 新\n',
  ],
  ['a list at the column of its key', product, 'platforms:\n- ‸\n', 'app', 'platforms:\n- app\n'],
  [
    'a value in a flow mapping',
    product,
    'observations:\n  - { platform: ‸ }',
    'web',
    'observations:\n  - { platform: web }',
  ],
  [
    'a value in a flow mapping, without space',
    product,
    'observations:\n  - {platform:‸}',
    'web',
    'observations:\n  - {platform: web}',
  ],
  ['a source', product, 'observations:\n  - source: ‸\n', 'report', 'observations:\n  - source: report\n'],
  [
    'a source among sources',
    trend,
    'claims:\n  - id: a\n    sources: [‸]\n',
    'report',
    'claims:\n  - id: a\n    sources: [report]\n',
  ],
  ['a term of another taxonomy', product, 'terms: { region: ‸ }', 'north', 'terms: { region: north }'],
  [
    'a term of another taxonomy in a list',
    product,
    'terms:\n  region: [north, ‸]\n',
    'south',
    'terms:\n  region: [north, south]\n',
  ],
  ['a product', trend, 'products: [‸]', 'quark', 'products: [quark]'],
  ['a product by its name', trend, 'products: [夸‸]', 'quark', 'products: [quark]'],
  ['a trend', trend, 'related: [‸]', 'search', 'related: [search]'],
  [
    'a descending order',
    trend,
    'charts:\n  - { id: c, type: bar, data: { sort: -app.‸d } }',
    'app.dau',
    'charts:\n  - { id: c, type: bar, data: { sort: -app.dau } }',
  ],
  ['an enumeration', trend, 'status: ‸', 'draft', 'status: draft'],
  [
    'a tag',
    trend,
    'claims:\n  - id: a\n    check: { type: ‸ }',
    'count',
    'claims:\n  - id: a\n    check: { type: count }',
  ],
  ['a boolean', trend, 'claims:\n  - id: a\n    decision: ‸', 'true', 'claims:\n  - id: a\n    decision: true'],
  [
    'a dataset',
    trend,
    'claims:\n  - id: a\n    check: { type: count, from: ‸ }',
    'deals',
    'claims:\n  - id: a\n    check: { type: count, from: deals }',
  ],
  [
    'a term in a condition',
    trend,
    'claims:\n  - id: a\n    check: { type: count, where: { track: ‸ } }',
    'search',
    'claims:\n  - id: a\n    check: { type: count, where: { track: search } }',
  ],
  [
    'a list in a condition',
    trend,
    'claims:\n  - id: a\n    check: { type: count, where: { track: [search, ‸] } }',
    'companion',
    'claims:\n  - id: a\n    check: { type: count, where: { track: [search, companion] } }',
  ],
  [
    'a denied term',
    trend,
    'claims:\n  - id: a\n    check: { type: count, where: { track: { not: ‸ } } }',
    'search',
    'claims:\n  - id: a\n    check: { type: count, where: { track: { not: search } } }',
  ],
  [
    'a measure',
    trend,
    'claims:\n  - id: a\n    check:\n      type: top\n      by: app.‸\n',
    'app.downloads',
    'claims:\n  - id: a\n    check:\n      type: top\n      by: app.downloads\n',
  ],
  [
    'a column as a measure',
    trend,
    'claims:\n  - id: a\n    check: { type: sum, from: deals, measure: ‸ }',
    'amount',
    'claims:\n  - id: a\n    check: { type: sum, from: deals, measure: amount }',
  ],
  [
    'a record',
    trend,
    'claims:\n  - id: a\n    check: { type: value, of: ‸ }',
    'quark',
    'claims:\n  - id: a\n    check: { type: value, of: quark }',
  ],
  [
    'a row',
    trend,
    'claims:\n  - id: a\n    check: { type: value, of: deals‸ }',
    'deals/d1',
    'claims:\n  - id: a\n    check: { type: value, of: deals/d1 }',
  ],
  [
    'a ranking',
    trend,
    'claims:\n  - id: a\n    check: { type: rank, ranking: ‸ }',
    'top',
    'claims:\n  - id: a\n    check: { type: rank, ranking: top }',
  ],
  [
    'a term in a cell',
    table,
    'id: new\ncolumns: { s: { title: S, type: term, taxonomy: track } }\nrows:\n  - { s: ‸ }\n',
    'search',
    'id: new\ncolumns: { s: { title: S, type: term, taxonomy: track } }\nrows:\n  - { s: search }\n',
  ],
  [
    'a taxonomy of a column',
    table,
    'columns: { s: { title: S, type: term, taxonomy: ‸ } }',
    'track',
    'columns: { s: { title: S, type: term, taxonomy: track } }',
  ],
  [
    'the type of a column',
    table,
    'columns:\n  s:\n    title: S\n    type: ‸\n',
    'figure',
    'columns:\n  s:\n    title: S\n    type: figure\n',
  ],
  [
    'the second document',
    product,
    'id: a\nname: A\n---\nid: b\nkind: ‸\n',
    'native',
    'id: a\nname: A\n---\nid: b\nkind: native\n',
  ],
  [
    'CRLF',
    product,
    'name: 新\r\nkind:‸\r\ntrack: search\r\n',
    'native',
    'name: 新\r\nkind: native\r\ntrack: search\r\n',
  ],
  [
    'a trend of the book',
    manifest,
    'trendbook: 1\ntitle: x\ntrends:\n  - ‸',
    'search',
    'trendbook: 1\ntitle: x\ntrends:\n  - search',
  ],
];

describe('completion of keys', () => {
  it.each(keys)('%s', async (_, path, before, label, after) => {
    expect(await completed(path, before, label)).toBe(after);
  });

  it.each([
    ['required keys of a list’s items', trend, '‸', 'claims', 'claims:\n  - id: $1\n    statement: $2'],
    ['a flow list', trend, 'claims: [{ id: a, ‸ }]', 'sources', 'claims: [{ id: a, sources: [$1] }]'],
  ] satisfies Case[])('fills in what is needed: %s', async (_, path, before, label, after) => {
    expect(await completed(path, before, label, true)).toBe(after);
  });

  it('offers required keys first and none twice', async () => {
    const labels = (await completionsAt(trend, 'title: x\n‸')).map(({ label }) => label);
    expect(labels[0]).toBe('perspective');
    expect(labels).not.toContain('title');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('offers the metrics of the observation’s platform only', async () => {
    const labels = (await completionsAt(product, 'observations:\n  - platform: web\n    ‸')).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['visits', 'dau', 'source']));
    expect(labels).not.toContain('downloads');
  });

  it('offers the keys of the settled branch only', async () => {
    const check = 'claims:\n  - id: a\n    check:\n      type: rank\n      ‸';
    const labels = (await completionsAt(trend, check)).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['ranking', 'of', 'is']));
    expect(labels).not.toContain('measure');
  });
});

describe('completion of values', () => {
  it.each(values)('%s', async (_, path, before, label, after) => {
    expect(await completed(path, before, label)).toBe(after);
  });

  it('matches id, name and alias, and shows the name', async () => {
    const found = await completionsAt(trend, 'products: [‸]');
    expect(found.find(({ label }) => label === 'quark')).toMatchObject({
      filterText: 'quark 夸克 Quark',
      detail: '夸克 · product',
    });
  });

  it('leaves out what the list has already', async () => {
    const labels = (await completionsAt(product, 'platforms: [app, ‸]')).map(({ label }) => label);
    expect(labels).toEqual(['web']);
  });

  it('speaks Chinese', async () => {
    const found = await completionsAt(trend, 'status: ‸', { locale: 'zh' });
    expect(found.find(({ label }) => label === 'draft')?.documentation).toBe('撰写中。');
  });

  it.each([
    ['a comment', product, 'kind: native # na‸'],
    ['the indent before a dash', product, 'platforms:\n ‸ - app\n'],
    ['a line of comment', product, '# na‸\nkind: native\n'],
    ['prose', trend, 'narrative: |\n  第一行\n  ‸\n  第三行\n'],
    ['free text', product, 'name: ‸'],
    ['an unknown key', product, 'nonsense: ‸'],
    ['a file of no kind', 'products/stray.yaml', 'kind: ‸'],
  ])('offers nothing in %s', async (_, path, before) => {
    expect(await completionsAt(path, before)).toEqual([]);
  });
});
