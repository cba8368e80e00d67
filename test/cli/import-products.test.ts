import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, folderWith, run } from './support.ts';

const manifest = `trendbook: 1
title: 年度趋势
asOf: 2024-10
sources: { qbitai: { title: 量子位 }, own: { title: 自测 } }
taxonomies:
  kind: { native: AI原生, plus: { title: AI+X, aliases: [插件] } }
  track: { search: AI搜索, assistant: 智能助手 }
  scenario: { work: 工作, fun: 娱乐 }
  platform: { app: APP端, web: Web }
  region: { north: 北方, south: 南方 }
metrics:
  downloads: { title: 历史下载量, platforms: [app], unit: count }
  dau: { title: DAU, platforms: [app], unit: count }
  mau: { title: MAU, platforms: [app, web], unit: count }
  retention: { title: 留存率, platforms: [app], unit: percent, range: [0, 1] }
`;

const quark = `# 夸克
name: 夸克  # 阿里
aliases: [Quark]
track: search
observations:
  - at: 2024-10   # 本期
    platform: app
    source: qbitai
    dau: 2000万
  - { at: 2023-10, platform: app, source: qbitai, dau: 1500万 }
`;

const book = { 'trendbook.yaml': manifest, 'products/quark.product.yaml': quark };

interface Imported {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
  readonly folder: string;
  file(path: string): string;
}

async function imported(
  csv: string | Uint8Array,
  argv: string[] = [],
  files: Record<string, string> = book,
): Promise<Imported> {
  const folder = folderWith({ ...files, 'in/data.csv': csv });
  const result = await run(folder, ['import', 'in/data.csv', '--to', 'products', ...argv]);
  return { ...result, folder, file: (path) => readFileSync(join(folder, path), 'utf8') };
}

