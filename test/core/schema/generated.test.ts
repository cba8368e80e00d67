import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generate } from '../../../scripts/generate.mjs';

it('generated validators and types are current, import nothing and make no code at run time', async () => {
  const files = await generate();
  expect(Object.keys(files).sort()).toEqual([
    'book.ts',
    'product.ts',
    'table.ts',
    'trend.ts',
    'validators.d.ts',
    'validators.js',
  ]);
  for (const [name, text] of Object.entries(files)) {
    const url = new URL(`../../../src/core/schema/generated/${name}`, import.meta.url);
    expect(readFileSync(url, 'utf8'), `${name}: run npm run generate`).toBe(text);
  }
  expect(files['validators.js']).not.toMatch(/\brequire\(|\bimport\b|new Function|\beval\(/);
});
