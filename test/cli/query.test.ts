import { describe, expect, it } from 'vitest';
import { cleanBook, folderWith, run } from './support.ts';

const book = {
  'trendbook.yaml': `trendbook: 1
title: 小书
asOf: 2024-10
taxonomies:
  kind: { native: 原生, plus: AI+X }
  track: { search: 搜索, deep-search: { title: 深度搜索, parent: search } }
  platform: { app: APP端, web: 网页端 }
  perspective: { product: 产品 }
metrics:
  downloads: { title: 下载量, platforms: [app], unit: count }
  dau: { title: 日活, platforms: [app, web], unit: count }
  retention: { title: 留存率, platforms: [app], unit: percent }
  change: { title: 变化, platforms: [app], unit: count, range: [null, null] }
`,
  'products/all.product.yaml': `id: doubao
name: 豆包
kind: native
launched: 2023-08
observations:
  - { platform: app, downloads: 超1亿, retention: 30%, change: -5 }
---
id: quark
name: 夸克
kind: plus
track: deep-search
observations:
  - { platform: app, downloads: 50万, dau: 不足5 }
  - { at: 2024-10-01, platform: web, dau: 5 }
  - { at: 2024-10-02, platform: web, dau: 6 }
---
id: evil
name: "=1+1\\e[31m"
platforms: [web]
`,
  'tables/deals.table.yaml': `title: 融资
columns:
  id: { title: 标识 }
  open: { title: 开放, type: boolean }
  amount: { title: 金额, type: figure, unit: CNY }
rows:
  - { id: d1, open: true, amount: 1亿-2亿 }
`,
};

const query = (text: string, ...options: string[]) => run(folderWith(book), ['query', text, ...options]);

