import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, folderWith, git, run, writeFiles } from '../cli/support.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

beforeAll(() => {
  // The gate calls the program that people install.
  if (!existsSync(join(root, 'dist/cli.js'))) spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root });
});

/** `git commit` as a person at a terminal does it, with the hooks that are there. */
function commit(folder: string, text: string) {
  git(folder, 'add', '-A');
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, 'commit', '-q', '-m', text], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'en_US.UTF-8' },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** Forty apps; the first 12 of them have more than a million downloads. */
const apps = Array.from({ length: 40 }, (_, index) => ({ name: `应用${index + 1}号`, over: index < 12 }));

const firstCsv = `\ufeff名称,类型,赛道,平台,历史下载量（万）\r\n${apps
  .map(({ name, over }, index) => `${name},原生,智能助手,APP端,${over ? `超${100 + index * 10}` : 99 - index}\r\n`)
  .join('')}`;

/** A year later the thirteenth is over a million too, and the first has doubled. */
const secondCsv = '名称,app.downloads\n应用1号,超200万\n应用13号,120万\n';

const trend = `title: 应用爆发
perspective: product
headline: ":n[过百万]的App共:claim[13]{#over-a-million}款"
claims:
  - id: over-a-million
    statement: 历史下载量过百万的App共13款
    sources: [own-survey]
    check: { type: count, where: { app.downloads: ">100万" }, is: 13 }
forecasts:
  - { id: fourteen, statement: "明年再有一款:n[过百万]", due: 2027-06 }
`;

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

describe('a working day', () => {
  it('goes from an empty folder to a second edition and its report', async () => {
    const folder = folderWith({ '.gitignore': 'out/\nhome/\n' });
    git(folder, 'init', '-q');
    const book = join(folder, '2026');
    const does = async (at: string, ...argv: string[]) => {
      const result = await run(at, argv);
      expect({ argv, ...result }).toMatchObject({ status: 0 });
      return result;
    };

    await does(folder, 'init', '2026', '--locale', 'zh');
    writeFiles(folder, { 'out/apps.csv': firstCsv });
    const { out: written, err: shown } = await does(
      book,
      'import',
      '../out/apps.csv',
      '--to',
      'products',
      '--source',
      'own-survey',
    );
    expect(
      written.split('\n').filter((line) => /^\+ products\/ying-yong-\d+-hao\.product\.yaml$/.test(line)),
    ).toHaveLength(40);
    expect(shown).toContain('万 goes behind each number');
    expect(shown).toContain('Done: 40 new');

    writeFiles(book, { 'trends/boom.trend.yaml': trend });
    edit(join(book, 'trendbook.yaml'), (text) =>
      text
        .replace('trends: [first-trend]', 'trends: [first-trend, boom]')
        .replace('sources:', 'coverage: { products: complete }\n\nsources:'),
    );
    // The example of the template is over a million, too.
    expect((await check(book)).report?.summary).toMatchObject({ errors: 0, claims: { verified: 2, contradicted: 0 } });
    await does(folder, 'hook', 'install');
    expect(commit(folder, 'First edition')).toMatchObject({ status: 0 });

    const product = join(book, 'products/ying-yong-12-hao.product.yaml');
    edit(product, (text) => text.replace('超210万', '90万').replace('track: assistant', 'track: asistant'));
    const refused = commit(folder, 'Broken');
    expect(refused.status).toBe(1);
    expect(refused.said).toContain('The taxonomy "track" has no term "asistant". Did you mean "assistant"?');
    expect(refused.said).toContain('claim/contradicted');
    expect(git(folder, 'log', '--format=%s')).toBe('First edition\n');

    edit(product, (text) => text.replace('90万', '超220万').replace('asistant', 'assistant'));
    expect(commit(folder, 'Mended')).toMatchObject({ status: 0 });
    const since = await does(folder, 'diff', 'HEAD~1', 'HEAD');
    expect(since.out).toMatch(/Figures \(1\)\n.*\n +应用12号 +app\.downloads +2026-11 +超210万 +超220万 +changed\n/);

    const next = join(folder, '2027');
    cpSync(book, next, { recursive: true });
    edit(join(next, 'trendbook.yaml'), (text) => text.replaceAll('2026', '2027'));
    writeFiles(folder, { 'out/news.csv': secondCsv });
    const updated = await does(next, 'import', '../out/news.csv', '--to', 'products');
    expect(updated.out).toBe('~ products/ying-yong-1-hao.product.yaml\n~ products/ying-yong-13-hao.product.yaml\n');
    expect(updated.err).toContain('trends/boom.trend.yaml: the new data contradict a claim.');
    const stale = commit(folder, 'Second edition');
    expect(stale.status).toBe(1);
    expect(stale.said).toMatch(/2027\/trends\/boom\.trend\.yaml\n.*claim\/contradicted/);
    edit(join(next, 'trends/boom.trend.yaml'), (text) =>
      text
        .replace('共13款', '共14款')
        .replace('[13]', '[14]')
        .replace('is: 13', 'is: 14')
        .replace('due: 2027-06 }', 'due: 2027-06, outcome: { resolved: 2027-05, result: true } }'),
    );
    expect(commit(folder, 'Second edition')).toMatchObject({ status: 0 });

    const { out } = await does(folder, 'diff', '2026', '2027', '--format', 'json');
    const diff = JSON.parse(out) as {
      figures: { id: string; before: { at: string; text: string }; after: { at: string; text: string } }[];
      forecasts: { id: string; state: string }[];
      entries: { kind: string; id: string; fields: { field: string; after: string }[] }[];
    };
    const told = diff.figures.map(
      ({ id, before, after }) => `${id} ${before.at} ${before.text} ${after.at} ${after.text}`,
    );
    expect(told).toEqual([
      'ying-yong-1-hao 2026-11 超100万 2027-11 超200万',
      'ying-yong-13-hao 2026-11 87万 2027-11 120万',
    ]);
    expect(diff.forecasts).toMatchObject([{ id: 'fourteen', state: 'resolved' }]);
    const claim = diff.entries.find(({ kind }) => kind === 'claim');
    expect(claim).toMatchObject({ id: 'over-a-million' });
    expect(claim?.fields.map(({ field }) => field)).toEqual(['statement', 'check.is']);
    expect((await does(folder, 'diff', '2026', '2027', '--format', 'markdown')).out).toContain('</details>');

    for (const format of ['html', 'md']) await does(next, 'build', '--format', format, '--out', `../out/${format}`);
    const report = readdirSync(join(folder, 'out/html')).filter((name) => name.endsWith('.html'));
    expect(report).toHaveLength(1);
    expect(readFileSync(join(folder, 'out/html', report[0]!), 'utf8')).toContain('应用爆发');
    const pdf = await run(next, ['build', '--format', 'pdf', '--out', '../out/pdf']);
    // Without a browser or a Chinese font there is no PDF, and a sentence that says so.
    if (pdf.status === 0) expect(readdirSync(join(folder, 'out/pdf'))).toEqual([expect.stringMatching(/\.pdf$/)]);
    else expect(pdf).toMatchObject({ status: 2, out: '' });
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });
});

