import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { createWorkspace, type Workspace } from '../../../src/core/workspace/index.ts';
import { bookContent } from '../../support/book-content.ts';

const found = (workspace: Workspace) =>
  workspace.books.flatMap((book) => workspace.check(book).map((finding) => `${finding.file} ${finding.rule}`));

function under(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

async function open(files: Readonly<Record<string, string>>) {
  const fileSystem = new MemoryFileSystem(files);
  const workspace = createWorkspace(fileSystem);
  await workspace.load();
  return { fileSystem, workspace };
}

/** Fifty products, each with this in its name; two have the same id. */
function manyProducts(named: string): Readonly<Record<string, string>> {
  const texts = Array.from({ length: 50 }, (_, index) => [
    `products/p${index}.product.yaml`,
    `${index === 7 ? 'id: p6\n' : ''}name: ${named}${index}\ntrack: search\nsummary: 胜过:product[${named}${index + 1}]{#p${index + 1}}\n`,
  ]);
  return { ...exampleBook, ...Object.fromEntries(texts) };
}

describe('putting a book together in steps', () => {
  const broken = { 'products/broken.product.yaml': 'kind: nowhere\n' };
  const text = 'kind: elsewhere\n';

  async function openInSteps(meanwhile: (workspace: Workspace, turn: number) => void) {
    const workspace = createWorkspace(new MemoryFileSystem({ ...exampleBook, ...broken }));
    let turns = 0;
    await workspace.load(undefined, async () => {
      meanwhile(workspace, ++turns);
      return true;
    });
    return { workspace, turns };
  }

  it('gives what it gives at once, and lets something else be done in between', async () => {
    const { workspace, turns } = await openInSteps(() => {});
    const { workspace: atOnce } = await open({ ...exampleBook, ...broken });
    expect(turns).toBeGreaterThan(Object.keys(exampleBook).length);
    expect(workspace.books[0]!.model).toEqual(atOnce.books[0]!.model);
    expect(found(workspace)).toEqual(found(atOnce));
    expect(found(workspace)).toContain('products/broken.product.yaml ref/unknown-term');
  });

  it('shows no book before it is whole, and takes in afterwards what changed meanwhile', async () => {
    const changes: Promise<void>[] = [];
    const seen = new Set<number>();
    const { workspace } = await openInSteps((current, turn) => {
      seen.add(current.books.length);
      if (turn === 2) changes.push(current.setBuffer('products/broken.product.yaml', text));
    });
    expect([...seen]).toEqual([0]);
    await Promise.all(changes);
    expect(workspace.books[0]!.files.get('products/broken.product.yaml')!.source!.text).toBe(text);
    expect(found(workspace)).toEqual(
      found((await open({ ...exampleBook, 'products/broken.product.yaml': text })).workspace),
    );
  });

  it.each([
    ['files that were read again', (path: string) => path.endsWith('.product.yaml')],
    ['all of them, trendbook.yaml, too', () => true],
  ])('shows the book before until %s are in the next one', async (_, isChanged) => {
    const files = manyProducts('日活');
    const fileSystem = new MemoryFileSystem(files);
    const workspace = createWorkspace(fileSystem);
    await workspace.load();
    const before = workspace.books[0]!;
    const changed = Object.entries(manyProducts('百万')).filter(([path]) => isChanged(path));
    for (const [path, content] of changed) fileSystem.set(path, content);
    let turns = 0;
    await workspace.refresh(
      changed.map(([path]) => path),
      undefined,
      async () => {
        turns++;
        expect(workspace.books).toEqual([before]);
        return true;
      },
    );
    expect(turns).toBeGreaterThan(changed.length);
    expect(bookContent(workspace)).toEqual(
      bookContent((await open({ ...files, ...Object.fromEntries(changed) })).workspace),
    );
  });
});

describe('finding books', () => {
  it('finds several books, each with its own files', async () => {
    const { workspace } = await open({ ...under('2023', exampleBook), ...under('archive/2024', exampleBook) });
    expect(workspace.books.map((book) => book.root)).toEqual(['2023', 'archive/2024']);
    expect(workspace.bookOf('2023/trends/search.trend.yaml')?.root).toBe('2023');
    expect(workspace.bookOf('README.md')).toBeUndefined();
    expect(found(workspace)).toEqual([]);
  });

  it('leaves the files of a book inside a book to the inner one', async () => {
    const inner = { 'trendbook.yaml': 'trendbook: 1\ntitle: 内\n', 'products/stray.yaml': 'a: 1\n' };
    const { workspace } = await open({ ...exampleBook, ...under('products/inner', inner) });
    expect(workspace.books.map((book) => book.root)).toEqual(['', 'products/inner']);
    expect(found(workspace)).toEqual(['products/inner/products/stray.yaml book/unclassified-file']);
  });

  it('does not look into folders of tools', async () => {
    const { workspace } = await open({ ...under('node_modules/x', exampleBook), ...under('.git/x', exampleBook) });
    expect(workspace.books).toEqual([]);
  });
});

describe('changes', () => {
  const product = 'products/quark.product.yaml';
  const misnamed = exampleBook[product]!.replace('track: search', 'track: nothing');

  it('a buffer wins over the file until it is closed', async () => {
    const { workspace } = await open(exampleBook);
    await workspace.setBuffer(product, misnamed);
    expect(found(workspace)).toEqual([`${product} ref/unknown-term`]);
    await workspace.refresh([product]);
    expect(found(workspace)).toEqual([`${product} ref/unknown-term`]);
    await workspace.setBuffer(product, undefined);
    expect(found(workspace)).toEqual([]);
  });

  it('a file that is not saved yet belongs to its book', async () => {
    const { workspace } = await open(exampleBook);
    await workspace.setBuffer('products/new.product.yaml', 'nam: 新\n');
    expect(found(workspace)).toContain('products/new.product.yaml schema/unknown-key');
    await workspace.setBuffer('products/new.product.yaml', undefined);
    expect(found(workspace)).toEqual([]);
  });

  it('a file deleted outside is gone, and what refers to it is found', async () => {
    const { workspace, fileSystem } = await open(exampleBook);
    fileSystem.delete(product);
    await workspace.refresh([product]);
    expect(found(workspace)).toEqual([
      'trends/search.trend.yaml ref/unknown-product',
      'trends/search.trend.yaml ref/unknown-product',
    ]);
    fileSystem.set(product, exampleBook[product]!);
    await workspace.refresh([product]);
    expect(found(workspace)).toEqual([]);
  });

  it('a CSV file that a table begins to name is read', async () => {
    const table = 'title: 城市\ncolumns: { name: { title: 名称, type: text } }\n';
    const { workspace } = await open({
      ...exampleBook,
      'tables/cities.table.yaml': `${table}rows: []\n`,
      'data/cities.csv': 'name\n北京,1\n',
    });
    expect(found(workspace)).toEqual([]);
    await workspace.setBuffer('tables/cities.table.yaml', `${table}rows: { csv: ../data/cities.csv }\n`);
    expect(found(workspace)).toEqual(['data/cities.csv book/table-shape']);
  });

  it('a book comes and goes with its trendbook.yaml', async () => {
    const { workspace, fileSystem } = await open({ 'products/a.yaml': 'a: 1\n' });
    expect(workspace.books).toEqual([]);
    fileSystem.set('trendbook.yaml', 'trendbook: 1\ntitle: 新\n');
    await workspace.refresh(['trendbook.yaml']);
    expect(found(workspace)).toEqual(['products/a.yaml book/unclassified-file']);
    fileSystem.delete('trendbook.yaml');
    await workspace.refresh(['trendbook.yaml']);
    expect(workspace.books).toEqual([]);
  });

  it('keeps the order of changes given without waiting', async () => {
    const { workspace } = await open(exampleBook);
    const bad = workspace.setBuffer(product, misnamed);
    const good = workspace.setBuffer(product, 'name: 夸克\n');
    await Promise.all([bad, good]);
    expect(workspace.bookOf(product)!.model.products.get('quark')?.track).toBeUndefined();
  });
});

describe('one broken file never takes the others down', () => {
  it.each([
    [
      'a product with a conflict',
      'products/quark.product.yaml',
      '<<<<<<< a\nname: 夸克\n=======\nname: 夸克2\n>>>>>>> b\n',
      'yaml/conflict-marker',
    ],
    ['a product stream cut in the middle', 'products/quark.product.yaml', 'name: "夸克\n', 'yaml/syntax'],
    [
      'a manifest with an unclosed bracket in a term',
      'trendbook.yaml',
      exampleBook['trendbook.yaml']!.replace('{ native: AI原生 }', '{ native: AI原生'),
      'yaml/syntax',
    ],
    [
      'a table whose columns are half-typed',
      'tables/deals.table.yaml',
      exampleBook['tables/deals.table.yaml']!.replace('  sector: {', '  sector {'),
      'yaml/syntax',
    ],
  ])('%s', async (_, path, text, rule) => {
    const { workspace } = await open({ ...exampleBook, [path]: text });
    expect(found(workspace)).toEqual([`${path} ${rule}`]);
  });

  it('a folder where a file is expected, a circle of links, no permission: each a finding, the rest is read', async () => {
    const fileSystem = new MemoryFileSystem({
      ...exampleBook,
      'products/folder.product.yaml/inside.txt': '',
      'products/loop': { problem: 'link-cycle' },
      'tables/secret.table.yaml': { problem: 'permission' },
    });
    const workspace = createWorkspace(fileSystem);
    await workspace.load();
    expect(found(workspace)).toEqual([
      'products/folder.product.yaml book/unreadable',
      'products/loop book/unreadable',
      'tables/secret.table.yaml book/unreadable',
    ]);
  });
});