describe('import --to products', () => {
  it('writes a file a new product, and changes a known one in place', async () => {
    const csv = `产品名称,类型,赛道,使用场景,App历史下载量,DAU（万）,留存率(%),web.mau@2024-09,上线日期,来源,region
豆包,AI原生,智能助手,工作、娱乐,超1亿,"1,200",35,1200万,2023年8月,量子位,北方
Quark,插件,AI搜索,work,-,2600+,,,,qbitai,
`;
    const { status, out, file, folder } = await imported(csv);
    expect({ status, out }).toEqual({
      status: 0,
      out: '~ products/quark.product.yaml\n+ products/dou-bao.product.yaml\n',
    });
    expect(file('products/dou-bao.product.yaml')).toBe(`name: 豆包
kind: native
track: assistant
scenarios: [work, fun]
launched: 2023-08
terms: { region: north }
observations:
  - platform: app
    source: qbitai
    downloads: 超1亿
    dau: 1,200万
    retention: 35%
  - at: 2024-09
    platform: web
    source: qbitai
    mau: 1200万
`);
    expect(file('products/quark.product.yaml')).toBe(`# 夸克
name: 夸克  # 阿里
aliases: [Quark]
kind: plus
track: search
scenarios: [work]
observations:
  - at: 2024-10   # 本期
    platform: app
    source: qbitai
    dau: 2600万+
  - { at: 2023-10, platform: app, source: qbitai, dau: 1500万 }
`);
    expect((await check(folder)).report?.summary).toMatchObject({ errors: 0, warnings: 0 });
  });

  it('makes rows of one product its observations, and finds each by date, platform and source', async () => {
    const csv = `id,at,platform,source,mau
quark,2024/10,app,qbitai,5000万
quark,Oct 2023,APP,qbitai,4000万
quark,2024-10,web,自测,300万
quark,2022,web,自测,100万
`;
    const { status, file } = await imported(csv);
    expect(status).toBe(0);
    expect(file('products/quark.product.yaml')).toBe(
      quark.replace('    dau: 2000万\n', '    dau: 2000万\n    mau: 5000万\n').replace(
        'dau: 1500万 }\n',
        `dau: 1500万, mau: 4000万 }
  - { at: 2024-10, platform: web, source: own, mau: 300万 }
  - { at: 2022, platform: web, source: own, mau: 100万 }
`,
      ),
    );
  });

  it('keeps line endings and a byte order mark, and changes the right document of a stream', async () => {
    const stream =
      '\ufeffid: one\r\nname: 一\r\nobservations: []\r\n---\r\nid: two\r\nname: 二 # 注\r\ntrack: search\r\n';
    const { status, file } = await imported(
      'id,赛道,DAU\ntwo,assistant,100\none,,7\n',
      ['--source', 'own', '--at', '2024'],
      {
        'trendbook.yaml': manifest,
        'products/many.product.yaml': stream,
      },
    );
    expect(status).toBe(0);
    expect(file('products/many.product.yaml')).toBe(
      '\ufeffid: one\r\nname: 一\r\nobservations:\r\n  - at: 2024\r\n    platform: app\r\n    source: own\r\n    dau: 7\r\n---\r\n' +
        'id: two\r\nname: 二 # 注\r\ntrack: assistant\r\nobservations:\r\n  - at: 2024\r\n    platform: app\r\n    source: own\r\n    dau: 100\r\n',
    );
  });

  it('changes nothing where the book says it already, in whatever order', async () => {
    const csv = '名称,track,dau,source\n夸克,AI搜索,2000万,qbitai\n';
    const { status, out, err, file } = await imported(csv);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toContain('Done: 0 new, 0 changed, 1 as before.');
    expect(file('products/quark.product.yaml')).toBe(quark);
  });

  it('shows what it makes of each column, and what it guesses', async () => {
    const { err } = await imported('名称,2024年9月DAU（万人）,留存率,上线日期,备忘\n夸克,30,40,2020/1,x\n', [
      '--skip',
      '备忘',
      '--dry-run',
    ]);
    expect(err).toMatch(/^column +field +cells +guessed\n/);
    expect(err).toMatch(/2024年9月DAU（万人） +app\.dau@2024-09 +30 → 30万 +万 goes behind each number; date 2024-09/);
    expect(err).toMatch(/留存率 +app\.retention +40 → 40% +% goes behind each number/);
    expect(err).toMatch(/上线日期 +launched +2020\/1 → 2020-01 +"2020\/1" is the date 2020-01/);
    expect(err).toMatch(/备忘 +\(skipped\)/);
    expect(err).toContain('Would be: 0 new, 1 changed, 0 as before.');
  });

  it('writes nothing in a dry run', async () => {
    const { status, out, file } = await imported('名称,DAU\n夸克,1\n', ['--dry-run']);
    expect({ status, out }).toEqual({ status: 0, out: '~ products/quark.product.yaml\n' });
    expect(file('products/quark.product.yaml')).toBe(quark);
  });

  it('takes what a column means from --map, its unit from the header', async () => {
    const { status, file } = await imported('名称,活跃（万）\n夸克,3000\n', ['--map', '活跃（万）=app.dau']);
    expect(status).toBe(0);
    expect(file('products/quark.product.yaml')).toContain('    dau: 3000万\n');
  });

  it('reads GB18030 on request, and says so where a file needs it', async () => {
    // 名称,DAU / 夸克,1
    const bytes = Uint8Array.of(
      0xc3,
      0xfb,
      0xb3,
      0xc6,
      0x2c,
      0x44,
      0x41,
      0x55,
      0x0d,
      0x0a,
      0xbf,
      0xe4,
      0xbf,
      0xcb,
      0x2c,
      0x31,
    );
    const refused = await imported(bytes);
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(/is not UTF-8.*--encoding gb18030/);
    const { status, file } = await imported(bytes, ['--encoding', 'gb18030']);
    expect(status).toBe(0);
    expect(file('products/quark.product.yaml')).toContain('    dau: 1\n');
  });

  it('gives Chinese names ids in Latin letters, each its own', async () => {
    const { status, out } = await imported('名称\n文心一言\nKimi\n文 心 一 言\n夸克 2\n');
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual([
      '+ products/wen-xin-yi-yan.product.yaml',
      '+ products/kimi.product.yaml',
      '+ products/wen-xin-yi-yan-2.product.yaml',
      '+ products/kua-ke-2.product.yaml',
      '',
    ]);
  });
});

