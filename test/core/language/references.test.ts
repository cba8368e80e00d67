import { describe, expect, it } from 'vitest';
import { documentHighlights } from '../../../src/core/language/document-highlight.ts';
import { references } from '../../../src/core/language/references.ts';
import { caretIn, spoken } from './navigation-book.ts';

const manifest = 'trendbook.yaml';
const quark = 'products/quark.product.yaml';
const stream = 'products/stream.product.yaml';
const search = 'trends/search.trend.yaml';
const agents = 'trends/agents.trend.yaml';
const prose = 'trends/search.trend.md';
const deals = 'tables/deals.table.yaml';
const shares = 'tables/shares.table.yaml';
const csv = 'tables/shares.csv';

/** Prose that names a bit of everything. */
const told = {
  [prose]:
    '😀:claim[1亿]{#quark-downloads}、:product[夸克]{#quark}:cite{#report}\r\n\r\n::chart{#leaders-chart}\r\n\r\n::ranking{#top}\r\n\r\n:value{of=quark measure=app.downloads}\r\n',
};

const uses: readonly [what: string, path: string, marked: string, definition: string, references: string[]][] = [
  [
    'a product whose id its file gives',
    search,
    'of: qua‸rk',
    `${quark}:1: 夸克`,
    [
      `${csv}:2: quark`,
      `${prose}:1: quark`,
      `${prose}:7: quark`,
      `${search}:4: quark`,
      `${search}:9: quark`,
      `${search}:13: quark`,
    ],
  ],
  ['a product of a stream', stream, 'id: dou‸bao', `${stream}:1: doubao`, [`${csv}:3: doubao`, `${search}:4: doubao`]],
  ['a product whose id is quoted', stream, '"3‸60"', `${stream}:5: 360`, [`${search}:4: 360`]],
  [
    'a term',
    manifest,
    '    sea‸rch: AI搜索',
    `${manifest}:12: search`,
    [
      `${quark}:3: search`,
      `${stream}:7: search`,
      `${deals}:7: search`,
      `${csv}:2: search`,
      `${manifest}:14: search`,
      `${agents}:8: search`,
      `${search}:13: search`,
    ],
  ],
  [
    'a term that a title names, too',
    stream,
    'track: comp‸anion',
    `${manifest}:13: companion`,
    [`${stream}:3: companion`, `${deals}:8: companion`, `${csv}:3: 陪伴`],
  ],
  ['a taxonomy', manifest, '  reg‸ion: {', `${manifest}:17: region`, [`${quark}:5: region`, `${search}:13: region`]],
  [
    'a platform',
    quark,
    '[ap‸p, web]',
    `${manifest}:15: app`,
    [
      `${quark}:4: app`,
      `${quark}:7: app`,
      `${manifest}:19: app`,
      `${manifest}:23: app`,
      `${agents}:8: app`,
      `${agents}:8: app`,
      `${prose}:7: app`,
      `${search}:9: app`,
      `${search}:13: app`,
    ],
  ],
  [
    'a metric',
    quark,
    'down‸loads: 超1亿',
    `${manifest}:19: downloads`,
    [
      `${quark}:7: downloads`,
      `${manifest}:23: downloads`,
      `${agents}:8: downloads`,
      `${agents}:8: downloads`,
      `${prose}:7: downloads`,
      `${search}:9: downloads`,
      `${search}:13: downloads`,
    ],
  ],
  ['a metric that nothing reports', manifest, '  da‸u: {', `${manifest}:21: dau`, []],
  [
    'a source',
    manifest,
    '  rep‸ort: {',
    `${manifest}:7: report`,
    [
      `${quark}:7: report`,
      `${quark}:8: report`,
      `${deals}:2: report`,
      `${prose}:1: report`,
      `${search}:8: report`,
      `${search}:12: report`,
    ],
  ],
  ['a trend', search, 'title: AI搜‸索', `${search}:1: AI搜索`, [`${manifest}:4: search`]],
  ['a claim', search, 'quark-down‸loads', `${search}:6: quark-downloads`, [`${prose}:1: quark-downloads`]],
  ['a chart', agents, 'leaders-‸chart', `${agents}:4: leaders-chart`, [`${prose}:3: leaders-chart`]],
  ['a ranking', manifest, '  to‸p: {', `${manifest}:23: top`, [`${prose}:5: top`]],
  ['a table', deals, 'title: 融‸资', `${deals}:1: 融资`, [`${shares}:5: deals`, `${agents}:13: deals`]],
  [
    'a column',
    deals,
    '  sec‸tor: {',
    `${deals}:4: sector`,
    [`${deals}:7: sector`, `${deals}:8: sector`, `${agents}:13: sector`],
  ],
  ['a column that a CSV header gives by its title', csv, '赛‸道', `${shares}:4: sector`, [`${csv}:1: 赛道`]],
  ['a row', deals, 'id: d‸1', `${deals}:7: d1`, [`${csv}:2: d1`, `${csv}:3: d1`]],
  ['a page', manifest, '[met‸hod]', 'pages/method.md:1: ', [`${manifest}:5: method`]],
  ['a forecast', agents, 'more-‸agents', `${agents}:15: more-agents`, []],
];

describe('references', () => {
  it.each(uses)('of %s, from its definition or a use', async (_, path, marked, definition, expected) => {
    const { book, file, offset } = await caretIn(path, marked, told);
    const found = (includeDefinition: boolean) =>
      references(book, file, offset, includeDefinition).map((place) => spoken(book, place));
    expect(found(false)).toEqual(expected);
    expect(found(true).toSorted()).toEqual([...expected, definition].toSorted());
  });

  it.each([
    ['a key of the format', quark, 'na‸me:'],
    ['a figure', quark, '超1‸亿'],
    ['a title', search, 'statement: 夸‸克下载'],
  ])('none of %s', async (_, path, marked) => {
    const { book, file, offset } = await caretIn(path, marked);
    expect(references(book, file, offset, true)).toEqual([]);
  });
});

describe('document highlight', () => {
  it('marks what defines and what names, in this file alone', async () => {
    const { book, file, offset } = await caretIn(manifest, 'parent: sea‸rch');
    const found = documentHighlights(book, file, offset);
    expect(found.map(({ range, defines }) => [spoken(book, { file: manifest, range }), defines])).toEqual([
      [`${manifest}:12: search`, true],
      [`${manifest}:14: search`, false],
    ]);
  });

  it('marks one part of a measure', async () => {
    const { book, file, offset } = await caretIn(search, 'measure: ap‸p.downloads');
    const found = documentHighlights(book, file, offset);
    expect(found.map(({ range }) => file.source!.slice(range))).toEqual(['app', 'app']);
  });

  it('marks nothing where nothing is named', async () => {
    const { book, file, offset } = await caretIn(quark, '超1‸亿');
    expect(documentHighlights(book, file, offset)).toEqual([]);
  });
});
