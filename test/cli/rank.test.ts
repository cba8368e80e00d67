import { describe, expect, it } from 'vitest';
import { cleanBook, folderWith, run } from './support.ts';

const book = {
  'trendbook.yaml': `trendbook: 1
title: 小书
rankings:
  top:
    title: 应用榜
    from: apps
    limit: 2
    indicators:
      - { measure: users, weight: 0.5, transform: log }
      - { id: pull, measure: growth, weight: 0.5 }
    missing: mean
  ordinal: { from: apps, normalise: rank, indicators: [{ measure: users }] }
  wrong: { from: apps, indicators: [{ measure: visits }] }
`,
  'tables/apps.table.yaml': `title: 应用
columns:
  id: { title: 标识 }
  name: { title: 名称 }
  users: { title: 用户数, type: figure }
  growth: { title: 新增, type: figure }
rows:
  - { id: quark, name: 夸克, users: 1000, growth: 100 }
  - { id: doubao, name: 豆包, users: 10-1000, growth: 50 }
  - { id: kimi, name: "=kimi", users: 10 }
  - { id: empty, name: 无 }
`,
};

const rank = (...argv: string[]) => run(folderWith(book), ['rank', ...argv]);

async function json(...argv: string[]) {
  const { status, out, err } = await rank(...argv, '--format', 'json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out) as Readonly<Record<string, unknown>>[];
}

describe('rank --format json', () => {
  it('prints the first `limit`, best first', async () => {
    const [first, second, ...others] = await json('top');
    expect(others).toEqual([]);
    expect(first).toEqual({
      id: 'quark',
      score: 100,
      rank: 1,
      best: 1,
      worst: 1,
      median: 1,
      p5: 1,
      p95: 1,
      imputed: [],
      bound: 'exact',
      without: { users: 1, pull: 1 },
    });
    // The logarithm of 505, the middle, between those of 10 and 1000; and 50 between 50 and 100.
    const score = (50 * Math.log(505 / 10)) / Math.log(100);
    expect(second).toEqual({
      id: 'doubao',
      score: expect.closeTo(score, 9),
      rank: 2,
      best: 2,
      worst: 3,
      median: 2,
      p5: 2,
      p95: 2,
      imputed: [],
      bound: 'exact',
      without: { users: 3, pull: 2 },
    });
  });

  it('shows what was put in, and outer bounds', async () => {
    const manifest = book['trendbook.yaml'].replace('limit: 2', 'limit: 3');
    const { out } = await run(folderWith({ ...book, 'trendbook.yaml': manifest }), ['rank', 'top', '--format', 'json']);
    expect(JSON.parse(out)[2]).toMatchObject({ id: 'kimi', imputed: ['growth'] });
    expect(await json('ordinal')).toMatchObject([
      { id: 'quark', score: 100, best: 1, worst: 1, bound: 'outer', without: { users: null } },
      { id: 'doubao', score: 50, bound: 'outer' },
      { id: 'kimi', score: 0, bound: 'outer' },
    ]);
  });

  it('repeats itself with the same seed, whatever the order of files', async () => {
    const reversed = book['tables/apps.table.yaml'].replace(
      /(rows:\n)([\s\S]*)/,
      (_, head: string, rows: string) => `${head}${rows.trimEnd().split('\n').reverse().join('\n')}\n`,
    );
    const other = await run(folderWith({ ...book, 'tables/apps.table.yaml': reversed }), [
      'rank',
      'top',
      '--seed',
      '7',
      '--format',
      'json',
    ]);
    expect(JSON.parse(other.out)).toEqual(await json('top', '--seed', '7'));
  });
});

it('rank --format csv quotes what a spreadsheet would run', async () => {
  const { out } = await rank('ordinal', '--format', 'csv');
  expect(out.split('\r\n')).toEqual([
    'id,name,score,rank,best,worst,median,p5,p95,imputed,bound,straddles,without users',
    'quark,夸克,100,1,1,1,1,1,1,,outer,false,',
    'doubao,豆包,50,2,1,2,2,2,2,,outer,false,',
    "kimi,'=kimi,0,3,2,3,3,3,3,,outer,false,",
    '',
  ]);
});

it('rank prints a table that lines up under Chinese text', async () => {
  expect((await rank('top', '--locale', 'en')).out).toBe(`应用榜

rank  id      name   score  interval  weights ±25%  leave one out
   1  quark   夸克  100.00  1         1             1
   2  doubao  豆包   42.58  2–3       2             2–3            on the cut line

2 of 3 ranked
interval: the ranks that are possible as the figures lie anywhere within their bounds
weights ±25%: the 5th to 95th percentile of the rank under 1000 random weights (seed 1); leave one out: without one indicator
left out: 1 for want of any figure
Records may exist that the files lack: any rank may be worse than it says.
`);
  expect((await rank('top', '--locale', 'zh')).out).toContain(
    '名次  标识    名称    得分  名次区间  权重±25%  去掉一项',
  );
});

describe('what a person at the terminal can put right', () => {
  it.each([
    [['tpo'], 'There is no ranking "tpo". Did you mean "top"? Choose one of top, ordinal, wrong.'],
    [['top', '--seed', '-1'], '--seed takes a whole number from 0 to 4294967295, not "-1".'],
    [['top', '--seed', '1.5'], '--seed takes a whole number from 0 to 4294967295, not "1.5".'],
    [['top', '--format', 'xml'], 'There is no format "xml". Choose one of table, json, csv.'],
    [[], 'The argument <id> is missing.'],
  ])('%j', async (argv, text) => {
    expect(await rank(...argv, '--locale', 'en')).toEqual({ status: 2, out: '', err: `trendbook: ${text}\n` });
  });

  it('a book without rankings', async () => {
    const { status, err } = await run(folderWith(cleanBook), ['rank', 'top', '--locale', 'en']);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'trendbook: The book has no rankings: they stand under "rankings" in trendbook.yaml.\n',
    });
  });

  it('a ranking with a mistake', async () => {
    expect(await rank('wrong', '--format', 'json', '--locale', 'en')).toEqual({
      status: 1,
      out: '[]\n',
      err: 'The ranking "wrong" has mistakes (visits): "trendbook check" says which.\n',
    });
  });
});
