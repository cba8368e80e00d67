import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../../src/core/rules/check-book.ts';
import { bookWith, completed, completionsAt } from '../language-book.ts';
import { type Case, manifest, product, table, trend, variants } from './cases.ts';

const items: readonly Case[] = [
  [
    'a claim behind a dash',
    trend,
    'claims:\n  - ‸',
    'New claim',
    'claims:\n  - id: \n    statement: \n    sources: []',
  ],
  [
    'a claim behind a bare dash',
    trend,
    'claims:\n  -‸',
    'New claim',
    'claims:\n  - id: \n    statement: \n    sources: []',
  ],
  [
    'a claim without its dash',
    trend,
    'claims:\n  ‸',
    'New claim',
    'claims:\n  - id: \n    statement: \n    sources: []',
  ],
  [
    'a claim at the column of its key',
    trend,
    'claims:\n- ‸',
    'New claim',
    'claims:\n- id: \n  statement: \n  sources: []',
  ],
  [
    'a further claim',
    trend,
    'claims:\n  - id: a\n    statement: x\n  - ‸\ncharts: []\n',
    'New claim',
    'claims:\n  - id: a\n    statement: x\n  - id: \n    statement: \n    sources: []\ncharts: []\n',
  ],
  [
    'a claim between claims at the column of their key',
    trend,
    'claims:\n- id: a\n‸\n- id: b\n',
    'New claim',
    'claims:\n- id: a\n- id: \n  statement: \n  sources: []\n- id: b\n',
  ],
  [
    'a claim between claims',
    trend,
    'claims:\n  - id: a\n  ‸\n  # 其二\n  - id: b\n',
    'New claim',
    'claims:\n  - id: a\n  - id: \n    statement: \n    sources: []\n  # 其二\n  - id: b\n',
  ],
  [
    'a checked claim',
    trend,
    'claims:\n  - ‸',
    'New claim with a check',
    'claims:\n  - id: \n    statement: \n    sources: []\n    check:\n      type: count\n      is: ',
  ],
  ['a claim in a flow list', trend, 'claims: [‸]', 'New claim', 'claims: [{ id: , statement: , sources: [] }]'],
  [
    'a checked claim in a flow list',
    trend,
    'claims: [‸]',
    'New claim with a check',
    'claims: [{ id: , statement: , sources: [], check: { type: count, is:  } }]',
  ],
  [
    'a chart, half-typed',
    trend,
    'charts:\n  - ch‸\n',
    'New chart',
    'charts:\n  - id: \n    type: bar\n    title: \n    alt: \n    data:\n      measures: []\n',
  ],
  [
    'an observation',
    product,
    'name: 新\nobservations:\n  - ‸',
    'New observation',
    'name: 新\nobservations:\n  - at: 2024-10\n    platform: \n    source: ',
  ],
  [
    'an indicator',
    manifest,
    'rankings:\n  top:\n    indicators:\n      - ‸',
    'New indicator',
    'rankings:\n  top:\n    indicators:\n      - measure: \n        weight: ',
  ],
  [
    'an indicator of a group',
    manifest,
    'rankings:\n  top:\n    indicators:\n      - id: g\n        indicators:\n          - ‸',
    'New indicator',
    'rankings:\n  top:\n    indicators:\n      - id: g\n        indicators:\n          - measure: \n            weight: ',
  ],
  [
    'a forecast',
    trend,
    'forecasts:\n  - ‸',
    'New forecast',
    'forecasts:\n  - id: \n    statement: \n    due: \n    sources: []',
  ],
  ['a voice', trend, 'voices:\n  - ‸', 'New voice', 'voices:\n  - by: \n    organisation: \n    text: \n    source: '],
];

/** A place of a snippet that has more than its number. */
const place = (inside: string) => `\${${inside}}`;

const productText =
  'name: \nkind: \ntrack: \nplatforms: []\nobservations:\n  - at: 2024-10\n    platform: \n    source: ';

