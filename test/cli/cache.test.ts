import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brokenProduct,
  check,
  cleanBook,
  folderWith,
  git,
  type RunOptions,
  repositoryWith,
  writeFiles,
} from './support.ts';

const product = 'products/doubao.product.yaml';
const defect = `${product}:2:7 ref/unknown-term`;

/** All files that were kept. */
function keptIn(cache: string): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function withCache(cache: string): RunOptions {
  return { variables: { TRENDBOOK_CACHE_DIR: cache } };
}

describe('what a check has kept', () => {
  it('stands for the next one as long as nothing changes', async () => {
    const folder = folderWith({ ...cleanBook, [product]: brokenProduct });
    const options = withCache(join(folderWith({}), 'cache'));
    const first = await check(folder, [], options);
    expect(first.found).toEqual([defect]);
    expect(await check(folder, [], options)).toEqual(first);
  });

  it('goes by what files hold: one of the same size and time is another', async () => {
    const folder = folderWith(cleanBook);
    const options = withCache(join(folderWith({}), 'cache'));
    const time = new Date(2020, 1, 1);
    utimesSync(join(folder, product), time, time);
    expect((await check(folder, [], options)).found).toEqual([]);
    writeFileSync(join(folder, product), cleanBook[product].replace('native', 'nativo'));
    utimesSync(join(folder, product), time, time);
    expect((await check(folder, [], options)).found).toEqual([defect]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a file that is new',
      { 'products/x.product.yaml': brokenProduct },
      'products/x.product.yaml:2:7 ref/unknown-term',
    ],
    ['a stray file', { 'products/notes.md': 'a' }, 'products/notes.md:1:1 book/unclassified-file'],
    ['a CSV file outside the four folders', { 'data/t.csv': 'n\nabc\n' }, 'data/t.csv:2:1 figure/invalid'],
  ])('does not hide %s', async (_what, files, expected) => {
    const table = 'title: 表\ncolumns: { n: { title: 数, type: figure } }\nrows: { csv: ../data/t.csv }\n';
    const folder = folderWith({ ...cleanBook, 'tables/t.table.yaml': table, 'data/t.csv': 'n\n1\n' });
    const options = withCache(join(folderWith({}), 'cache'));
    expect((await check(folder, [], options)).found).toEqual([]);
    writeFiles(folder, files);
    expect((await check(folder, [], options)).found).toEqual([expected]);
  });

  it('is of the same levels of rules and of the same program', async () => {
    const folder = folderWith({ ...cleanBook, [product]: brokenProduct });
    const options = withCache(join(folderWith({}), 'cache'));
    expect((await check(folder, ['--rule', 'ref/unknown-term=off'], options)).found).toEqual([]);
    expect((await check(folder, [], options)).found).toEqual([defect]);
  });

  it('is not used with --no-cache, and nothing is kept then', async () => {
    const folder = folderWith(cleanBook);
    const cache = join(folderWith({ 'cache/.keep': '' }), 'cache');
    chmodSync(cache, 0o700);
    await check(folder, ['--no-cache'], withCache(cache));
    expect(readdirSync(cache)).toEqual(['.keep']);
  });

  it.each<[string, (file: string, bytes: Buffer) => void]>([
    ['cut short', (file, bytes) => writeFileSync(file, bytes.subarray(0, bytes.length / 2))],
    ['empty', (file) => writeFileSync(file, '')],
    ['damaged', (file, bytes) => writeFileSync(file, Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')]))],
    ['something else', (file) => writeFileSync(file, '{"examination":{"files":[],"findings":[]}}')],
  ])('is not believed where it is %s', async (_what, spoil) => {
    const folder = folderWith({ ...cleanBook, [product]: brokenProduct });
    const cache = join(folderWith({}), 'cache');
    await check(folder, [], withCache(cache));
    const files = keptIn(cache);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) spoil(file, readFileSync(file));
    const { found, err } = await check(folder, [], withCache(cache));
    expect({ found, err }).toEqual({ found: [defect], err: '' });
  });

  it.each<[string, (cache: string) => void]>([
    ['a file', (cache) => writeFileSync(cache, '')],
    ['a link', (cache) => symlinkSync(folderWith({}), cache)],
    [
      'open to others',
      (cache) => {
        mkdirSync(cache);
        chmodSync(cache, 0o777);
      },
    ],
  ])('has no place where the folder is %s, and that is no mistake', async (_what, make) => {
    const cache = join(folderWith({}), 'cache');
    make(cache);
    const { status, err } = await check(folderWith(cleanBook), [], withCache(cache));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('cannot come with a repository', async () => {
    const repository = repositoryWith({ ...cleanBook, [product]: brokenProduct });
    git(repository, 'init', '-q');
    const options = withCache(join(repository, '.trendbook-cache'));
    expect((await check(repository, [], options)).found).toEqual([defect]);
    expect(readdirSync(repository)).not.toContain('.trendbook-cache');
  });

  it('is the same for the working tree and for the index', async () => {
    const folder = repositoryWith({ ...cleanBook, [product]: brokenProduct });
    const cache = join(folderWith({}), 'cache');
    await check(folder, [], withCache(cache));
    const before = keptIn(cache);
    expect((await check(folder, ['--staged'], withCache(cache))).found).toEqual([defect]);
    expect(keptIn(cache)).toEqual(before);
    writeFiles(folder, { [product]: cleanBook[product] });
    expect((await check(folder, ['--staged'], withCache(cache))).found).toEqual([defect]);
    expect((await check(folder, [], withCache(cache))).found).toEqual([]);
    git(folder, 'add', '-A');
    expect((await check(folder, ['--staged'], withCache(cache))).found).toEqual([]);
  });

  it('is bounded: of many states of a book the last ones are there', async () => {
    const folder = folderWith(cleanBook);
    const cache = join(folderWith({}), 'cache');
    for (let n = 0; n < 12; n++) {
      writeFiles(folder, { [product]: `${cleanBook[product]}summary: s${n}\n` });
      await check(folder, [], withCache(cache));
    }
    expect(keptIn(cache).filter((path) => path.includes('check-')).length).toBeLessThanOrEqual(8);
  });
});

describe('with and without a cache', () => {
  it('checks find the same, whatever is edited', async () => {
    const texts = [
      'name: A\n',
      brokenProduct,
      'name: B\nid: doubao\n',
      'nam: C\n',
      'name: [\n',
      'name: D\nsummary: 共:claim[3]{#x}款\n',
      '# trendbook-ignore ref/unknown-term: because\nname: E\ntrack: t\n',
      '\u2ec6\n',
      '',
    ];
    const paths = [product, 'products/b.product.yaml', 'products/c.product.yaml', 'pages/p.md', 'products/stray.md'];
    const edit = fc.record({ path: fc.constantFrom(...paths), text: fc.constantFrom(...texts) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const folder = repositoryWith(cleanBook);
        const options = withCache(join(folderWith({}), 'cache'));
        for (const { path, text } of edits) {
          writeFiles(folder, { [path]: text });
          expect(await check(folder, [], options)).toEqual(await check(folder, ['--no-cache'], options));
          git(folder, 'add', '-A');
          const staged = await check(folder, ['--staged', '--no-cache'], options);
          expect(await check(folder, ['--staged'], options)).toEqual(staged);
        }
      }),
      { numRuns: 12 },
    );
  });
});
