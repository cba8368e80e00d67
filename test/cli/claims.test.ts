import { describe, expect, it } from 'vitest';
import { check, folderWith, run } from './support.ts';

const trend = (checks: readonly string[]) =>
  `title: 应用竞争\nperspective: product\nclaims:\n${checks
    .map((text, index) => `  - id: c${index + 1}\n    statement: 论断${'一二三四五六'[index]}\n${text}`)
    .join('')}`;

const files = {
  'trendbook.yaml': `trendbook: 1
title: 小书
asOf: 2024-10
trends: [competition]
sources: { desk: { title: 案头调查 } }
taxonomies: { perspective: { product: 产品 }, platform: { app: App } }
metrics:
  downloads: { title: 下载量, platforms: [app], unit: count }
  retention: { title: 留存率, platforms: [app], unit: percent, range: [0, 1] }
`,
  'products/all.product.yaml': `id: doubao
name: 豆包
observations: [{ platform: app, source: desk, downloads: 超1亿, retention: 30%-40% }]
---
id: kimi
name: "Kimi\\e[31m"
`,
  'trends/competition.trend.yaml': trend([
    '    check: { type: count, where: { app.downloads: ">100万" }, is: 56 }\n',
    '    check: { type: list, where: { app.downloads: ">100万" }, includes: [doubao] }\n',
    '    check: { type: value, of: doubao, measure: app.retention, is: ">30%" }\n',
    '    sources: [desk]\n    figure: 近100\n',
    '    sources: []\n',
  ]),
};
const contradicted = {
  ...files,
  'trends/competition.trend.yaml': trend([
    '    check: { type: value, of: doubao, measure: app.downloads, is: 不足1亿 }\n',
  ]),
};

describe('trendbook claims --format json', () => {
  it('prints every claim with its verdict, what it says, what the data say and the records that count', async () => {
    const { status, out, err } = await run(folderWith(files), ['claims', '--format', 'json', '--locale', 'en']);
    expect([status, err]).toEqual([0, '']);
    const claims = JSON.parse(out) as readonly Record<string, unknown>[];
    const file = 'trends/competition.trend.yaml';
    expect(claims).toEqual([
      {
        id: 'c1',
        trend: 'competition',
        file,
        line: 4,
        statement: '论断一',
        verdict: 'consistent',
        claimed: { text: '56', min: 56, max: 56, minOpen: false, maxOpen: false },
        computed: { text: '1+', min: 1, max: null, minOpen: false, maxOpen: true },
        certain: ['doubao'],
        possible: ['kimi'],
      },
      {
        id: 'c2',
        trend: 'competition',
        file,
        line: 7,
        statement: '论断二',
        verdict: 'verified',
        claimed: ['doubao'],
        computed: ['doubao'],
        certain: ['doubao'],
        possible: ['kimi'],
      },
      {
        id: 'c3',
        trend: 'competition',
        file,
        line: 10,
        statement: '论断三',
        verdict: 'consistent',
        claimed: { text: '>30%', min: 0.3, max: null, minOpen: true, maxOpen: true },
        computed: { text: '30%-40%', min: 0.3, max: 0.4, minOpen: false, maxOpen: false },
        certain: ['doubao'],
        possible: [],
      },
      {
        id: 'c4',
        trend: 'competition',
        file,
        line: 13,
        statement: '论断四',
        verdict: 'cited',
        claimed: { text: '近100', min: 90, max: 100, minOpen: false, maxOpen: true },
        computed: null,
        certain: [],
        possible: [],
      },
      {
        id: 'c5',
        trend: 'competition',
        file,
        line: 17,
        statement: '论断五',
        verdict: 'unsupported',
        claimed: null,
        computed: null,
        certain: [],
        possible: [],
      },
    ]);
  });

  it('an empty array of a book without claims', async () => {
    const folder = folderWith({ ...files, 'trends/competition.trend.yaml': 'title: 一\nperspective: product\n' });
    expect(await run(folder, ['claims', '--format', 'json'])).toMatchObject({ status: 0, out: '[]\n' });
  });
});

describe('trendbook claims', () => {
  it('ends with 1 where one is contradicted', async () => {
    const { status, out } = await run(folderWith(contradicted), ['claims', '--locale', 'en']);
    expect(status).toBe(1);
    expect(out).toContain(
      'The data contradict it: claimed 不足1亿; the data allow only more than 100M, without upper bound.',
    );
    expect(out).toContain('1 claim: 1 contradicted');
  });

  it('groups them by trend and speaks the reader’s language; nothing a terminal would obey', async () => {
    const { out } = await run(folderWith(files), ['claims', '--locale', 'zh']);
    expect(out).toContain('应用竞争  trends/competition.trend.yaml\n  ~ 未确定  论断一  c1:4\n');
    expect(out).toContain('数据尚不能确定这一论断：所述为56，数据允许的范围是不少于1，没有上限。');
    expect(out).toContain('论断共5个：无依据1个，未确定2个，已核实1个，有引用1个');
    expect(out).not.toContain('\u001b');
  });

  it('is coloured where it is asked for', async () => {
    const { out } = await run(folderWith(files), ['claims', '--color', '--locale', 'en']);
    expect(out).toContain('\u001b[32m✓ verified\u001b[39m');
  });

  it('finds the book from the working folder, a path or --book', async () => {
    const folder = folderWith(Object.fromEntries(Object.entries(files).map(([path, text]) => [`book/${path}`, text])));
    for (const argv of [[], ['book'], ['book/trends/competition.trend.yaml'], ['--book', 'book']]) {
      const { status, out } = await run(folder, ['claims', '--format', 'json', ...argv]);
      expect(status).toBe(0);
      expect(JSON.parse(out)[0].file).toBe('book/trends/competition.trend.yaml');
    }
  });

  it.each([
    [['--format', 'jsn'], /no format "jsn".*"json"/],
    [['nowhere'], /nowhere does not exist/],
  ])('says what is wrong with %j', async (argv, expected) => {
    const { status, out, err } = await run(folderWith(files), ['claims', '--locale', 'en', ...argv]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });
});

describe('trendbook check', () => {
  it('counts the claims by verdict', async () => {
    const { report } = await check(folderWith(files));
    expect(report!.summary.claims).toEqual({
      verified: 1,
      contradicted: 0,
      consistent: 2,
      unverifiable: 0,
      cited: 1,
      unsupported: 1,
    });
    const { out } = await run(folderWith(contradicted), ['check', '--locale', 'en']);
    expect(out).toContain('1 claim: 1 contradicted');
  });

  it('holds back no contradiction on which a decision rests, also by a baseline', async () => {
    const decided = contradicted['trends/competition.trend.yaml'].replace(
      '    check:',
      '    decision: true\n    check:',
    );
    const folder = folderWith({ ...contradicted, 'trends/competition.trend.yaml': decided });
    await check(folder, ['--write-baseline', 'known.json']);
    const { found, status } = await check(folder, ['--baseline', 'known.json', '--rule', 'claim/contradicted=off']);
    expect(status).toBe(1);
    expect(found).toEqual([expect.stringContaining('claim/contradicted')]);
  });
});
