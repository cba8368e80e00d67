import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ServedDisk } from '../../src/cli/books/served-disk.ts';
import { loadedCore } from '../../src/cli/loaded-core.ts';
import { createWorkspace } from '../../src/core/workspace/index.ts';
import { DiskFileSystem } from '../../src/node/disk-file-system.ts';
import { brokenProduct, check, cleanBook, folderWith, writeFiles } from './support.ts';

/** Books of more and of fewer files than are worth more than reading them one by one. */
describe.each([3, 80])('a book of %i products as the language server reads it', (products) => {
  const files = Object.fromEntries(
    Array.from({ length: products }, (_, index) => [
      `products/p${index}.product.yaml`,
      index % 7 === 3 ? brokenProduct : `name: 产品${index}\nkind: native\n`,
    ]),
  );

  it.each([['nothing was kept'], ['a check has kept it']])('is as it is on the disk where %s', async (state) => {
    const folder = folderWith({ ...cleanBook, ...files });
    const variables = { TRENDBOOK_CACHE_DIR: join(folderWith({}), 'cache') };
    if (state !== 'nothing was kept') await check(folder, [], { variables });
    const environment = { folder, variables } as never;
    const core = { ...loadedCore(new Map()), build: 'tests' };
    const served = createWorkspace(new ServedDisk(folder, environment, core));
    const plain = createWorkspace(new DiskFileSystem(folder));
    const findings = async (workspace: typeof served) => {
      const [book] = workspace.books;
      return {
        files: [...book!.files.values()].map(({ path, kind, source }) => [path, kind, source?.text]),
        found: workspace.check(book!),
      };
    };
    await Promise.all([served.load(), plain.load()]);
    expect(await findings(served)).toEqual(await findings(plain));
    writeFiles(folder, { 'products/p1.product.yaml': brokenProduct });
    for (const workspace of [served, plain]) await workspace.refresh(['products/p1.product.yaml']);
    expect(await findings(served)).toEqual(await findings(plain));
  });
});