const documents: readonly Case[] = [
  ['a product', product, '‸', 'New product', productText],
  ['a product, half-typed', product, 'pro‸\n', 'New product', `${productText}\n`],
  ['a product of a stream', product, 'id: a\nname: A\n---\n‸', 'New product', `id: a\nname: A\n---\n${productText}`],
  [
    'a trend',
    trend,
    '‸',
    'New trend',
    'title: \nperspective: \nheadline: \nstatus: draft\nclaims:\n  - id: \n    statement: \n    sources: []',
  ],
  [
    'a table',
    table,
    '\n‸\n',
    'New table',
    '\ntitle: \nsource: \ncolumns:\n  id: { title: , type: text, required: true }\nrows:\n  - { id:  }\n',
  ],
  [
    'a book',
    manifest,
    '‸',
    'New book',
    'trendbook: 1\ntitle: \nedition: "2024"\nlanguage: zh-CN\nasOf: 2024-12\ntrends: []\nsources:\n  own-survey: { title:  }\ntaxonomies:\n  perspective: { product:  }\n  kind: { native:  }\n  track: { assistant:  }\n  platform: { app:  }\nmetrics:\n  downloads: { title: , unit: count }',
  ],
];

describe.each([
  ['items', items],
  ['documents', documents],
])('completion of whole %s', (_, cases) => {
  it.each(variants(cases))('%s', async (__, path, before, label, after) => {
    expect(await completed(path, before, label)).toBe(after);
  });
});

describe('a template with places to fill in', () => {
  it.each([
    ['a claim', trend, 'claims:\n  - ‸', 'New claim', 'claims:\n  - id: $1\n    statement: $2\n    sources: [$3]'],
    ['a flow claim', trend, 'claims: [‸]', 'New claim', 'claims: [{ id: $1, statement: $2, sources: [$3] \\}]'],
    [
      'an observation, with the book’s platforms to choose from',
      product,
      'observations:\n  - ‸',
      'New observation',
      `observations:\n  - at: 2024-10\n    platform: ${place('1|app,web|')}\n    source: $2`,
    ],
    [
      'a trend, with the book’s perspectives to choose from',
      trend,
      '‸',
      'New trend',
      `title: $1\nperspective: ${place('2|product,technology|')}\nheadline: $3\nstatus: ${place('4:draft')}\nclaims:\n  - id: $5\n    statement: $6\n    sources: [$7]`,
    ],
  ] satisfies Case[])('%s', async (_, path, before, label, after) => {
    expect(await completed(path, before, label, true)).toBe(after);
  });

  it.each([
    ['a product', product, 'New product', ['新', 'app', 'report']],
    ['a trend', trend, 'New trend', ['新', '新', 'new-claim', '新', 'report']],
    ['a table', table, 'New table', ['新', 'report', '名', 'first']],
  ])('is without error once it is filled in: %s', async (_, path, label, values) => {
    const left = [...values];
    const places = /\$\{\d+\|([^,|]*)[^}]*\|\}|\$\{\d+:([^}]*)\}|\$\d+/g;
    const snippet = await completed(path, '‸', label, true);
    const text = snippet
      .replace(places, (_place, choice?: string, text?: string) => choice ?? text ?? left.shift()!)
      .replaceAll('\\}', '}');
    expect(left).toEqual([]);
    const { book } = await bookWith(path, `${text}\n`);
    expect(checkBook(book).filter(({ file, severity }) => file === path && severity === 'error')).toEqual([]);
  });

  it('is called in the reader’s language and shows what it writes', async () => {
    const found = await completionsAt(trend, 'claims:\n  - ‸', { locale: 'zh' });
    const template = found.find(({ label }) => label === '新建论断');
    expect(template?.documentation?.()).toBe('```yaml\nid: \nstatement: \nsources: []\n```');
    expect(template?.filterText).toContain('New claim');
  });
});