describe('two writers whose branches conflict', () => {
  const files = {
    'trendbook.yaml': `trendbook: 1
title: 年度趋势
asOf: 2024-10
trends: [growth]
coverage: { products: complete }
sources: { qbitai: { title: 量子位 } }
taxonomies:
  perspective: { product: 产品 }
  platform: { app: APP端 }
metrics:
  dau: { title: 日活, platforms: [app], unit: count }
`,
    'products/quark.product.yaml': 'name: 夸克\nobservations:\n  - { source: qbitai, platform: app, dau: 2000万 }\n',
    'products/kimi.product.yaml': 'name: Kimi\nobservations:\n  - { source: qbitai, platform: app, dau: 300万 }\n',
    'trends/growth.trend.yaml': `title: 增长
perspective: product
products: [quark, kimi]
claims:
  - { id: kimi-dau, statement: Kimi日活300万, check: { type: value, of: kimi, measure: app.dau, is: 300万 } }
`,
  };

  function conflicting(): string {
    const folder = folderWith(files);
    const quark = join(folder, 'products/quark.product.yaml');
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'first');
    git(folder, 'checkout', '-q', '-b', 'other');
    edit(quark, (text) => text.replace('2000万', '2600万'));
    git(folder, 'commit', '-qam', 'other');
    git(folder, 'checkout', '-q', 'main');
    edit(quark, (text) => text.replace('2000万', '2700万'));
    git(folder, 'commit', '-qam', 'mine');
    expect(() => git(folder, 'merge', '-q', 'other')).toThrow();
    return folder;
  }

  it('one finding names the conflict, and nothing else falls over', async () => {
    const folder = conflicting();
    const { found, status } = await check(folder);
    expect(found).toEqual(['products/quark.product.yaml:3:1 yaml/conflict-marker']);
    expect(status).toBe(1);
    const claims = await run(folder, ['claims', '--format', 'json']);
    expect(JSON.parse(claims.out)).toMatchObject([{ id: 'kimi-dau', verdict: 'verified' }]);
    expect((await run(folder, ['query', 'where: { app.dau: ">100万" }', '--format', 'json'])).status).toBe(0);
    expect((await run(folder, ['diff', 'main~1', '.'])).status).toBe(0);
    expect((await run(folder, ['diff', 'main~1', 'other', '--format', 'json'])).out).toContain('"2600万"');
  });

  it('the index names it, too, and the gate lets nothing through', async () => {
    const folder = conflicting();
    expect((await check(folder, ['--staged'])).found).toEqual(['products/quark.product.yaml:1:1 book/unreadable']);
  });

  it('an import leaves the file alone until it is mended', async () => {
    const folder = conflicting();
    const before = readFileSync(join(folder, 'products/quark.product.yaml'), 'utf8');
    writeFiles(folder, { 'a.csv': 'id,日活\nquark,2700万\n' });
    const refused = await run(folder, ['import', 'a.csv', '--to', 'products']);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('products/quark.product.yaml has errors; mend it first.');
    expect(readFileSync(join(folder, 'products/quark.product.yaml'), 'utf8')).toBe(before);
    writeFiles(folder, { 'products/quark.product.yaml': files['products/quark.product.yaml'] });
    expect((await run(folder, ['import', 'a.csv', '--to', 'products'])).status).toBe(0);
  });
});
