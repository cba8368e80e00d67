import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { brokenProduct, check, cleanBook, folderWith, git, repositoryWith, run, writeFiles } from './support.ts';

const refused = vi.hoisted(() => ({ paths: new Set<string>() }));

function refuse(path: unknown): void {
  if ([...refused.paths].some((end) => String(path).endsWith(end))) {
    throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: 'EACCES' });
  }
}

/** Root may read everything: what is forbidden is refused by the calls that would find out. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    openSync: (...args: Parameters<typeof real.openSync>) => {
      refuse(args[0]);
      return real.openSync(...args);
    },
    readFileSync: (...args: Parameters<typeof real.readFileSync>) => {
      refuse(args[0]);
      return real.readFileSync(...args);
    },
  };
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    readFile: async (...args: Parameters<typeof real.readFile>) => {
      refuse(args[0]);
      return real.readFile(...args);
    },
    access: async (...args: Parameters<typeof real.access>) => {
      refuse(args[0]);
      return real.access(...args);
    },
  };
});

afterEach(() => refused.paths.clear());

const product = 'products/doubao.product.yaml';
const other = { 'products/other.product.yaml': brokenProduct };
const otherFinding = 'products/other.product.yaml:2:7 ref/unknown-term';

describe('what cannot be read is a finding, and the other files are checked', () => {
  it.each<[string, string, (folder: string) => void, RegExp]>([
    ['a file without permission', product, () => refused.paths.add('doubao.product.yaml'), /permission is denied/],
    [
      'a folder without permission',
      'products/more',
      (folder) => {
        writeFiles(folder, { 'products/more/x.product.yaml': brokenProduct });
        refused.paths.add('products/more');
      },
      /products\/more can't be read: permission is denied/,
    ],
    [
      'a folder in place of a file',
      'products/x.product.yaml',
      (f) => mkdirSync(join(f, 'products/x.product.yaml')),
      /is a folder/,
    ],
    [
      'a pipe, which would never end',
      'products/x.product.yaml',
      (f) => mkfifo(join(f, 'products/x.product.yaml')),
      /can't be read/,
    ],
    [
      'a link to nothing',
      'products/x.product.yaml',
      (f) => symlinkSync('no', join(f, 'products/x.product.yaml')),
      /nothing where it leads/,
    ],
    [
      'a link to itself',
      'products/x.product.yaml',
      (f) => symlinkSync('x.product.yaml', join(f, 'products/x.product.yaml')),
      /leads back to itself/,
    ],
    [
      'a link out of the book',
      'products/x.product.yaml',
      (f) => symlinkSync('/etc/hosts', join(f, 'products/x.product.yaml')),
      /leads out of the book/,
    ],
    [
      'a folder that links to one above it',
      'products/up',
      (f) => symlinkSync('..', join(f, 'products/up')),
      /leads back to itself/,
    ],
    [
      'a folder that links out of the book',
      'products/out',
      (f) => symlinkSync('/usr', join(f, 'products/out')),
      /leads out of the book/,
    ],
    [
      'one of the four folders that links to nothing',
      'tables',
      (f) => symlinkSync('no', join(f, 'tables')),
      /nothing where it leads/,
    ],
    [
      'one of the four folders that links out of the book',
      'pages',
      (f) => symlinkSync('/usr', join(f, 'pages')),
      /leads out of the book/,
    ],
    [
      'one of the four folders without permission',
      'tables',
      (folder) => {
        mkdirSync(join(folder, 'tables'));
        refused.paths.add('/tables');
      },
      /tables can't be read: permission is denied/,
    ],
  ])('%s', async (_what, file, spoil, text) => {
    const folder = folderWith({ ...cleanBook, ...other });
    spoil(folder);
    const { found, report, status, err } = await check(folder);
    // The trend names the product that can't be read.
    const expected = [otherFinding, `${file}:1:1 book/unreadable`];
    expect(found.filter((each) => !each.includes('ref/unknown-product')).sort()).toEqual(expected.sort());
    expect(report!.diagnostics.find(({ rule }) => rule === 'book/unreadable')!.message).toMatch(text);
    expect({ status, err }).toEqual({ status: 1, err: '' });
  });

  it('a socket', async () => {
    const folder = folderWith({ ...cleanBook, ...other });
    const server = createServer().listen(join(folder, 'products/s.product.yaml'));
    await new Promise((done) => server.on('listening', done));
    const { found } = await check(folder);
    await new Promise((done) => server.close(done));
    expect(found).toEqual([otherFinding, 'products/s.product.yaml:1:1 book/unreadable']);
  });

  it('trendbook.yaml itself', async () => {
    refused.paths.add('trendbook.yaml');
    const { found, status } = await check(folderWith({ 'trendbook.yaml': cleanBook['trendbook.yaml'] }));
    expect({ found, status }).toEqual({ found: ['trendbook.yaml:1:1 book/unreadable'], status: 1 });
  });

  it('a baseline', async () => {
    refused.paths.add('b.json');
    const { status, err } = await run(folderWith({ ...cleanBook, 'b.json': '{}' }), ['check', '--baseline', 'b.json']);
    expect({ status, err }).toEqual({ status: 2, err: 'trendbook: b.json cannot be read: permission is denied.\n' });
  });
});

describe("git's index", () => {
  it('leaves out what is only announced (git add -N), and keeps what is empty', async () => {
    const folder = repositoryWith({ ...cleanBook, 'products/empty.product.yaml': '' });
    writeFiles(folder, { ...other, '产品.md': 'x' });
    git(folder, 'add', '-N', '.');
    const { found, status, err } = await check(folder, ['--staged']);
    expect({ found, status, err }).toEqual({
      found: (await check(folder)).found.filter((f) => f !== otherFinding),
      status: 1,
      err: '',
    });
    expect(found.join()).toContain('products/empty.product.yaml');
  });

  it('is without a file whose deletion is staged, and has one whose deletion is not', async () => {
    const folder = repositoryWith(cleanBook);
    rmSync(join(folder, product));
    expect((await check(folder, ['--staged'])).found).toEqual([]);
    git(folder, 'add', '-A');
    expect((await check(folder, ['--staged'])).found).toEqual(['trends/growth.trend.yaml:3:12 ref/unknown-product']);
  });

  it('knows a file by its new name after a rename', async () => {
    const folder = repositoryWith({ ...cleanBook, ...other });
    git(folder, 'mv', 'products/other.product.yaml', 'products/新.product.yaml');
    expect((await check(folder, ['--staged'])).found).toEqual(['products/新.product.yaml:2:7 ref/unknown-term']);
    expect((await check(folder, ['--staged', '--since', 'HEAD'])).found).toEqual([
      'products/新.product.yaml:2:7 ref/unknown-term',
    ]);
  });

  it('has a finding for a file that a merge left in conflict', async () => {
    const folder = repositoryWith({ ...cleanBook, ...other });
    git(folder, 'checkout', '-q', '-b', 'theirs');
    writeFiles(folder, { [product]: 'name: 豆包 A\nkind: native\n' });
    git(folder, 'commit', '-qam', 'theirs');
    git(folder, 'checkout', '-q', '-');
    writeFiles(folder, { [product]: 'name: 豆包 B\nkind: native\n' });
    git(folder, 'commit', '-qam', 'ours');
    expect(() => git(folder, 'merge', '-q', 'theirs')).toThrow();
    const { report, found } = await check(folder, ['--staged']);
    expect(found).toContain(`${product}:1:1 book/unreadable`);
    expect(found).toContain(otherFinding);
    expect(report!.diagnostics.map(({ message }) => message).join()).toContain('in conflict after a merge');
    expect((await check(folder)).found).toContain(`${product}:1:1 yaml/conflict-marker`);
  });

  it('is without the files of a submodule, which has an index of its own', async () => {
    const inner = repositoryWith({ ...cleanBook, [product]: brokenProduct });
    const outer = repositoryWith(cleanBook);
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'products/inner');
    expect((await check(outer, ['--staged'])).found).toEqual([]);
    expect((await check(join(outer, 'products/inner'), ['--staged'])).found).toEqual([
      `${product}:2:7 ref/unknown-term`,
    ]);
    expect((await check(join(outer, 'products/inner'), ['--staged', '--since', 'HEAD'])).found).toEqual([]);
  });

  it('has the findings of the disk for links of every kind', async () => {
    const folder = repositoryWith({ ...cleanBook, ...other });
    symlinkSync('no', join(folder, 'products/x.product.yaml'));
    symlinkSync('y.product.yaml', join(folder, 'products/y.product.yaml'));
    symlinkSync('/etc/hosts', join(folder, 'products/z.product.yaml'));
    symlinkSync('..', join(folder, 'products/up'));
    symlinkSync('no', join(folder, 'tables'));
    symlinkSync('/usr', join(folder, 'pages'));
    symlinkSync('other.product.yaml', join(folder, 'products/same.product.yaml'));
    git(folder, 'add', '-A');
    const messagesOf = async (argv: string[]) => (await check(folder, argv)).report!.diagnostics;
    expect(await messagesOf(['--staged'])).toEqual(await messagesOf([]));
    expect(await messagesOf([])).toHaveLength(8);
  });

  it.each(['products/other.product.yaml', 'products'])('is asked for a part of it: %s', async (path) => {
    const folder = repositoryWith({ ...cleanBook, ...other });
    const { found, err } = await check(folder, ['--staged', path]);
    expect({ found, err }).toEqual({ found: [otherFinding], err: '' });
  });

  it('is read whatever the working tree has become', async () => {
    const folder = repositoryWith({ ...cleanBook, ...other });
    renameSync(join(folder, 'products'), join(folder, 'gone'));
    writeFileSync(join(folder, 'products'), 'a file');
    expect((await check(folder, ['--staged', 'products'])).found).toEqual([otherFinding]);
    expect((await check(folder, ['--staged', 'products/other.product.yaml'])).found).toEqual([otherFinding]);
  });
});

function mkfifo(path: string): void {
  execFileSync('mkfifo', [path]);
}
