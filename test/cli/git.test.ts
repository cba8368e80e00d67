import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenProduct, check, cleanBook, folderWith, git, repositoryWith, writeFiles } from './support.ts';

const product = 'products/doubao.product.yaml';
const finding = `${product}:2:7 ref/unknown-term`;

describe('--staged', () => {
  it('checks the index, not the working tree', async () => {
    const folder = repositoryWith(cleanBook);
    writeFiles(folder, { [product]: brokenProduct });
    expect((await check(folder, ['--staged'])).found).toEqual([]);
    git(folder, 'add', '-A');
    writeFiles(folder, { [product]: cleanBook[product] });
    expect((await check(folder, ['--staged'])).found).toEqual([finding]);
    expect((await check(folder)).found).toEqual([]);
  });

  it('knows paths in Chinese, renames and deletions', async () => {
    const folder = repositoryWith({ ...cleanBook, '报告/readme.md': 'x' });
    renameSync(join(folder, product), join(folder, 'products/夸克.product.yaml'));
    writeFiles(folder, { 'products/夸克.product.yaml': `id: quark\n${brokenProduct}` });
    git(folder, 'add', '-A');
    writeFiles(folder, { 'products/untracked.product.yaml': brokenProduct });
    expect((await check(folder, ['--staged'])).found).toEqual([
      'products/夸克.product.yaml:3:7 ref/unknown-term',
      'trends/growth.trend.yaml:3:12 ref/unknown-product',
    ]);
  });

  it('finds books in folders of the repository, from any working folder', async () => {
    const files = Object.entries({ ...cleanBook, [product]: brokenProduct });
    const folder = repositoryWith(Object.fromEntries(files.map(([path, text]) => [`报告/2024/${path}`, text])));
    expect((await check(folder, ['--staged'])).found).toEqual([`报告/2024/${finding}`]);
    expect((await check(join(folder, '报告/2024/trends'), ['--staged'])).found).toEqual([`../${finding}`]);
    expect((await check(folder, ['--staged', '报告/2024/trends'])).found).toEqual([]);
    rmSync(join(folder, '报告'), { recursive: true });
    expect((await check(folder, ['--staged', '报告'])).found).toEqual([`报告/2024/${finding}`]);
  });

  it('has nothing to check where no book is in the index', async () => {
    const folder = repositoryWith({ 'readme.md': 'x' });
    writeFiles(folder, cleanBook);
    const { status, err } = await check(folder, ['--staged']);
    expect(status).toBe(2);
    expect(err).toMatch(/No book found/);
  });

  it('reads another index where a hook names one', async () => {
    const folder = repositoryWith(cleanBook);
    writeFiles(folder, { [product]: brokenProduct });
    git(folder, 'add', '-A');
    const index = '.git/next-index';
    renameSync(join(folder, '.git/index'), join(folder, index));
    git(folder, 'read-tree', 'HEAD');
    expect((await check(folder, ['--staged'])).found).toEqual([]);
    for (const variables of [{ GIT_INDEX_FILE: index }, { GIT_INDEX_FILE: index, GIT_DIR: '.git' }]) {
      expect((await check(folder, ['--staged'], { variables })).found).toEqual([finding]);
      expect((await check(folder, ['--staged', 'products'], { variables })).found).toEqual([finding]);
    }
  });

  it('works in a linked working tree', async () => {
    const folder = repositoryWith(cleanBook);
    const tree = join(folderWith({}), 'tree');
    git(folder, 'worktree', 'add', '-q', '-b', 'other', tree);
    writeFiles(tree, { [product]: brokenProduct });
    git(tree, 'add', '-A');
    expect((await check(tree, ['--staged'])).found).toEqual([finding]);
    expect((await check(folder, ['--staged'])).found).toEqual([]);
  });

  it('follows links within the book, and says of others why they cannot be read', async () => {
    const folder = folderWith({ 'book/trendbook.yaml': cleanBook['trendbook.yaml'].replace('[growth]', '[]') });
    const book = join(folder, 'book');
    writeFiles(book, { 'shared/doubao.yaml': brokenProduct });
    writeFiles(folder, { 'elsewhere.yaml': brokenProduct });
    mkdirSync(join(book, 'products'));
    symlinkSync('../shared/doubao.yaml', join(book, product));
    symlinkSync('../../elsewhere.yaml', join(book, 'products/outside.product.yaml'));
    symlinkSync('circle.product.yaml', join(book, 'products/circle.product.yaml'));
    symlinkSync('..', join(book, 'products/up'));
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    const staged = await check(book, ['--staged']);
    const onDisk = await check(book);
    expect(staged.found).toEqual(onDisk.found);
    expect(staged.found).toEqual(expect.arrayContaining([finding]));
    expect(staged.found.filter((text) => text.includes('book/unreadable')).map((text) => text.split(':')[0])).toEqual(
      expect.arrayContaining(['products/circle.product.yaml', 'products/outside.product.yaml']),
    );
  });

  it('reads objects of any size, in any order', async () => {
    const many = Array.from({ length: 60 }, (_, n) => [
      `products/p${n}.product.yaml`,
      `name: ${'长'.repeat(n * 3000)}x\nkind: nativ\n`,
    ]);
    const folder = repositoryWith({ ...cleanBook, ...Object.fromEntries(many) });
    const { found } = await check(folder, ['--staged']);
    expect(found).toHaveLength(60);
  });
});

