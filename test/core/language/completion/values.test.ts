import { describe, expect, it } from 'vitest';
import { completed, completionsAt } from '../language-book.ts';
import { type Case, manifest, product, table, trend, variants } from './cases.ts';

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

describe('completion of values', () => {
  it.each(variants(values))('%s', async (_, path, before, label, after) => {
    expect(await completed(path, before, label)).toBe(after);
  });

  it('matches id, name and alias, and shows the name', async () => {
    const found = await completionsAt(trend, 'products: [‸]');
    expect(found.find(({ label }) => label === 'quark')).toMatchObject({
      filterText: 'quark 夸克 Quark',
      detail: '夸克 · product · AI原生 · AI搜索',
    });
  });

  it('leaves out what the list has already', async () => {
    const labels = (await completionsAt(product, 'platforms: [app, ‸]')).map(({ label }) => label);
    expect(labels).toEqual(['web']);
  });

  it('speaks Chinese', async () => {
    const found = await completionsAt(trend, 'status: ‸', { locale: 'zh' });
    expect(found.find(({ label }) => label === 'draft')?.documentation?.()).toBe('撰写中。');
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
