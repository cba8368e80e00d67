import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { readRecordName, rowName } from '../../../src/core/book/record-name.ts';
import { judgeClaims } from '../../../src/core/claims/index.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';

describe('readRecordName', () => {
  it.each([
    ['quark', undefined, 'quark', '', 'quark'],
    ['deals/d1', 'deals', 'd1', 'deals', 'd1'],
    ['deals#3', 'deals', 'deals#3', 'deals', '#3'],
    ['deals/deals#3', 'deals', 'deals#3', 'deals', 'deals#3'],
    ['deals/', 'deals', '', 'deals', ''],
    ['deals#', undefined, 'deals#', '', 'deals#'],
    ['Deals#3', undefined, 'Deals#3', '', 'Deals#3'],
    ['', undefined, '', '', ''],
  ])('%j', (text, table, id, tableText, recordText) => {
    const name = readRecordName(text);
    expect(name).toMatchObject({ table, id });
    expect([text.slice(0, name.tableEnd), text.slice(name.recordStart)]).toEqual([tableText, recordText]);
  });
});

it.each([
  ['deals', 'd1', 'deals/d1'],
  ['deals', 'deals#3', 'deals#3'],
  ['deals', 'other#3', 'deals/other#3'],
])('rowName(%j, %j) is %j, and reads as that row', (table, id, name) => {
  expect(rowName(table, id)).toBe(name);
  expect(readRecordName(name)).toMatchObject({ table, id });
});

describe('a row without an id of its own', () => {
  it.each([
    ['{ type: value, of: deals#2, measure: amount, is: 20 }', 'verified', []],
    ['{ type: value, of: deals/deals#2, measure: amount, is: 20 }', 'verified', []],
    ['{ type: value, from: deals, of: deals#2, measure: amount, is: 20 }', 'verified', []],
    [
      '{ type: ratio, a: { of: deals#2, measure: amount }, b: { of: deals#1, measure: amount }, is: 2倍 }',
      'verified',
      [],
    ],
    ['{ type: value, of: deals#9, measure: amount, is: 20 }', 'unverifiable', ['ref/unknown-table #9']],
    ['{ type: value, of: sales#2, measure: amount, is: 20 }', 'unverifiable', ['ref/unknown-table sales']],
    ['{ type: change, of: deals#2, measure: amount, from: 2023, to: 2024, is: 20 }', 'unverifiable', []],
  ])('%s is %s', async (check, verdict, expected) => {
    const path = 'trends/agents.trend.yaml';
    const text = `title: 智能体\nperspective: product\nclaims:\n  - { id: a, statement: 20 2倍, check: ${check} }\n`;
    const workspace = createWorkspace(
      new MemoryFileSystem({
        'trendbook.yaml':
          'trendbook: 1\ntitle: T\ntrends: [agents]\ntaxonomies: { perspective: { product: P } }\nsources: { s: { title: S } }\n',
        [path]: text,
        'tables/deals.table.yaml':
          'title: 交易\nsource: s\ncoverage: complete\ncolumns: { amount: { title: 金额, type: figure } }\nrows: [{ amount: 10 }, { amount: 20 }]\n',
      }),
    );
    await workspace.load();
    const book = workspace.books[0]!;
    expect(judgeClaims(book.model).get('a')?.kind).toBe(verdict);
    const faults = workspace.check(book).filter(({ rule }) => rule.startsWith('ref/'));
    expect(faults.map(({ rule, range }) => `${rule} ${text.slice(range.start, range.end)}`)).toEqual(expected);
  });
});