describe('--since', () => {
  const other = { 'products/other.product.yaml': brokenProduct };
  const trend = 'trends/growth.trend.yaml';

  it.each([
    ['nothing changed', {}, []],
    ['a changed file', { [product]: brokenProduct }, [finding]],
    [
      'a file that git does not know yet',
      { 'products/new.product.yaml': brokenProduct },
      ['products/new.product.yaml:2:7 ref/unknown-term'],
    ],
    [
      'what refers to an id that is gone',
      { [product]: 'id: renamed\nname: 豆包\n' },
      [`${trend}:3:12 ref/unknown-product`],
    ],
    [
      'all, when trendbook.yaml changed',
      { 'trendbook.yaml': `${cleanBook['trendbook.yaml']}# x\n` },
      ['products/other.product.yaml:2:7 ref/unknown-term'],
    ],
  ])('%s', async (_what, changes, found) => {
    const folder = repositoryWith({ ...cleanBook, ...other });
    writeFiles(folder, changes);
    expect((await check(folder, ['--since', 'HEAD'])).found).toEqual(found);
    git(folder, 'add', '-A');
    expect((await check(folder, ['--since', 'HEAD', '--staged'])).found).toEqual(found);
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'second');
    expect((await check(folder, ['--since', 'HEAD~1'])).found).toEqual(found);
    expect((await check(folder, ['--since', 'HEAD'])).found).toEqual([]);
  });

  it('shows what refers to something in a deleted file', async () => {
    const folder = repositoryWith({ ...cleanBook, ...other });
    rmSync(join(folder, product));
    expect((await check(folder, ['--since', 'HEAD'])).found).toEqual([`${trend}:3:12 ref/unknown-product`]);
  });

  it.each(['nowhere', '--output=x', 'HEAD:trends'])('says that there is no revision %s', async (revision) => {
    const folder = repositoryWith(cleanBook);
    const { status, err } = await check(folder, [`--since=${revision}`]);
    expect({ status, err }).toEqual({ status: 2, err: `trendbook: git knows no revision "${revision}".\n` });
  });
});

describe('--baseline in a repository', () => {
  it('holds for the index as for the working tree', async () => {
    const folder = repositoryWith({ ...cleanBook, [product]: brokenProduct });
    await check(folder, ['--write-baseline', 'baseline.json']);
    writeFileSync(join(folder, 'x'), '');
    expect((await check(folder, ['--staged', '--baseline', 'baseline.json'])).status).toBe(0);
  });
});
