import { describe, expect, it } from 'vitest';
import { bookWith, findingsOf, specify } from './findings.ts';

const csv = 'tables/funds.csv';
const table = 'tables/funds.table.yaml';

describe('CSV files', () => {
  specify([
    ['', csv, '编号,名称\nf-1,红杉'],
    ['', csv, 'id,name\nf-1,红杉\n\n'],
    ['', csv, '\uFEFFid,name\r\nf-1,"红""杉,\r\n资本"\r\n'],
    ['', csv, 'name\n红杉\n'],
    ['', csv, 'name,active\n红杉,True\n经纬,FALSE\n高瓴,是\n高榕,否\n源码,\n'],
    ['', csv, 'name,track\n红杉,搜索\n经纬,search\n高瓴,AI搜索\n'],
    ['', csv, 'id,name\n'],
    ['book/table-shape', csv, ' id , name \nf-1, 红杉 \n⟦f-2⟧\n'],
    ['book/table-shape', csv, 'id,name\n⟦f-1,红杉,一⟧\nf-2,经纬\n'],
    ['book/table-shape', csv, 'id,name\r\n⟦f-1⟧\r\nf-2,经纬\r\n'],
    ['book/table-shape', csv, 'id,name\nf-1,"红\n杉"\n⟦f-2,一,二⟧\n'],
    ['book/table-shape', csv, '⟦id,track⟧\nf-1,search\n'],
    ['book/table-shape', csv, 'id,name,⟦名称⟧\nf-1,红杉,红杉\n'],
    ['book/table-shape', csv, 'id,name\nf-1,⟦"红杉⟧\nf-2,经纬\n'],
    ['book/table-shape', csv, 'id,name\nf-1,红⟦"⟧杉\n'],
    ['book/table-shape', csv, '⟦⟧'],
    ['schema/missing-key', csv, 'id,name\n⟦f-1,⟧\n'],
    ['schema/missing-key', csv, 'id,name,track\n⟦f-1,,search⟧\n'],
    ['schema/format', csv, 'id,name,since\nf-1,红杉,⟦2005年⟧\n'],
    ['schema/format', csv, 'id,name,site\nf-1,红杉,⟦example.org⟧\n'],
    ['schema/type', csv, 'id,name,active\nf-1,红杉,⟦yes⟧\n'],
    ['ref/unknown-column', csv, 'id,name,⟦nmae⟧\nf-1,红杉,一\n'],
    ['book/unreadable', table, 'rows: { csv: ⟦fund.csv⟧ }', 'rows: { csv: funds.csv }'],
    ['book/unreadable', table, 'rows: { csv: ⟦"../../funds.csv"⟧ }', 'rows: { csv: funds.csv }'],
    ['book/unreadable', table, 'rows: { csv: ⟦/etc/passwd⟧ }', 'rows: { csv: funds.csv }'],
    ['book/unreadable', table, 'rows: { csv: ⟦../../../../../../funds.csv⟧ }', 'rows: { csv: funds.csv }'],
    ['', table, 'rows: { csv: ./funds.csv }', 'rows: { csv: funds.csv }'],
    ['', table, 'rows: { csv: ../tables/funds.csv }', 'rows: { csv: funds.csv }'],
    ['schema/type', table, 'rows: { ⟦csv⟧: }', 'rows: { csv: funds.csv }'],
    ['book/unclassified-file', 'tables/other.csv', '⟦⟧a,b\n'],
    ['book/unclassified-file', 'products/list.CSV', '⟦⟧a,b\n'],
  ]);
});

describe('rows that take no part', () => {
  const claim = (row: string) =>
    `title: AI搜索\nperspective: product\nclaims:\n  - { id: a, statement: 一, check: { type: value, of: funds/${row}, measure: amount, is: 1 } }\n`;
  const files = (row: string, csv: string) =>
    bookWith({ 'trends/ai-search.trend.yaml': claim(row), 'tables/funds.csv': csv });

  it.each([
    ['a record with too many cells', 'f-9', 'id,name\nf-9,红杉,一\n'],
    ['a record with a quote that is never closed', 'f-9', 'id,name\nf-1,"红杉\nf-9,经纬\n'],
    ['an empty file', 'f-9', ''],
  ])('%s is one finding, and a reference to its row none', async (_title, row, csv) => {
    expect(await findingsOf(files(row, csv))).toEqual([expect.stringContaining('error book/table-shape')]);
  });

  it('a row that is not there is a finding', async () => {
    expect(await findingsOf(files('f-9', 'id,name\nf-1,红杉\n'))).toEqual([
      'trends/ai-search.trend.yaml:4:60-4:63 error ref/unknown-table',
    ]);
  });

  it('a CSV file that is not there is one finding', async () => {
    const gone = bookWith({ 'trends/ai-search.trend.yaml': claim('f-9'), 'tables/funds.csv': undefined });
    expect(await findingsOf(gone)).toEqual(['tables/funds.table.yaml:12:14-12:23 error book/unreadable']);
  });
});

describe('files of no kind', () => {
  specify([
    ['book/unclassified-file', 'products/doubao.yaml', '⟦⟧name: 豆包\n'],
    ['book/unclassified-file', 'products/doubao.product.yml', '⟦⟧name: 豆包\n'],
    ['book/unclassified-file', 'products/readme.md', '⟦⟧# 说明\n'],
    ['book/unclassified-file', 'trends/robots.trend.md', '⟦⟧正文\n'],
    ['book/unclassified-file', 'trends/ai-search.md', '⟦⟧正文\n'],
    ['book/unclassified-file', 'trends/deep/robots.trend.yaml', '⟦⟧title: 机器人\nperspective: product\n'],
    ['book/unclassified-file', 'tables/deep/a.table.yaml', '⟦⟧title: 表\n'],
    ['book/unclassified-file', 'pages/deep/a.md', '⟦⟧# 一\n'],
    ['book/unclassified-file', 'pages/data.yaml', '⟦⟧a: 1\n'],
    ['book/unclassified-file', 'trends/a.product.yaml', '⟦⟧name: 豆包\n'],
    ['book/unclassified-file', 'products/.yaml', '⟦⟧'],
    ['', 'products/logo.svg', '<svg/>'],
    ['', 'other/a.yaml', '{'],
    ['', 'notes.md', '# 一'],
  ]);
});
