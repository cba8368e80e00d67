import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookFile, FileKind } from '../../../src/core/book/book.ts';
import { readBookFile } from '../../../src/core/book/book-file.ts';
import { classify } from '../../../src/core/book/classify.ts';
import { packBookFile, unpackBookFile } from '../../../src/core/packing/index.ts';

const sample = fileURLToPath(new URL('../../../samples/ai-trends-2024/', import.meta.url));

/** What comes back of a file; undefined where it has no short form. */
function throughPacking(file: BookFile): BookFile | undefined {
  const packed = packBookFile(file);
  const before = [7, 7, 7];
  return (
    packed &&
    unpackBookFile(file.path, packed, Uint32Array.from([...before, ...Array.from(packed.numbers)]), before.length)
  );
}

describe('a packed file', () => {
  const paths = (readdirSync(sample, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/'));
  const files = paths.flatMap((path): [string, FileKind][] => {
    const kind = classify(path);
    return kind ? [[path, kind]] : [];
  });

  it.each(files)('of the sample comes back as it was read: %s', (path, kind) => {
    const file = readBookFile(path, kind, { text: readFileSync(join(sample, path), 'utf8') });
    expect(throughPacking(file)).toEqual(file);
  });

  it.each([
    'name: a\n',
    '\ufeffname: 甲\r\nkind: native\r\n',
    'id: b # why\nname: "a\\n\\u00e9"\nsummary: >-\n  one\n  two\n',
    "name: 'it''s'\nsummary: |\n  共:claim[3]{#x}款\naliases: [b, 'c', \"d\"]\n",
    'name: a\nobservations:\n  - at: 2024-10\n    dau: 3.10\n  - { at: 2024, dau: 007, mau: 1e400 }\n',
    '---\nid: a\nname: A\n---\n# two\nid: b\nname: B\n',
    'name: a\nlaunched: 2023-08\nurl:\n',
    '# only a comment\n',
    '',
    'name: !!str 5\n',
  ])('comes back as it was read, or not at all: %j', (text) => {
    const file = readBookFile('products/a.product.yaml', 'product', { text });
    const back = throughPacking(file);
    if (back) expect(back).toEqual(file);
    else expect(packBookFile(file)).toBeUndefined();
  });

  it('is as at its new path', () => {
    const packed = packBookFile(readBookFile('products/a.product.yaml', 'product', { text: 'name: a\n' }))!;
    const at = 'products/b.product.yaml';
    const expected = readBookFile(at, 'product', { text: 'name: a\n' });
    expect(unpackBookFile(at, packed, Uint32Array.from(packed.numbers), 0)).toEqual(expected);
  });

  it.each([
    ['of bad YAML', 'name: [\n'],
    ['of another schema', 'nam: a\n'],
    ['with an alias', 'name: &a b\naliases: [*a]\n'],
    ['with a value that its text does not give', 'name: a\nobservations:\n  - { at: 2024, dau: .inf }\n'],
  ])('there is none %s', (_what, text) => {
    expect(packBookFile(readBookFile('products/a.product.yaml', 'product', { text }))).toBeUndefined();
  });

  it('comes back as it was read whatever the file', () => {
    const line = fc.constantFrom(
      'name: a',
      'kind: "b"',
      'summary: |',
      '  text',
      '  - x',
      'aliases:',
      '# c',
      '---',
      'dau: 1',
      "id: 'q'",
      'a: {b: 1, c: [2, ~]}',
      'x: &y 1',
      'z: *y',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const file = readBookFile('products/a.product.yaml', 'product', { text: lines.join('\n') });
        const back = throughPacking(file);
        if (back) expect(back).toEqual(file);
      }),
      { numRuns: 500 },
    );
  });
});
