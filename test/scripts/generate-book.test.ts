import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { generateBook } from '../../scripts/generate-book.mjs';
import { judgeClaims } from '../../src/core/claims/index.ts';
import { countMatches, readQuery } from '../../src/core/query/index.ts';
import { checkBook } from '../../src/core/rules/check-book.ts';
import { parseYaml } from '../../src/core/yaml/index.ts';
import { loadBook } from '../support/memory-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'trendbook-generate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bookOf = async (wanted: Parameters<typeof generateBook>[0]) =>
  loadBook(Object.fromEntries(await generateBook(wanted)));

describe.each([
  { products: 412, layout: 'files' },
  { products: 412, layout: 'streams', seed: 7 },
  { products: 250, layout: 'streams' },
  { products: 1500, layout: 'streams', seed: 2024 },
] as const)('a synthetic book: %j', (wanted) => {
  const loaded = bookOf(wanted);

  it('has no error and no warning', async () => {
    expect(checkBook(await loaded).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('has as many products as asked for, and says that they are synthetic', async () => {
    const { model } = await loaded;
    expect(model.products.size).toBe(wanted.products);
    expect(model.productCoverage).toBe('complete');
    expect(model.title).toContain('合成数据');
    const unnamed = [...model.products.values()].filter(({ id }) => id.startsWith('synthetic-'));
    expect(unnamed).toHaveLength(wanted.products - 18);
    expect(unnamed.every(({ name }) => name.startsWith('合成产品'))).toBe(true);
    const sources = [...model.products.values()].flatMap(({ observations }) =>
      observations.map(({ source }) => source),
    );
    expect(new Set(sources)).toEqual(new Set(['synthetic']));
  });

  it('verifies every claim, that on its size included', async () => {
    const { model } = await loaded;
    const verdicts = judgeClaims(model);
    expect(verdicts.size).toBeGreaterThan(50);
    expect(
      [...verdicts].filter(([, { kind }]) => kind !== 'verified').map(([id, { kind }]) => `${id}: ${kind}`),
    ).toEqual([]);
    expect(verdicts.get('products-studied')!.statement).toContain(`${wanted.products}款`);
  });

  it.each([
    ['where: { app.downloads: ">100万" }', 56],
    ['where: { app.downloads: ">1000万" }', 8],
    ['where: { app.downloads: ">1亿" }', 2],
    ['where: { app.new-users: 千万级 }', 3],
    ['where: { app.new-users: 百万级 }', 10],
    ['where: { app.dau: ">2600万" }', 1],
    ['where: { app.dau: ">100万" }', 5],
    ['where: { app.retention-3d: ">30%" }', 2],
    ['where: { web.visits: ">1000万" }', 7],
    ['where: { web.mau: ">1000万" }', 3],
    ['where: { web.mau: ">100万" }', 19],
    ['where: { web.visits-per-user: ">5" }', 14],
    ['where: { web.minutes-per-visit: ">10" }', 13],
    ['where: { web.mau: ">1000万", id: [quark, notion, baidu-wenku] }', 3],
    ['from: taxonomies/track', 20],
    ['from: taxonomies/scenario', 5],
    ['from: industries', 8],
    ['from: trends', 10],
  ])('counts as the report does: %s', async (text, certain) => {
    const { model } = await loaded;
    const query = readQuery(parseYaml(text).documents[0]!.root);
    expect(countMatches(model, query)).toEqual({ certain, possible: 0, coverage: 'complete' });
  });
});

it('is the same for the same seed, and another for another', async () => {
  const [first, again, other] = await Promise.all([1, 1, 2].map((seed) => generateBook({ products: 300, seed })));
  expect([...first!]).toEqual([...again!]);
  expect([...first!]).not.toEqual([...other!]);
});

describe('the command', () => {
  const generate = async (...options: string[]) => {
    try {
      const script = join(import.meta.dirname, '../../scripts/generate-book.mjs');
      const { stdout } = await promisify(execFile)(process.execPath, [script, ...options]);
      return { status: 0, text: stdout };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { status: code, text: stderr };
    }
  };

  it('writes a book into a new or empty folder, one file a product', async () => {
    const out = join(folder, 'new/book');
    expect(await generate('--products', '250', '--out', out)).toMatchObject({ status: 0 });
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('合成数据');
    const products = readdirSync(out, { recursive: true }).filter((path) => String(path).endsWith('.product.yaml'));
    expect(products).toHaveLength(250);
  });

  it('overwrites nothing', async () => {
    const out = join(folder, 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    const { status, text } = await generate('--products', '412', '--out', out);
    expect(status).toBe(2);
    expect(text).toContain('is not empty: nothing was written.');
    expect(readdirSync(out)).toEqual(['notes.txt']);
  });

  it.each([
    [['--products', '12'], 'a whole number from 250 on'],
    [['--products', 'many'], 'a whole number from 250 on'],
    [['--products', '412', '--layout', 'folders'], 'Usage:'],
    [['--products', '412', '--seed', 'x'], 'Usage:'],
    [['--product', '412'], '--product'],
  ])('refuses %j', async (options, expected) => {
    const out = join(folder, 'refused');
    const { status, text } = await generate(...options, '--out', out);
    expect({ status, found: text.includes(expected) }).toEqual({ status: 2, found: true });
    expect(existsSync(out)).toBe(false);
  });
});
