import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleBook } from '../../src/core/rules/example-book.ts';
import { rules } from '../../src/core/rules/index.ts';
import { check, cleanBook, folderWith } from './support.ts';

const beforeRename = vi.hoisted(() => ({ once: undefined as ((temporary: string) => void) | undefined }));

/** What another program does in the moment before the fixed text is put in place. */
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
const faulty = 'name: 豆包\nsummary: \u2ec6\u2f00\n';
const mended = 'name: 豆包\nsummary: 角一\n';

const fixable = rules.flatMap((rule) =>
  rule.examples.invalid.flatMap((example) => (example.fixed === undefined ? [] : [[rule.id, example] as const])),
);

describe('--fix', () => {
  it('knows rules with safe fixes', () => {
    expect(new Set(fixable.map(([id]) => id)).size).toBeGreaterThanOrEqual(3);
  });

  it.each(fixable)('mends %s once, and a second run changes nothing', async (_id, example) => {
    const text = example.text.replace(/[⟦⟧]/g, '');
    const folder = folderWith({ ...exampleBook, ...example.others, [example.file]: text });
    const path = join(folder, example.file);
    await check(folder, ['--fix']);
    expect(readFileSync(path, 'utf8')).toBe(example.fixed);
    const again = await check(folder, ['--fix']);
    expect(readFileSync(path, 'utf8')).toBe(example.fixed);
    expect(again.err).toBe('');
  });

  it('mends one fault that another hid, in one run', async () => {
    const folder = folderWith({ ...cleanBook, [product]: 'name: 豆包\nsumary: \u2ec6\n# \u2ed4\n' });
    const { found, err } = await check(folder, ['--fix']);
    expect({ found, err }).toEqual({ found: [], err: 'Applied 3 fixes.\n' });
    expect(readFileSync(join(folder, product), 'utf8')).toBe('name: 豆包\nsummary: 角\n# 门\n');
  });

  it('leaves a file alone that changes right before it is replaced, and mends the others', async () => {
    const second = 'products/second.product.yaml';
    const folder = folderWith({ ...cleanBook, [product]: faulty, [second]: faulty });
    const theirs = `${faulty}kind: native\n`;
    beforeRename.once = () => writeFileSync(join(folder, product), theirs);
    const { found, err, status } = await check(folder, ['--fix']);
    expect(readFileSync(join(folder, product), 'utf8')).toBe(theirs);
    expect(readFileSync(join(folder, second), 'utf8')).toBe(mended);
    expect(err).toContain('Applied 2 fixes.\n');
    expect(err).toContain(`${product} changed while it was being fixed`);
    expect(found).toEqual([`${product}:2:10 prose/compat-character`, `${product}:2:11 prose/compat-character`]);
    expect(status).toBe(2);
  });

  it('mends a file once that has two names', async () => {
    const folder = folderWith({ ...cleanBook, [product]: faulty });
    symlinkSync('doubao.product.yaml', join(folder, 'products/other.product.yaml'));
    const { found, status } = await check(folder, ['--fix']);
    expect(readFileSync(join(folder, product), 'utf8')).toBe(mended);
    expect({ found, status }).toEqual({ found: [], status: 0 });
  });
});
