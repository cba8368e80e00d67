import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBookFile } from '../../src/core/book/book-file.ts';
import { packBookFile } from '../../src/core/packing/index.ts';
import { BookCache } from '../../src/node/cache/book-cache.ts';
import { type NamedFile, namesOf } from '../../src/node/cache/file-pack.ts';
import { readNames } from '../../src/node/cache/kept-names.ts';
import { KeptPacks } from '../../src/node/cache/kept-packs.ts';

const path = 'products/a.product.yaml';
const textOf = (number: number) => `name: 产品${number}\n`;

function packed(number: number): NamedFile {
  const bytes = Buffer.from(textOf(number));
  return { ...packBookFile(readBookFile(path, 'product', { bytes }))!, names: namesOf(bytes) };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

function cacheIn(folder: string): BookCache {
  mkdirSync(join(folder, 'book'), { recursive: true });
  return BookCache.of(join(folder, 'book'), { TRENDBOOK_CACHE_DIR: join(folder, 'cache') }, 'tests')!;
}

/** A run that finds what is kept, uses some of it and adds to it. */
function run(cache: BookCache, added: readonly number[], used: readonly number[] = []): void {
  const packs = KeptPacks.read(cache);
  const numbers = used.flatMap((each) => packs.find(namesOf(Buffer.from(textOf(each)))[0], 'product') ?? []);
  const files = added.map(packed);
  packs.keep(cache, files, new Set(numbers), new Map(files.map(({ names: [name, byGit] }) => [byGit, name])));
}

/** Those of the numbers that are kept, each read as it was written and known by both of its names. */
function keptOf(cache: BookCache, numbers: readonly number[]): number[] {
  const packs = KeptPacks.read(cache);
  const names = readNames(cache);
  return numbers.filter((each) => {
    const bytes = Buffer.from(textOf(each));
    const [name, byGit] = namesOf(bytes);
    const found = packs.find(name, 'product');
    if (found === undefined) return false;
    expect(packs.hasContent(name)).toBe(true);
    expect(packs.find(byGit, 'product')).toBe(found);
    expect(packs.unpack(found, path)).toEqual(readBookFile(path, 'product', { bytes }));
    expect(names.get(byGit)).toBe(name);
    return true;
  });
}

describe('packed files that are kept from run to run', () => {
  it('are all there, however few a run adds', () => {
    const cache = cacheIn(mkdtempSync(join(tmpdir(), 'trendbook-packs-')));
    run(cache, range(0, 900));
    for (let number = 900; number < 1050; number++) run(cache, [number], range(0, number));
    expect(keptOf(cache, range(0, 1050))).toEqual(range(0, 1050));
  });

  it('are not written again for the few that a run adds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trendbook-packs-'));
    const cache = cacheIn(folder);
    run(cache, range(0, 100));
    const before = mainFileIn(folder);
    run(cache, [100, 101], range(0, 100));
    expect(mainFileIn(folder)).toEqual(before);
    expect(keptOf(cache, range(0, 102))).toHaveLength(102);
  });

  it('go where most have not been in use', () => {
    const cache = cacheIn(mkdtempSync(join(tmpdir(), 'trendbook-packs-')));
    run(cache, range(0, 100));
    run(cache, range(100, 130), range(0, 10));
    expect(keptOf(cache, range(0, 130))).toEqual([...range(0, 10), ...range(100, 130)]);
  });
});

function mainFileIn(folder: string): Buffer {
  const [path] = (readdirSync(join(folder, 'cache'), { recursive: true }) as string[]).filter((name) =>
    /(^|[\\/])files$/.test(name),
  );
  return readFileSync(join(folder, 'cache', path!));
}
