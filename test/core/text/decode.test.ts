import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../../src/core/text/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeUtf8', () => {
  it('takes a byte order mark off, once', () => {
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a', byteOrderMark: true });
    expect(decodeUtf8(bytes(0x61))).toEqual({ text: 'a', byteOrderMark: false });
    expect(decodeUtf8(bytes())).toEqual({ text: '', byteOrderMark: false });
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf))).toEqual({ text: '\ufeff', byteOrderMark: true });
  });

  it.each([
    ['a lone invalid byte', bytes(0x61, 0xff, 0x62), 1],
    ['GBK', bytes(0x61, 0x62, 0xd6, 0xd0), 2],
    ['a sequence cut off at the end', bytes(0x61, 0xe4, 0xb8), 1],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), 0],
    ['an overlong slash', bytes(0x2f, 0xc0, 0xaf), 1],
    ['a code point beyond Unicode', bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ['an invalid byte behind a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61, 0xff), 4],
  ])('gives the offset of %s', (_, input, offset) => {
    expect(decodeUtf8(input)).toEqual({ problem: 'not-utf-8', offset });
  });

  it.each([
    ['UTF-16LE', bytes(0xff, 0xfe, 0x61, 0)],
    ['UTF-16BE', bytes(0xfe, 0xff, 0, 0x61)],
    ['UTF-32LE', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
  ])('names %s', (encoding, input) => {
    expect(decodeUtf8(input)).toEqual({ problem: 'not-utf-8', offset: 0, encoding });
  });

  it('reads back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ text, byteOrderMark: false });
      }),
    );
  });

  it('points at a byte that makes the text before it valid', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (input) => {
        const decoded = decodeUtf8(input);
        if (!decoded.problem || decoded.encoding) return;
        expect(decodeUtf8(input.subarray(0, decoded.offset)).problem).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});
