import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenProduct, check, cleanBook, folderWith, repositoryWith, run, writeFiles } from './support.ts';

const product = 'products/doubao.product.yaml';
const finding = `${product}:2:7 ref/unknown-term`;
const broken = { ...cleanBook, [product]: brokenProduct };

const below = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

describe('paths are shown as seen from the working folder', () => {
  it.each<[string, string, string[], string[]]>([
    ['spaces and Chinese', '.', ['报告 2024'], [`报告 2024/${finding}`]],
    ['a folder inside the book', '报告 2024/products', [], ['doubao.product.yaml:2:7 ref/unknown-term']],
    ['--book, relative', '报告 2024/trends', ['--book', '..'], [`../${finding}`]],
    ['--book, by its trendbook.yaml', '.', ['--book', '报告 2024/trendbook.yaml'], [`报告 2024/${finding}`]],
    ['several books', '.', [], [`报告 2024/${finding}`, `报告 2025/${finding}`]],
  ])('%s', async (_what, from, argv, found) => {
    const folder = folderWith({ ...below('报告 2024', broken), ...below('报告 2025', broken) });
    const result = await check(join(folder, from), argv);
    expect(result.found).toEqual(found);
  });

  it.each(['pretty', 'json', 'sarif', 'github', 'junit', 'markdown', 'compact'])(
    'of several books in one %s',
    async (format) => {
      const folder = folderWith({ ...below('a', broken), ...below('b', cleanBook), ...below('c', broken) });
      const { out, status } = await run(folder, ['check', '--format', format]);
      expect(status).toBe(1);
      for (const book of ['a', 'c']) expect(out).toContain(`${book}/${product}`);
      if (format === 'json' || format === 'sarif') expect(() => JSON.parse(out)).not.toThrow();
    },
  );
});

describe('--stdin stands for a file', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'named from the working folder',
      'book/products',
      ['doubao.product.yaml'],
      ['doubao.product.yaml:2:7 ref/unknown-term'],
    ],
    ['in a book named by --book', '.', [`book/${product}`, '--book', 'book'], [`book/${finding}`]],
    [
      'in a book named by its trendbook.yaml',
      '.',
      [`book/${product}`, '--book', 'book/trendbook.yaml'],
      [`book/${finding}`],
    ],
    [
      'that is new, in a new folder',
      '.',
      ['book/products/新 的/x.product.yaml'],
      ['book/products/新 的/x.product.yaml:2:7 ref/unknown-term'],
    ],
  ])('%s', async (_what, from, [file, ...more], found) => {
    const folder = folderWith(below('book', cleanBook));
    const argv = ['--stdin', '--stdin-filename', file!, ...more];
    expect((await check(join(folder, from), argv, { input: brokenProduct })).found).toEqual(found);
  });

  it.each<[string, string[], RegExp]>([
    ['outside of --book', ['x.product.yaml', '--book', 'book'], /x\.product\.yaml does not lie in the book book\./],
    ['in no book', ['elsewhere/x.product.yaml'], /No book found/],
    ['--book without a book', [`book/${product}`, '--book', 'empty'], /empty holds no trendbook\.yaml/],
  ])('%s is exit 2', async (_what, argv, text) => {
    const folder = folderWith({ ...below('book', cleanBook), 'empty/x': '', 'elsewhere/y': '' });
    const { status, err, out } = await check(folder, ['--stdin', '--stdin-filename', ...argv], { input: 'x' });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(text);
  });
});

describe('--since finds what depends on a change, and nothing else', () => {
  /** Each dependent has a fault of its own, by which one sees that it is looked at. */
  const fault = 'bogus: 1\n';
  const manifest = `${cleanBook['trendbook.yaml']}metrics:\n  dau: { title: 日活, platforms: [app], unit: count }\n`;
  const table = (columns: string, rows: string) => `title: 表\ncolumns: { ${columns} }\nrows:\n  - { ${rows} }\n`;
  const claim = (check_: string) =>
    `title: 增长\nperspective: product\nclaims:\n  - { id: c, statement: 共1款, check: ${check_} }\n${fault}`;
  const text = 'name: { title: 名称, type: text }';

  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, boolean]>([
    [
      'a product',
      { [product]: 'name: 豆包 2\n' },
      { trend: `title: x\nperspective: product\nproducts: [doubao]\n${fault}` },
      true,
    ],
    [
      'products that a query goes over',
      { [product]: 'name: 豆包 2\n' },
      { trend: claim('{ type: count, from: products, where: { kind: native }, is: 1 }') },
      true,
    ],
    [
      'products that a query goes over unsaid',
      { [product]: 'name: 豆包 2\n' },
      { trend: claim('{ type: count, where: { kind: native }, is: 1 }') },
      true,
    ],
    [
      'a row',
      { 'tables/deals.table.yaml': table(text, 'id: d1, name: b') },
      { trend: claim('{ type: value, of: deals/d1, measure: name, is: 1 }') },
      true,
    ],
    [
      'a table that a query goes over',
      { 'tables/deals.table.yaml': table(text, 'id: d1, name: b') },
      { trend: claim('{ type: count, from: deals, is: 1 }') },
      true,
    ],
    [
      'a column',
      { 'tables/deals.table.yaml': table(`${text}, n: { title: 数, type: figure }`, 'id: d1, n: 1') },
      { trend: claim('{ type: sum, from: deals, measure: n, is: 1 }') },
      true,
    ],
    [
      'a term',
      { 'trendbook.yaml': manifest.replace('原生', '原 生') },
      { trend: `title: x\nperspective: product\n${fault}` },
      true,
    ],
    [
      'a metric',
      { 'trendbook.yaml': manifest.replace('日活', '日 活') },
      { trend: claim('{ type: max, measure: app.dau, is: 1 }') },
      true,
    ],
    [
      'something else',
      { 'products/second.product.yaml': 'name: 第二 2\n' },
      { trend: `title: x\nperspective: product\nproducts: [doubao]\n${fault}` },
      false,
    ],
  ])('%s', async (_what, changes, { trend }, expected) => {
    const folder = repositoryWith({
      ...cleanBook,
      'trendbook.yaml': manifest,
      'products/second.product.yaml': 'name: 第二\n',
      'tables/deals.table.yaml': table(text, 'id: d1, name: a'),
      'trends/growth.trend.yaml': trend!,
    });
    const looked = async () =>
      (await check(folder, ['--since', 'HEAD'])).found.some((each) => each.endsWith('schema/unknown-key'));
    expect(await looked()).toBe(false);
    writeFiles(folder, changes);
    expect(await looked()).toBe(expected);
  });

  it.each([
    [':product[豆包]{#doubao}', true],
    ['豆包', false],
  ])('prose that says %s', async (prose, expected) => {
    const file = 'trends/growth.trend.md';
    const folder = repositoryWith({
      ...cleanBook,
      'trends/growth.trend.yaml': 'title: 增长\nperspective: product\n',
      [file]: `${prose}\n\n\u2ec6\n`,
    });
    writeFiles(folder, { [product]: 'name: 豆包 2\n' });
    const { found } = await check(folder, ['--since', 'HEAD']);
    expect(found.includes(`${file}:3:1 prose/compat-character`)).toBe(expected);
  });
});
