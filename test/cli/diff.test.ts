import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanBook, folderWith, git, repositoryWith, run, writeFiles } from './support.ts';

const edition = (year: number, files: Readonly<Record<string, string>>) => ({
  'trendbook.yaml': `trendbook: 1
title: ${year}年趋势
edition: "${year}"
asOf: ${year}-10
trends: [growth]
coverage: { products: complete }
sources: { qbitai: { title: 量子位 } }
taxonomies:
  perspective: { product: 产品 }
  track: { search: 搜索, assistant: 助手 }
  platform: { app: APP端 }
metrics:
  dau: { title: 日活, platforms: [app], unit: count }
  retention: { title: 留存率, platforms: [app], unit: percent }
rankings:
  top: { title: 榜单, limit: 2, indicators: [{ measure: app.dau, weight: 1 }] }
`,
  ...files,
});

const older = edition(2023, {
  'products/quark.product.yaml':
    'name: 夸克\ntrack: search\nobservations:\n  - { source: qbitai, platform: app, dau: 2000万, retention: 30% }\n',
  'products/doubao.product.yaml':
    'name: 豆包\ntrack: search\nobservations:\n  - { source: qbitai, platform: app, dau: 超100万 }\n',
  'products/old.product.yaml': 'name: 旧产品\nobservations:\n  - { source: qbitai, platform: app, dau: 500万 }\n',
  'trends/growth.trend.yaml': `title: 增长
perspective: product
claims:
  - { id: leader, statement: 日活过千万的有1款, check: { type: count, where: { app.dau: ">1000万" }, is: 1 } }
forecasts:
  - { id: phones, statement: 进入手机, due: 2024-06 }
  - { id: hundred, statement: 突破1亿, due: 2024, confidence: high }
`,
});

const newer = edition(2024, {
  'products/quark.product.yaml': `name: 夸克
track: assistant
observations:
  - { source: qbitai, platform: app, dau: 2600万, retention: 35% }
  - { at: 2023-10, source: qbitai, platform: app, dau: 2100万, retention: 30.0% }
`,
  'products/doubao.product.yaml':
    'name: 豆包\ntrack: search\nobservations:\n  - { source: qbitai, platform: app, dau: 3000万 }\n',
  'products/kimi.product.yaml': 'name: Kimi\nobservations:\n  - { source: qbitai, platform: app, dau: 100万 }\n',
  'trends/growth.trend.yaml': `title: 增长与分化
perspective: product
status: review
claims:
  - { id: leader, statement: 日活过千万的有1款, check: { type: count, where: { app.dau: ">1000万" }, is: 1 } }
forecasts:
  - { id: phones, statement: 进入手机, due: 2024-06, outcome: { resolved: 2024-05, result: true, note: 三款手机 } }
`,
});

/** Two editions side by side. */
const editions = Object.fromEntries(
  [
    ['books/2023', older],
    ['books/2024', newer],
  ].flatMap(([folder, files]) => Object.entries(files!).map(([path, text]) => [`${folder}/${path}`, text])),
);