describe('import refuses, and writes nothing', () => {
  it.each([
    ['a column that is no field', '名称,日活数\n夸克,1\n', 'line 1, column "日活数": No field is called so.'],
    ['a near miss', '名称,downloadz\n夸克,1\n', 'Did you mean "downloads"?'],
    [
      'a term that is not there',
      '名称,赛道\n夸克,AI搜素\n',
      'line 2, column "赛道": The taxonomy track has no term "AI搜素". Did you mean "AI搜索"?',
    ],
    ['a figure that is none', '名称,DAU\n夸克,很多\n', 'line 2, column "DAU": "很多"'],
    ['a percentage beyond its range', '名称,留存率\n夸克,130%\n', 'line 2, column "留存率"'],
    ['a fraction for a percentage', '名称,留存率\n夸克,0.3\n', '30%'],
    ['a date that may be two', '名称,上线日期\n夸克,3/4/2024\n', 'line 2, column "上线日期": "3/4/2024" is no date'],
    ['an id that is none', 'id,名称\n豆包,豆包\n', '"豆包" is no id'],
    ['an unknown source', '名称,DAU,来源\n夸克,1,别处\n', 'The book has no source "别处"'],
    ['a metric of several platforms without one', '名称,MAU\n夸克,1\n', '--platform'],
    ['a platform that the metric lacks', '名称,平台,mau,dau@2023\n夸克,web,1,\n豆包,pad,1,\n', 'no term "pad"'],
    [
      'rows that contradict each other',
      '名称,DAU\n豆包,1\n豆包,2\n',
      'line 3, column "DAU": Says "2", where an earlier row says "1"',
    ],
    [
      'a record with too many cells',
      '名称,DAU\n夸克,1,200\n',
      'line 2: The record has 3 cells where the header has 2.',
    ],
    ['a column that is there twice', 'DAU,DAU\n1,2\n', 'The header names this column twice'],
    ['two columns for one field', '名称,DAU,dau\n夸克,1,2\n', 'Fills app.dau, as the column "DAU" does'],
    ['a row that names nothing', '名称,DAU\n,1\n', 'line 2, column "名称": The row has neither an id nor a name.'],
    ['an empty file', '', 'The file has no header.'],
  ])('%s', async (_, csv, expected) => {
    const before = readdirSync(join(folderWith(book), 'products'));
    const { status, out, err, file, folder } = await imported(csv);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(expected);
    expect(err).toMatch(/nothing was written\.\n$/);
    expect(file('products/quark.product.yaml')).toBe(quark);
    expect(readdirSync(join(folder, 'products'))).toEqual(before);
  });

  it('what would bring an error into the book', async () => {
    const csv = '名称,DAU,来源\n夸克,2500万,own\n';
    const { status, err, file } = await imported(csv);
    expect({ status }).toEqual({ status: 1 });
    expect(err).toContain('products/quark.product.yaml would have an error');
    expect(file('products/quark.product.yaml')).toBe(quark);
  });

  it('a product whose file has errors', async () => {
    const files = { ...book, 'products/quark.product.yaml': 'name: 夸克\nobservations: [\n' };
    expect((await imported('名称,DAU\n夸克,1\n', [], files)).err).toContain(
      'products/quark.product.yaml has errors; mend it first.',
    );
  });

  it.each([
    [['import', 'x.csv'], '--to products or --to table'],
    [['import', 'x.csv', '--to', 'rows'], '--to takes products or table'],
    [['import', 'x.csv', '--to', 'products'], 'x.csv cannot be read'],
    [['import', 'x.csv', '--to', 'products', '--encoding', 'latin1'], '--encoding takes'],
    [['import', 'x.csv', '--to', 'products', '--map', 'DAU'], 'header=field'],
    [['import', 'x.csv', '--to', 'products', '--at', 'soon'], '--at takes a date'],
  ])('%j', async (argv, expected) => {
    const { status, err } = await run(folderWith(book), argv);
    expect(status).toBe(2);
    expect(err).toContain(expected);
  });
});
