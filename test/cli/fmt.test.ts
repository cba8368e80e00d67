import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanBook, folderWith, type Run, run } from './support.ts';

const beforeRename = vi.hoisted(() => ({ once: undefined as ((temporary: string) => void) | undefined }));

/** What another program does in the moment before the new text is put in place. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    writeFile: async (...args: Parameters<typeof real.writeFile>) => {
      await real.writeFile(...args);
      const act = beforeRename.once;
      beforeRename.once = undefined;
      act?.(String(args[0]));
    },
  };
});

afterEach(() => {
  beforeRename.once = undefined;
});

const product = 'products/doubao.product.yaml';
const page = 'pages/preface.md';
const untidy = { [product]: 'name:   豆包\nkind: native', [page]: '# 前言 \n' };
const tidy = { [product]: 'name: 豆包\nkind: native\n', [page]: '# 前言\n' };

const fmt = (folder: string, ...argv: string[]): Promise<Run> => run(folder, ['fmt', ...argv]);
const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('fmt', () => {
  it('lays out the files of the book and lists those that changed', async () => {
    const folder = folderWith({ ...cleanBook, ...untidy });
    expect(await fmt(folder)).toEqual({ status: 0, out: `${page}\n${product}\n`, err: 'Laid out 2 of 4 files.\n' });
    expect(textOf(folder, product)).toBe(tidy[product]);
    expect(textOf(folder, page)).toBe(tidy[page]);
    expect(await fmt(folder)).toEqual({ status: 0, out: '', err: 'Nothing to change in 4 files.\n' });
  });

  it('changes nothing with --check, lists what would change, and fails', async () => {
    const folder = folderWith({ ...cleanBook, ...untidy });
    expect(await fmt(folder, '--check')).toEqual({
      status: 1,
      out: `${page}\n${product}\n`,
      err: '2 of 4 files would change; "trendbook fmt" changes them.\n',
    });
    expect(textOf(folder, product)).toBe(untidy[product]);
    await fmt(folder);
    expect(await fmt(folder, '--check')).toEqual({ status: 0, out: '', err: 'Nothing to change in 4 files.\n' });
  });

  it('lays out the files and folders that are named', async () => {
    const folder = folderWith({ ...cleanBook, ...untidy });
    expect((await fmt(folder, 'products')).out).toBe(`${product}\n`);
    expect(textOf(folder, page)).toBe(untidy[page]);
    expect((await fmt(join(folder, 'products'), '../pages/preface.md')).out).toBe('../pages/preface.md\n');
  });

  it('finds the book by --book, and all books below', async () => {
    const both = Object.entries({ ...cleanBook, ...untidy }).flatMap(([path, text]) => [
      [`2023/${path}`, text],
      [`2024/${path}`, text],
    ]);
    const folder = folderWith(Object.fromEntries(both));
    expect((await fmt(folder, '--book', '2023')).out).toBe(`2023/${page}\n2023/${product}\n`);
    expect((await fmt(folder)).out).toBe(`2024/${page}\n2024/${product}\n`);
  });

  it('names files with errors, leaves them alone, and lays out the others', async () => {
    const broken = 'name:   a\nb\nkind:  native\n';
    const folder = folderWith({
      ...cleanBook,
      ...untidy,
      'products/broken.product.yaml': broken,
      'products/latin.product.yaml': new Uint8Array([0x61, 0x3a, 0x20, 0xe9, 0x0a]),
    });
    expect(await fmt(folder)).toEqual({
      status: 1,
      out: `${page}\n${product}\n`,
      err:
        'products/broken.product.yaml was left alone: line 2 cannot be read. "trendbook check" says why.\n' +
        'products/latin.product.yaml was left alone: it cannot be read. "trendbook check" says why.\n' +
        'Laid out 2 of 6 files.\n',
    });
    expect(textOf(folder, 'products/broken.product.yaml')).toBe(broken);
  });

  it('passes over what lint.ignore names, CSV, and files of no kind', async () => {
    const folder = folderWith({
      ...cleanBook,
      'trendbook.yaml': `${cleanBook['trendbook.yaml']}lint: { ignore: [pages/*] }\n`,
      [page]: untidy[page],
      'tables/a.csv': 'a, b \n',
      'products/notes.yaml': 'a:   1\n',
    });
    expect(await fmt(folder)).toEqual({ status: 0, out: '', err: 'Nothing to change in 3 files.\n' });
  });

  it('keeps byte order mark, line ends and mode', async () => {
    const folder = folderWith({ ...cleanBook, [product]: '\ufeffname:   豆包\r\nkind: native\r\n' });
    chmodSync(join(folder, product), 0o640);
    await fmt(folder);
    expect(textOf(folder, product)).toBe('\ufeffname: 豆包\r\nkind: native\r\n');
    expect(statSync(join(folder, product)).mode & 0o777).toBe(0o640);
  });

  it('leaves a file alone that changes right before it is replaced', async () => {
    const folder = folderWith({ ...cleanBook, ...untidy });
    const theirs = 'name: 豆包\nkind:  native\n';
    beforeRename.once = () => writeFileSync(join(folder, page), theirs);
    const { status, out, err } = await fmt(folder);
    expect(textOf(folder, page)).toBe(theirs);
    expect({ status, out }).toEqual({ status: 2, out: `${product}\n` });
    expect(err).toContain(`${page} changed meanwhile and was left alone.`);
  });

  it('lays out a file once that has two names', async () => {
    const folder = folderWith({ ...cleanBook, [product]: untidy[product]! });
    symlinkSync('doubao.product.yaml', join(folder, 'products/other.product.yaml'));
    expect((await fmt(folder)).status).toBe(0);
    expect(textOf(folder, product)).toBe(tidy[product]);
  });

  it('speaks Chinese', async () => {
    const folder = folderWith({ ...cleanBook, ...untidy });
    expect((await fmt(folder, '--locale', 'zh')).err).toBe('已整理 4 个文件中的 2 个。\n');
    expect((await fmt(folder, '--help', '--locale', 'zh')).out).toContain('--check');
  });

  it.each([
    [['--stdin'], '--stdin needs --stdin-filename.'],
    [['--stdin-filename', product], '--stdin-filename needs --stdin.'],
    [['--stdin', '--stdin-filename', product, 'products'], 'leave the paths out'],
    [['nothing'], 'nothing does not exist.'],
    [['--chek'], 'Did you mean "--check"?'],
  ])('refuses %j', async (argv, reason) => {
    const { status, out, err } = await fmt(folderWith(cleanBook), ...argv);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(reason);
  });

  it('says so where there is no book', async () => {
    const { status, err } = await fmt(folderWith({ 'a.yaml': 'a:  1\n' }));
    expect(status).toBe(2);
    expect(err).toContain('No book found');
  });
});

describe('fmt --stdin', () => {
  const piped = (input: string | Uint8Array, ...argv: string[]) =>
    run(folderWith(cleanBook), ['fmt', '--stdin', '--stdin-filename', product, ...argv], { input });

  it('prints the text laid out, and touches no file', async () => {
    expect(await piped('name:   豆包')).toEqual({ status: 0, out: 'name: 豆包\n', err: '' });
  });

  it('keeps a byte order mark', async () => {
    expect((await piped('\ufeffname:   豆包\r\n')).out).toBe('\ufeffname: 豆包\r\n');
  });

  it('gives back a text that cannot be read', async () => {
    expect(await piped('name:  "豆包\n')).toEqual({
      status: 1,
      out: 'name:  "豆包\n',
      err: `${product} was left alone: line 1 cannot be read. "trendbook check" says why.\n`,
    });
  });

  it('names the file with --check where it would change', async () => {
    expect(await piped('name:   豆包\n', '--check')).toEqual({ status: 1, out: `${product}\n`, err: '' });
    expect(await piped('name: 豆包\n', '--check')).toEqual({ status: 0, out: '', err: '' });
  });

  it.each(['tables/a.csv', 'notes.txt', 'products/notes.yaml'])('gives back the text of %s', async (path) => {
    const folder = folderWith(cleanBook);
    const { status, out } = await run(folder, ['fmt', '--stdin', '--stdin-filename', path], { input: 'a:  1' });
    expect({ status, out }).toEqual({ status: 0, out: 'a:  1' });
  });
});