interface Json {
  readonly older: { readonly argument: string; readonly edition: string | null };
  readonly newer: { readonly argument: string; readonly edition: string | null };
  readonly verdicts: readonly Readonly<Record<string, unknown>>[];
  readonly figures: readonly {
    readonly change: string;
    readonly id: string;
    readonly measure: string;
    readonly before: { readonly at: string; readonly text: string } | null;
    readonly after: { readonly at: string; readonly text: string } | null;
    readonly relative: number | null;
  }[];
  readonly ranks: readonly Readonly<Record<string, unknown>>[];
  readonly forecasts: readonly Readonly<Record<string, unknown>>[];
  readonly entries: readonly {
    readonly kind: string;
    readonly change: string;
    readonly id: string;
    readonly fields: readonly {
      readonly field: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
}

async function json(folder: string, ...argv: string[]): Promise<Json> {
  const { status, out, err } = await run(folder, ['diff', ...argv, '--format', 'json']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out) as Json;
}

const figuresOf = ({ figures }: Json) =>
  figures.map(({ id, measure, before, after, relative }) => {
    const side = (figure: typeof before) => (figure ? `${figure.at} ${figure.text}` : '-');
    return `${id} ${measure}: ${side(before)} → ${side(after)}${relative === null ? '' : ` ${relative.toFixed(2)}`}`;
  });

const entriesOf = ({ entries }: Json) =>
  entries.flatMap(({ kind, change, id, fields }) =>
    fields.length === 0
      ? [`${kind} ${id} ${change}`]
      : fields.map(({ field, before, after }) => `${kind} ${id} ${field}: ${before} → ${after}`),
  );

describe('diff of two editions', () => {
  it('pairs figures by the books’ own dates, and dated ones by date', async () => {
    expect(figuresOf(await json(folderWith(editions), '2023', '2024'))).toEqual([
      'doubao app.dau: 2023-10 超100万 → 2024-10 3000万',
      'kimi app.dau: - → 2024-10 100万',
      'quark app.dau: 2023-10 2000万 → 2024-10 2600万 0.30',
      'quark app.dau: 2023-10 2000万 → 2023-10 2100万 0.05',
      'quark app.retention: 2023-10 30% → 2024-10 35% 0.17',
      'old app.dau: 2023-10 500万 → -',
    ]);
  });

  it('says which verdicts and ranks changed', async () => {
    const { verdicts, ranks } = await json(folderWith(editions), '2023', '2024');
    expect(verdicts).toMatchObject([{ claim: 'leader', trend: 'growth', before: 'consistent', after: 'contradicted' }]);
    expect(ranks).toMatchObject([
      { id: 'doubao', change: 'changed', before: { rank: 3 }, after: { rank: 1, best: 1, worst: 1, listed: true } },
      { id: 'quark', before: { rank: 1 }, after: { rank: 2 } },
      { id: 'old', change: 'gone', before: { rank: 2, listed: true }, after: null },
    ]);
  });

  it('says what became of the older edition’s forecasts', async () => {
    const { forecasts } = await json(folderWith(editions), '2023', '2024');
    expect(forecasts).toEqual([
      {
        trend: 'growth',
        id: 'phones',
        statement: '进入手机',
        due: '2024-06',
        confidence: null,
        state: 'resolved',
        dropped: false,
        outcome: { resolved: '2024-05', result: 'true', note: '三款手机' },
      },
      {
        trend: 'growth',
        id: 'hundred',
        statement: '突破1亿',
        due: '2024',
        confidence: 'high',
        state: 'open',
        dropped: true,
        outcome: null,
      },
    ]);
  });

  it('says what is new, gone or says something else', async () => {
    expect(entriesOf(await json(folderWith(editions), '2023', '2024'))).toEqual([
      'book  title: 2023年趋势 → 2024年趋势',
      'book  edition: 2023 → 2024',
      'book  asOf: 2023-10 → 2024-10',
      'trend growth title: 增长 → 增长与分化',
      'trend growth status: null → review',
      'forecast growth/phones outcome.resolved: null → 2024-05',
      'forecast growth/phones outcome.result: null → true',
      'forecast growth/phones outcome.note: null → 三款手机',
      'forecast growth/hundred gone',
      'product kimi new',
      'product quark track: search → assistant',
      'product old gone',
    ]);
  });

  it('prints tables that line up with Chinese characters in them', async () => {
    const { out, status } = await run(folderWith(editions), ['diff', 'books/2023', 'books/2024']);
    expect(status).toBe(0);
    expect(out).toMatch(/^2023年趋势 \(books\/2023, 2023-10\) → 2024年趋势 \(books\/2024, 2024-10\)\n/);
    expect(out).toContain(`Figures (4)
  name  measure        date               before   after   change
  豆包  app.dau        2023-10 → 2024-10  超100万  3000万  changed
  夸克  app.dau        2023-10 → 2024-10  2000万   2600万  +30%
  夸克  app.dau        2023-10            2000万   2100万  +5%
  夸克  app.retention  2023-10 → 2024-10  30%      35%     +5pp
`);
    expect(out).toContain('old    旧产品  gone   1 figure\n');
  });

  it('prints Markdown that folds, in which nothing of the book is a mark', async () => {
    const files = { ...editions, 'books/2024/products/quark.product.yaml': 'name: 夸|克 <b>@all</b>\n' };
    const { out } = await run(folderWith(files), ['diff', '2023', '2024', '--format', 'markdown', '--locale', 'zh']);
    expect(out).toContain(
      '<details open><summary>产品（4）</summary>\n\n| 标识 | 名称 | 字段 | 原来 | 现在 |\n| --- |',
    );
    expect(out).toContain('夸\\|克 \\<b\\>@\u200ball\\</b\\>');
  });

  it('cuts Markdown to what a comment may hold, and says so', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, n) => [
        `books/2024/products/p${n}.product.yaml`,
        `name: ${'产品'.repeat(20)}${n}号\n`,
      ]),
    );
    const { out } = await run(folderWith({ ...editions, ...many }), ['diff', '2023', '2024', '--format', 'markdown']);
    expect(out.length).toBeLessThan(62_000);
    expect(out).toMatch(/… and \d+ more/);
  });
});