async function json(text: string) {
  const { status, out, err } = await query(text, '--format', 'json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out) as unknown[];
}

describe('query --format json', () => {
  it('gives the records that match, with their place and the measures of the conditions', async () => {
    expect(await json('where: { app.downloads: ">100万" }')).toEqual([
      {
        table: 'products',
        id: 'doubao',
        certainty: 'certain',
        file: 'products/all.product.yaml',
        line: 1,
        values: { 'app.downloads': { text: '超1亿', min: 1e8, max: null, minOpen: true, maxOpen: true } },
      },
    ]);
  });

  it('gives percentages as fractions, and null for a figure that is missing', async () => {
    const records = await json('{ where: { kind: [native, plus] }, measures: [app.retention, app.downloads] }');
    expect(records).toMatchObject([
      {
        id: 'doubao',
        certainty: 'certain',
        values: { 'app.retention': { text: '30%', min: 0.3, max: 0.3, minOpen: false, maxOpen: false } },
      },
      {
        id: 'quark',
        certainty: 'certain',
        line: 8,
        values: {
          'app.retention': null,
          'app.downloads': { text: '50万', min: 500000, max: 500000, minOpen: false, maxOpen: false },
        },
      },
      { id: 'evil', certainty: 'possible', line: 17, values: { 'app.retention': null, 'app.downloads': null } },
    ]);
  });

  it.each([
    [
      'where: { app.dau: 不足10 }',
      [
        ['doubao', 'possible'],
        ['quark', 'certain'],
      ],
    ],
    ['where: { app.downloads: { not: ">100万" } }', [['quark', 'certain']]],
    [
      'where: { track: search }',
      [
        ['doubao', 'possible'],
        ['quark', 'certain'],
        ['evil', 'possible'],
      ],
    ],
    [
      'where: { launched: 2023 }',
      [
        ['doubao', 'certain'],
        ['quark', 'possible'],
        ['evil', 'possible'],
      ],
    ],
    [
      'where: { id: [evil, quark] }',
      [
        ['quark', 'certain'],
        ['evil', 'certain'],
      ],
    ],
    ['where: { app.downloads: 7 }', []],
    ['{ from: deals, where: { open: 是, amount: ">=1亿" } }', [['d1', 'certain']]],
    [
      '{ from: taxonomies/track, where: { parent: search } }',
      [
        ['search', 'possible'],
        ['deep-search', 'certain'],
      ],
    ],
    ['from: trends', []],
    [
      '{}',
      [
        ['doubao', 'certain'],
        ['quark', 'certain'],
        ['evil', 'certain'],
      ],
    ],
  ])('%s', async (text, expected) => {
    const records = (await json(text)) as { id: string; certainty: string }[];
    expect(records.map(({ id, certainty }) => [id, certainty])).toEqual(expected);
  });
});

describe('query as a table', () => {
  it('lines columns up under Chinese text, certain records first, and says why a figure is missing', async () => {
    const { status, out, err } = await query('{ where: { web.dau: 5 }, measures: [app.downloads] }');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(`match     id      name       web.dau  app.downloads  place
possible  doubao  豆包       —        超1亿          products/all.product.yaml:1
possible  quark   夸克       —        50万           products/all.product.yaml:8
possible  evil    =1+1␛[31m  —        —              products/all.product.yaml:17

0 certain, 3 possible
There may be more: records exist that the files lack.
夸克: several dates lie inside the one of web.dau (2024-10-01, 2024-10-02): ask for one of them.
`);
  });

  it('says that nothing matches, which is no failure', async () => {
    const { status, out } = await query('where: { id: quark, kind: native }', '--locale', 'zh');
    expect({ status, out }).toEqual({ status: 0, out: '没有符合的记录。\n' });
  });
});

it('query --format csv is safe in a spreadsheet', async () => {
  const { out } = await query('measures: [app.change]', '--format', 'csv');
  expect(out.split('\r\n')).toEqual([
    'table,id,name,certainty,file,line,app.change,app.change min,app.change max,app.change minOpen,app.change maxOpen',
    'products,doubao,豆包,certain,products/all.product.yaml,1,-5,-5,-5,false,false',
    'products,quark,夸克,certain,products/all.product.yaml,8,,,,,',
    "products,evil,'=1+1\u001b[31m,certain,products/all.product.yaml,17,,,,,",
    '',
  ]);
});

describe('what is wrong with the query', () => {
  it.each([
    ['where: { app.⟦dua⟧: 1 }', 'no metric "dua". Did you mean "dau"?'],
    ['where: { ⟦ap⟧.dau: 1 }', 'no term "ap". Did you mean "app"?'],
    ['where: { web.⟦downloads⟧: 1 }', 'does not exist for the platform "web"'],
    ['where: { ⟦dau⟧: 1 }', 'exists for several platforms (app, web)'],
    ['where: { app.dau@⟦soon⟧: 1 }', 'is no date'],
    ['where: { ⟦knd⟧: native }', 'Did you mean "kind"?'],
    ['where: { kind: ⟦nativ⟧ }', 'Did you mean "native"?'],
    ['where: { kind: [native, { not: plus }], track: { not: [⟦serch⟧] } }', 'Did you mean "search"?'],
    ['where: { id: ⟦quack⟧ }', 'Did you mean "quark"?'],
    ['where: { app.dau: ⟦很多⟧ }', 'is no figure'],
    ['where: { app.dau: ⟦>100万⟧ }', 'needs quotes'],
    ['where: { app.dau: ⟦1,200⟧ }', 'quotes'],
    ['where: { app.retention: ⟦30⟧ }', 'write "30%"'],
    ['where: { app.dau: ⟦5分钟⟧ }', 'contradicts the unit'],
    ['where: { launched: ⟦soon⟧ }', 'is no date'],
    ['where: { ⟦kind⟧: }', 'nothing to be compared with'],
    ['where: { ⟦kind⟧: {} }', 'nothing to be compared with'],
    ['where: ⟦[native]⟧', '"where" takes conditions'],
    ['from: ⟦deal⟧', 'Did you mean "deals"?'],
    ['from: taxonomies/⟦trak⟧', 'Did you mean "track"?'],
    ['from: ⟦[deals]⟧', '"from" names what is asked'],
    ['{ from: deals, where: { ⟦amont⟧: 1 } }', 'Did you mean "amount"?'],
    ['{ from: deals, where: { open: ⟦maybe⟧ } }', 'maybe'],
    ['{ from: deals, measures: [⟦open⟧] }', 'is no measure'],
    ['measures: [⟦name⟧]', 'is no measure'],
    ['measures: ⟦{ a: 1 }⟧', '"measures" takes a list'],
    ['⟦wher⟧: { kind: native }', 'Did you mean "where"?'],
    ['⟦kind⟧: native', 'What can still stand here: from, where, measures.'],
    ['⟦夸克⟧', 'A query is a mapping'],
    ['where: ⟦{ kind: native⟧', 'never closed'],
  ])('%s', async (marked, expected) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const { status, out, err } = await query(text);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(expected);
    const [, , shown, underline] = err.split('\n');
    expect(shown).toBe(`    ${text}`);
    // A Chinese character takes two columns.
    const columns = (part: string) => part.replace(/[^\0-\xff]/g, '██').length;
    const [before, token] = marked.split(/[⟦⟧]/);
    expect(underline).toBe(`    ${' '.repeat(columns(before!))}${'^'.repeat(columns(token!))}`);
  });

  it('is said in Chinese, all of it, without colour unless it is asked for', async () => {
    const { err } = await query('where: { knd: native, track: serch }', '--locale', 'zh');
    expect(err).toContain('错误');
    expect(err.match(/\^+/g)).toEqual(['^^^', '^^^^^']);
    expect(err).not.toContain('\u001b');
    const colored = await query('where: { knd: native }', '--color');
    expect(colored.err).toContain('\u001b[31m');
  });
});

describe('the book of a query', () => {
  const two = Object.fromEntries(
    ['a', 'b'].flatMap((name) => Object.entries(cleanBook).map(([path, text]) => [`${name}/${path}`, text])),
  );

  it('is named, or the one around or below', async () => {
    const folder = folderWith(two);
    const named = await run(folder, ['query', 'where: { kind: native }', '--book', 'b', '--format', 'json']);
    expect(JSON.parse(named.out)).toMatchObject([{ id: 'doubao', file: 'b/products/doubao.product.yaml', line: 1 }]);
  });

  it.each([
    [two, [], 'There are several books here (a, b): say which with --book.'],
    [{ 'readme.md': '' }, [], 'No book found'],
    [two, ['--format', 'jsn', '--book', 'a'], 'There is no format "jsn". Did you mean "json"?'],
    [two, ['--book', 'c'], 'c does not exist.'],
  ])('%#: fails with one line', async (files, options, expected) => {
    const { status, out, err } = await run(folderWith(files), ['query', '{}', ...options]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
