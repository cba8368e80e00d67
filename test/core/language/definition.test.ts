import { describe, expect, it } from 'vitest';
import { definition } from '../../../src/core/language/definition.ts';
import { caretIn, spoken } from './navigation-book.ts';

const manifest = 'trendbook.yaml';
const quark = 'products/quark.product.yaml';
const stream = 'products/stream.product.yaml';
const search = 'trends/search.trend.yaml';
const agents = 'trends/agents.trend.yaml';
const prose = 'trends/search.trend.md';
const page = 'pages/method.md';
const deals = 'tables/deals.table.yaml';
const shares = 'tables/shares.table.yaml';
const csv = 'tables/shares.csv';

async function definitionAt(path: string, marked: string, changed: Record<string, string> = {}) {
  const { book, file, offset } = await caretIn(path, marked, changed);
  const found = definition(book, file, offset);
  return found && [file.source!.slice(found.origin), ...found.targets.map((target) => spoken(book, target))];
}

describe('definition', () => {
  it.each([
    ['a term', quark, 'track: sea‸rch', 'search', 'trendbook.yaml:12: search'],
    ['a term at its start', quark, 'track: ‸search', 'search', 'trendbook.yaml:12: search'],
    ['a term at its end', quark, 'track: search‸', 'search', 'trendbook.yaml:12: search'],
    ['a parent term', manifest, 'parent: sea‸rch', 'search', 'trendbook.yaml:12: search'],
    ['a kind', quark, 'kind: nat‸ive', 'native', 'trendbook.yaml:10: native'],
    ['a perspective', search, 'perspective: prod‸uct', 'product', 'trendbook.yaml:9: product'],
    ['a platform of a product', quark, '[ap‸p, web]', 'app', 'trendbook.yaml:15: app'],
    ['a platform of a metric', manifest, 'platforms: [we‸b]', 'web', 'trendbook.yaml:15: web'],
    ['a dimension', manifest, 'dimension: sca‸le }', 'scale', 'trendbook.yaml:16: scale'],
    ['a further taxonomy', quark, '{ reg‸ion: north', 'region', 'trendbook.yaml:17: region'],
    ['a term of it', quark, 'region: nor‸th', 'north', 'trendbook.yaml:17: north'],
    ['a taxonomy that a column names', deals, 'taxonomy: tr‸ack', 'track', 'trendbook.yaml:11: track'],
    ['a source', quark, 'source: rep‸ort, downloads', 'report', 'trendbook.yaml:7: report'],
    ['a source in a list', search, '1亿\n    sources: [rep‸ort]', 'report', 'trendbook.yaml:7: report'],
    ['a metric as a key', quark, 'down‸loads: 超1亿', 'downloads', 'trendbook.yaml:19: downloads'],
    ['the metric of a measure', search, 'measure: app.down‸loads', 'downloads', 'trendbook.yaml:19: downloads'],
    ['the platform of a measure', search, 'measure: ap‸p.downloads', 'app', 'trendbook.yaml:15: app'],
    ['a measure behind a minus', agents, 'sort: -app.down‸loads', 'downloads', 'trendbook.yaml:19: downloads'],
    ['the platform behind a minus', agents, 'sort: -‸app.downloads', 'app', 'trendbook.yaml:15: app'],
    ['a measure as a condition', search, 'app.down‸loads: ">100万"', 'downloads', 'trendbook.yaml:19: downloads'],
    ['a field that is a taxonomy', search, '{ tra‸ck: [search]', 'track', 'trendbook.yaml:11: track'],
    ['a term as a condition', search, 'track: [sea‸rch]', 'search', 'trendbook.yaml:12: search'],
    ['a product whose id its file gives', search, '[qua‸rk, doubao', 'quark', `${quark}:1: 夸克`],
    ['a product of a stream', search, 'quark, dou‸bao', 'doubao', `${stream}:1: doubao`],
    ['a product whose id is a number', search, 'doubao, 3‸60', '360', `${stream}:5: 360`],
    ['a product that a check is about', search, 'of: qua‸rk', 'quark', `${quark}:1: 夸克`],
    ['a product in a list that is claimed', search, 'includes: [qua‸rk]', 'quark', `${quark}:1: 夸克`],
    ['a trend in the book’s order', manifest, 'trends: [search, age‸nts]', 'agents', `${agents}:1: 智能体`],
    ['a related trend', search, 'related: [age‸nts]', 'agents', `${agents}:1: 智能体`],
    ['a page', manifest, 'pages: [met‸hod]', 'method', `${page}:1: `],
    ['a table that is queried', agents, 'from: dea‸ls', 'deals', `${deals}:1: 融资`],
    ['a table that a column names', shares, 'of: dea‸ls', 'deals', `${deals}:1: 融资`],
    ['a column by which is grouped', agents, 'by: [sec‸tor]', 'sector', `${deals}:4: sector`],
    ['a column that is measured', agents, 'measures: [amo‸unt]', 'amount', `${deals}:5: amount`],
    ['the column of a cell', deals, 'amo‸unt: 1亿', 'amount', `${deals}:5: amount`],
    ['a term in a cell', deals, 'd1, sector: sea‸rch', 'search', 'trendbook.yaml:12: search'],
    ['a header that gives an id', csv, 'pro‸duct,', 'product', `${shares}:3: product`],
    ['a header that gives a title', csv, ',赛‸道,', '赛道', `${shares}:4: sector`],
    ['a product in a CSV cell', csv, 'qua‸rk,', 'quark', `${quark}:1: 夸克`],
    ['a quoted CSV cell', csv, '"dou‸bao"', 'doubao', `${stream}:1: doubao`],
    ['an alias in a CSV cell', csv, ',陪‸伴,', '陪伴', 'trendbook.yaml:13: companion'],
    ['a row', csv, 'search,d‸1', 'd1', `${deals}:7: d1`],
    ['a definition itself', manifest, 'sea‸rch: AI', 'search', 'trendbook.yaml:12: search'],
    ['the name that stands for a file’s id', quark, 'name: 夸‸克', '夸克', `${quark}:1: 夸克`],
  ])('finds %s', async (_, path, marked, origin, target) => {
    expect(await definitionAt(path, marked)).toEqual([origin, target]);
  });

  it.each([
    ['a claim', ':claim[1亿]{#quark-down‸loads}', 'quark-downloads', `${search}:6: quark-downloads`],
    ['a product', ':product[夸克]{#qua‸rk}', 'quark', `${quark}:1: 夸克`],
    ['a trend', ':trend{#age‸nts}', 'agents', `${agents}:1: 智能体`],
    ['a source', ':cite{#rep‸ort}', 'report', 'trendbook.yaml:7: report'],
    ['a chart', '::chart{#leaders-‸chart}', 'leaders-chart', `${agents}:4: leaders-chart`],
    ['a ranking', '::ranking{#t‸op}', 'top', 'trendbook.yaml:23: top'],
    ['a table', '::table{#dea‸ls}', 'deals', `${deals}:1: 融资`],
    ['the record of a value', ':value{of=qua‸rk measure=app.downloads}', 'quark', `${quark}:1: 夸克`],
    ['the metric of a value', ':value{of=quark measure=app.down‸loads}', 'downloads', 'trendbook.yaml:19: downloads'],
    ['a row', ':value{of=deals/d‸1 measure=amount}', 'd1', `${deals}:7: d1`],
  ])('finds %s in prose, in Markdown and YAML, behind emoji and after CRLF', async (_, marked, origin, target) => {
    const written = marked.replace('‸', '');
    const isBlock = marked.startsWith('::');
    const markdown = isBlock ? `😀\r\n\r\n${written}\r\n` : `😀 文字${written}文字\r\n`;
    expect(await definitionAt(prose, marked, { [prose]: markdown })).toEqual([origin, target]);
    const narrative = `title: 新\r\nperspective: product\r\nnarrative: |\r\n  😀\r\n\r\n  ${written}\r\n`;
    expect(await definitionAt('trends/new.trend.yaml', marked, { 'trends/new.trend.yaml': narrative })).toEqual([
      origin,
      target,
    ]);
  });

  it('counts right in a file with CRLF and emoji', async () => {
    const text = 'name: "😀"\r\nkind: native\r\ntrack: "search"\r\n';
    expect(await definitionAt('products/new.product.yaml', '"sea‸rch"', { 'products/new.product.yaml': text })).toEqual(
      ['search', 'trendbook.yaml:12: search'],
    );
  });

  it('goes to all that share an id, the one that counts first', async () => {
    const changed = { 'products/zz.product.yaml': 'id: quark\nname: 另一个\n' };
    expect(await definitionAt(search, '[qua‸rk, doubao', changed)).toEqual([
      'quark',
      `${quark}:1: 夸克`,
      'products/zz.product.yaml:1: quark',
    ]);
  });

  it('goes from an alias to its anchor', async () => {
    const text = 'name: 新\nplatforms: &both [app, web]\nobservations:\n  - { platform: *bo‸th }\n';
    const file = 'products/new.product.yaml';
    const found = await definitionAt(file, '*bo‸th', { [file]: text.replace('‸', '') });
    expect(found).toEqual(['*both', `${file}:2: [app, web]`]);
  });

  it.each([
    ['a key of the format', quark, 'na‸me: 夸克'],
    ['free text', deals, 'title: 融‸资\nsource'],
    ['a figure', quark, '超1‸亿'],
    ['a field of the format', search, 'ty‸pe: list'],
  ])('says nothing about %s', async (_, path, marked) => {
    const changed = { [deals]: 'id: deals\ntitle: 融资\nsource: report\ncolumns: { a: { title: A } }\nrows: []\n' };
    expect(await definitionAt(path, marked, path === deals ? changed : {})).toBeUndefined();
  });

  it('says nothing about what is not there', async () => {
    const changed = { 'products/new.product.yaml': 'name: 新\ntrack: nowhere\n' };
    expect(await definitionAt('products/new.product.yaml', 'now‸here', changed)).toBeUndefined();
  });
});