describe('what the arguments of diff mean', () => {
  const changed = { 'products/doubao.product.yaml': 'name: 豆包（改）\nkind: native\n' };
  const name = ['product doubao name: 豆包 → 豆包（改）'];

  it('reads a revision, by default against the working tree', async () => {
    const folder = repositoryWith(cleanBook);
    writeFiles(folder, changed);
    expect(entriesOf(await json(folder, 'HEAD'))).toEqual(name);
    expect(entriesOf(await json(folder, 'HEAD', '.'))).toEqual(name);
    expect((await run(folder, ['diff', 'HEAD'])).out).toMatch(/^年度趋势 \(HEAD\) → 年度趋势 \(working tree\)\n/);
    git(folder, 'commit', '-qam', 'second');
    expect(entriesOf(await json(folder, 'HEAD'))).toEqual([]);
    expect(entriesOf(await json(folder, 'HEAD~1', 'HEAD'))).toEqual(name);
    expect(entriesOf(await json(join(folder, 'products'), 'HEAD~1', 'HEAD'))).toEqual(name);
  });

  it('finds the book that was renamed since', async () => {
    const folder = repositoryWith(
      Object.fromEntries(Object.entries(cleanBook).map(([path, text]) => [`a/${path}`, text])),
    );
    renameSync(join(folder, 'a'), join(folder, 'b'));
    writeFiles(join(folder, 'b'), changed);
    expect(entriesOf(await json(folder, 'HEAD', 'b'))).toEqual(name);
    expect(entriesOf(await json(folder, 'HEAD:a', '.'))).toEqual(name);
  });

  it.each([
    ['in a repository', repositoryWith],
    ['without one', folderWith],
  ])('reads an edition from inside another one, %s', async (_, make) => {
    const folder = make(editions);
    const { older: before, newer: after } = await json(join(folder, 'books/2024'), '2023', '.');
    expect([before.edition, after.edition]).toEqual(['2023', '2024']);
  });

  it('says that nothing changed where only spelling did', async () => {
    const folder = folderWith({});
    const one = join(folder, 'one');
    writeFiles(one, older);
    cpSync(one, join(folder, 'two'), { recursive: true });
    const respelled =
      '# 注\nname: "夸克"\ntrack: search\nobservations: [{ source: qbitai, platform: app, dau: 0.2亿, retention: 30% }]\n';
    writeFiles(join(folder, 'two'), { 'products/quark.product.yaml': respelled });
    const { out } = await run(folder, ['diff', 'one', 'two', '--locale', 'zh']);
    expect(out).toContain('没有变化。');
  });

  it('takes a product with another id and the same name for the same', async () => {
    const folder = repositoryWith(cleanBook);
    git(folder, 'mv', 'products/doubao.product.yaml', 'products/dou-bao.product.yaml');
    expect(entriesOf(await json(folder, 'HEAD'))).toEqual(['product dou-bao id: doubao → dou-bao']);
  });

  it.each([
    ['nowhere', 'HEAD'],
    ['HEAD', 'v9'],
  ])('refuses %s and %s', async (first, second) => {
    const { status, out, err } = await run(repositoryWith(cleanBook), ['diff', first, second]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/"(nowhere|v9)" is no folder with a book, no edition of a book here, and no git revision/);
  });

  it('refuses a revision without a git repository, and one without a book', async () => {
    expect((await run(folderWith(cleanBook), ['diff', 'HEAD'])).err).toContain('no git revision');
    const folder = repositoryWith({ 'README.md': '无\n' });
    const { status, err } = await run(folder, ['diff', 'HEAD', 'HEAD']);
    expect(status).toBe(2);
    expect(err).toContain('has no book at its top');
  });

  it('compares books in which much is broken', async () => {
    const folder = repositoryWith(cleanBook);
    writeFiles(folder, {
      'products/doubao.product.yaml': 'name: "豆包\nobservations: 7\n',
      'trends/growth.trend.yaml': '<<<<<<< HEAD\ntitle: 增长\n=======\ntitle: 分化\n>>>>>>> other\n',
    });
    expect((await run(folder, ['diff', 'HEAD'])).status).toBe(0);
  });
});
