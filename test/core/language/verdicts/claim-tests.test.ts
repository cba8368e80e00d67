import { describe, expect, it } from 'vitest';
import { claimTests } from '../../../../src/core/language/verdicts/claim-tests.ts';
import { checkBook } from '../../../../src/core/rules/check-book.ts';
import { openVerdictBook, verdictBook } from './verdict-book.ts';

const trend = 'trends/search.trend.yaml';

async function testsOf(changes: Readonly<Record<string, string>> = {}) {
  const book = await openVerdictBook(changes);
  return claimTests(book, checkBook(book), 'zh');
}

describe('claims as tests', () => {
  it('are grouped by trend, and called by their statements', async () => {
    const [search, ...others] = await testsOf();
    expect(others).toEqual([]);
    expect(search).toMatchObject({ id: 'search', title: 'AI搜索', place: { file: trend } });
    expect(search!.claims.map(({ id }) => id)).toEqual([
      'large',
      'many',
      'none',
      'more',
      'kept',
      'unknown',
      'cited',
      'unsupported',
      'leader',
    ]);
    expect(search!.claims[0]).toMatchObject({ title: '下载量超1亿的产品共2款', summary: '✓ 已核实' });
  });

  it.each([
    ['large', 'passed', false],
    ['many', 'passed', true],
    ['none', 'failed', true],
    ['unknown', 'skipped', true],
    ['cited', 'passed', false],
    ['unsupported', 'skipped', true],
  ])('%s comes out as %s', async (id, outcome, hasReason) => {
    const test = (await testsOf())[0]!.claims.find((each) => each.id === id)!;
    expect({ outcome: test.outcome, hasReason: test.reason !== undefined }).toEqual({ outcome, hasReason });
  });

  it.each(['unknown', 'unsupported'])('%s is an error where its finding is one', async (id) => {
    const text = verdictBook[trend]!.replace('perspective: product\n', 'perspective: product\nstatus: final\n');
    const test = (await testsOf({ [trend]: text }))[0]!.claims.find((each) => each.id === id)!;
    expect(test.outcome).toBe('errored');
  });

  it('say what was claimed against what was computed, at the figure', async () => {
    const test = (await testsOf())[0]!.claims.find(({ id }) => id === 'none')!;
    const { start, end } = test.about.range;
    expect(test).toMatchObject({ expected: '1', actual: '2', reason: expect.stringContaining('矛盾') });
    expect(verdictBook[trend]!.slice(start, end)).toBe('1');
  });

  it('come in the order of the report', async () => {
    const other = 'title: 前\nperspective: product\nclaims:\n  - { id: a, statement: 一, sources: [report] }\n';
    const manifest = verdictBook['trendbook.yaml']!.replace('[search]', '[search, agents]');
    const found = await testsOf({ 'trends/agents.trend.yaml': other, 'trendbook.yaml': manifest });
    expect(found.map(({ id }) => id)).toEqual(['search', 'agents']);
  });

  it('are none of a book without claims', async () => {
    expect(await testsOf({ [trend]: 'title: AI搜索\nperspective: product\n' })).toEqual([]);
  });

  it('survive half-typed claims', async () => {
    for (let end = 0; end <= verdictBook[trend]!.length; end += 7) {
      await testsOf({ [trend]: verdictBook[trend]!.slice(0, end) });
    }
  });
});
