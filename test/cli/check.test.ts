import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenProduct, check, cleanBook, folderWith, run } from './support.ts';

const product = 'products/doubao.product.yaml';
const brokenBook = { ...cleanBook, [product]: brokenProduct };
const finding = `${product}:2:7 ref/unknown-term`;

const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

describe('a clean book', () => {
  it('has no findings and exits 0', async () => {
    const { status, report, err } = await check(folderWith(cleanBook));
    expect({ status, err, diagnostics: report?.diagnostics }).toEqual({ status: 0, err: '', diagnostics: [] });
    expect(report?.summary).toMatchObject({ books: 1, files: 3, errors: 0, warnings: 0 });
  });
});

describe('which book is checked', () => {
  const books = { ...inFolder('a', brokenBook), ...inFolder('b/2024', cleanBook), 'c/readme.txt': 'x' };

  it.each([
    ['the books below the working folder', '.', [], [`a/${finding}`], 2],
    ['the book around the working folder', 'a/trends', [], [`../${finding}`], 1],
    ['a book by its folder', '.', ['b'], [], 1],
    ['a book by a file in it', '.', [`a/${product}`], [`a/${finding}`], 1],
    ['one file, whose findings alone are shown', '.', ['a/trendbook.yaml'], [], 1],
    ['several paths', '.', ['a/products', 'b'], [`a/${finding}`], 2],
    ['a folder in a book that the book does not read', '.', ['a/notes'], [], 1],
    ['--book', '.', ['--book', 'a'], [finding].map((text) => `a/${text}`), 1],
    ['--book with a path', 'a', ['--book', '.', 'trends'], [], 1],
  ])('%s', async (_what, from, argv, found, count) => {
    const folder = folderWith({ ...books, 'a/notes/x.txt': '' });
    const result = await check(join(folder, from), argv);
    expect(result.err).toBe('');
    expect(result.found).toEqual(found);
    expect(result.report?.summary.books).toBe(count);
    expect(result.status).toBe(found.length > 0 ? 1 : 0);
  });

  it.each([
    ['no book', 'c', [], /No book found/],
    ['a path that does not exist', '.', ['nowhere'], /nowhere does not exist/],
    ['--book without a book', '.', ['--book', 'c'], /c holds no trendbook\.yaml/],
    ['--book that does not exist', '.', ['--book', 'nowhere'], /nowhere does not exist/],
    ['a path outside --book', '.', ['--book', 'a', 'b'], /b does not lie in the book a/],
  ])('%s is one line on standard error and exit 2', async (_what, from, argv, text) => {
    const { status, out, err } = await check(join(folderWith(books), from), argv);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(text);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('usage', () => {
  it.each([
    [['--format', 'jsn'], /no format "jsn"\. Did you mean "json"/],
    [['--rule', 'schema/unknown-kye=off'], /no rule.*Did you mean "schema\/unknown-key"/],
    [['--rule', 'schema/unknown-key=warn'], /no severity "warn".*off, info, warning, error/],
    [['--rule', 'schema/unknown-key'], /id=severity/],
    [['--max-warnings', 'many'], /whole number/],
    [['--fix', '--staged'], /do not go together/],
    [['--fix', '--stdin', '--stdin-filename', 'x'], /do not go together/],
    [['--stdin'], /needs --stdin-filename/],
    [['--stdin-filename', 'x'], /needs --stdin/],
    [['--baseline', 'nowhere.json'], /nowhere\.json cannot be read: it does not exist\./],
    [['--baseline', 'trendbook.yaml'], /is no baseline/],
    [['--since', 'HEAD'], /git repository/],
    [['--staged'], /git repository/],
    [['--bogus'], /no option --bogus/],
    [['--forma', 'json'], /Did you mean "--format"/],
    [['--locale', 'fr'], /no locale "fr"/],
    [['--rule'], /needs a value/],
  ])('%j is exit 2', async (argv, text) => {
    const { status, out, err } = await run(folderWith(cleanBook), ['check', ...argv]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(text);
  });

  it('speaks Chinese', async () => {
    const folder = folderWith(cleanBook);
    expect((await run(folder, ['chekc'], { variables: { LANG: 'zh_CN.UTF-8' } })).err).toContain('没有命令“chekc”');
    expect((await run(folder, ['check', '--help', '--locale=zh'])).out).toContain('选项：');
    expect((await run(folder, ['check'], { variables: { LC_ALL: 'zh_CN', LANG: 'en_US' } })).out).toContain('没有问题');
    expect((await run(folder, ['check', '--locale', 'en'], { variables: { LC_ALL: 'zh_CN' } })).out).toContain(
      'No problems',
    );
  });

  it('says what went wrong inside in one line, and where only when asked', async () => {
    const folder = folderWith(cleanBook);
    const broken = () => {
      throw new Error('broken inside');
    };
    const { runCommandLine } = await import('../../src/cli/program.ts');
    for (const [debug, lines] of [[undefined, 1] as const, ['1', 2] as const]) {
      let err = '';
      const status = await runCommandLine(
        ['check'],
        {
          folder,
          variables: { TRENDBOOK_DEBUG: debug },
          output: { write: () => true },
          errors: { write: (text) => (err += text) },
          readInput: async () => new Uint8Array(),
          program: '',
          now: () => new Date(0),
        },
        { rules: async () => [], createWorkspace: broken, build: undefined, unkept: new Map() },
      );
      expect(status).toBe(2);
      expect(err).toContain('broken inside');
      expect(err.trimEnd().split('\n').length).toBeGreaterThanOrEqual(lines);
      expect(err.includes('    at ')).toBe(debug === '1');
    }
  });
});

describe('severities', () => {
  it.each([
    [['--rule', 'ref/unknown-term=off'], 0, []],
    [['--rule', 'ref/unknown-term=warning'], 0, [finding]],
    [['--rule', 'ref/unknown-term=warning', '--max-warnings', '1'], 0, [finding]],
    [['--rule', 'ref/unknown-term=warning', '--max-warnings', '0'], 1, [finding]],
  ])('%j exits %i', async (argv, status, found) => {
    const result = await check(folderWith(brokenBook), argv);
    expect(result.found).toEqual(found);
    expect(result.status).toBe(status);
  });
});

describe('--stdin', () => {
  it.each([
    ['replaces a file', product, brokenProduct, [finding]],
    ['shows only that file', 'trendbook.yaml', cleanBook['trendbook.yaml'], []],
    [
      'stands for a file that does not exist yet',
      'products/new.product.yaml',
      'name: 新\nkind: x\n',
      ['products/new.product.yaml:2:7 ref/unknown-term'],
    ],
  ])('%s', async (_what, path, input, found) => {
    const folder = folderWith(path === product ? cleanBook : brokenBook);
    const result = await check(folder, ['--stdin', '--stdin-filename', path], { input });
    expect(result.found).toEqual(found);
  });
});

describe('--fix', () => {
  const compatible = 'name: 豆包\r\n# \u2ed4\r\nkind: native\r\nsummary: \u2ec6\u2f00\r\n';

  it('mends what is safe, keeps byte order mark, line endings and mode, and touches nothing else', async () => {
    const folder = folderWith({
      ...cleanBook,
      [product]: `\ufeff${compatible}`,
      'products/b.product.yaml': brokenProduct,
    });
    const path = join(folder, product);
    chmodSync(path, 0o640);
    const result = await check(folder, ['--fix']);
    expect(result.found).toEqual(['products/b.product.yaml:2:7 ref/unknown-term']);
    expect(result.err).toContain('3 fixes');
    expect(readFileSync(path, 'utf8')).toBe('\ufeffname: 豆包\r\n# 门\r\nkind: native\r\nsummary: 角一\r\n');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'products/b.product.yaml'), 'utf8')).toBe(brokenProduct);
  });

  it('mends only what was asked for', async () => {
    const folder = folderWith({ ...cleanBook, [product]: compatible });
    await check(folder, ['--fix', 'trends']);
    expect(readFileSync(join(folder, product), 'utf8')).toBe(compatible);
  });
});

describe('a baseline', () => {
  const two = 'name: 豆包\nkind: nativ\nnote: 1\n';

  it('holds back the findings that it lists, wherever their lines went, and no further equal one', async () => {
    const folder = folderWith({ ...cleanBook, [product]: two });
    const written = await check(folder, ['--write-baseline', 'baseline.json']);
    expect({ status: written.status, found: written.found }).toEqual({ status: 0, found: [] });
    writeFileSync(join(folder, product), `# 上面多了一行\n${two}`);
    expect((await check(folder, ['--baseline', 'baseline.json'])).status).toBe(0);
    writeFileSync(join(folder, product), `${two}---\nid: second\n${two}`);
    const later = await check(folder, ['--baseline', 'baseline.json']);
    expect(later.status).toBe(1);
    expect(later.found.filter((text) => text.includes('ref/unknown-term'))).toEqual([
      `${product}:7:7 ref/unknown-term`,
    ]);
  });

  it('works from any working folder', async () => {
    const folder = folderWith(brokenBook);
    await check(folder, ['--write-baseline', 'baseline.json']);
    expect((await check(join(folder, 'trends'), ['--baseline', '../baseline.json'])).status).toBe(0);
  });
});
