import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keep, readKept } from '../../src/node/cache/kept-file.ts';
import { asPlainText } from '../../src/node/cache/plain-text.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trendbook-kept-'));
  path = join(folder, 'in', 'file');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = Buffer.from('what a check found');

describe('a kept file', () => {
  it('is read again as it was kept, and leaves nothing beside it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(keep(path, 'a', bytes)).toBe(true);
        expect([...readKept(path, 'a')!]).toEqual([...bytes]);
        expect(readdirSync(join(folder, 'in'))).toEqual(['file']);
      }),
    );
  });

  it('is not believed once any bit of it is another, or any of its end is missing', () => {
    keep(path, 'a', content);
    const whole = readFileSync(path);
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const damaged = Buffer.from(whole);
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      writeFileSync(path, damaged);
      expect(readKept(path, 'a')).toBeUndefined();
    }
    writeFileSync(path, whole);
    for (let length = whole.length - 1; length >= 0; length--) {
      truncateSync(path, length);
      expect(readKept(path, 'a')).toBeUndefined();
    }
  });

  it.each<[string, () => void]>([
    ['there is none', () => {}],
    ['another program wrote it', () => keep(path, 'b', content)],
    ['it is a folder', () => mkdirSync(path, { recursive: true })],
    [
      'it is a link',
      () => {
        keep(join(folder, 'elsewhere'), 'a', content);
        mkdirSync(join(folder, 'in'));
        symlinkSync(join(folder, 'elsewhere'), path);
      },
    ],
  ])('is not there where %s', (_what, make) => {
    make();
    expect(readKept(path, 'a')).toBeUndefined();
  });

  it('is not written where its folder is a file', () => {
    writeFileSync(join(folder, 'in'), '');
    expect(keep(path, 'a', content)).toBe(false);
  });
});

describe('plain text', () => {
  it('is of values that JSON says exactly', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = asPlainText(value);
        if (text === undefined) expect(JSON.stringify(value)).not.toBe(undefined);
        else expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });

  it.each([
    [{ a: Number.POSITIVE_INFINITY }],
    [[Number.NaN]],
    [{ a: -0 }],
    [new Map([[1, 2]])],
    [{ a: () => 1 }],
    [[1, undefined]],
    [{ a: 1n }],
  ])('is not of %o', (value) => {
    expect(asPlainText(value)).toBeUndefined();
  });
});
