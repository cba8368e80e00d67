import { describe, expect, it } from 'vitest';
import { completed, completionsAt } from '../language-book.ts';
import { type Case, manifest, product, table, trend, variants } from './cases.ts';

const keys: readonly Case[] = [
  [
    'a key between a list and items that are to be its own',
    product,
    'aliases:\n- x\nplatf‸\n- app\n',
    'platforms',
    'aliases:\n- x\nplatforms:\n- app\n',
  ],
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

describe('completion of keys', () => {
  it.each(variants(keys))('%s', async (_, path, before, label, after) => {
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
