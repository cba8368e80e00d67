import { describe, expect, it } from 'vitest';
import { findCompatibilityCharacters } from '../../../src/core/text/compatibility-characters.ts';

const replacementOf = (codePoint: number) =>
  findCompatibilityCharacters(String.fromCodePoint(codePoint))[0]?.replacement;
const block = Array.from({ length: 0x2fe0 - 0x2e80 }, (_, index) => 0x2e80 + index);

describe('findCompatibilityCharacters', () => {
  it.each([
    [0x2f63, '生'],
    [0x2f00, '一'],
    [0x2f64, '用'],
    [0x2ec6, '角'],
    [0x2ed4, '门'],
    [0x2e81, '厂'],
    [0x2ef3, '龟'],
    [0x2fd5, '龠'],
    [0x2e87, '𠘨'],
    [0x2e95, '𫜹'],
  ])('maps U+%s', (codePoint, ideograph) => {
    expect(replacementOf(codePoint)).toBe(ideograph);
  });

  it('agrees with NFKC on all Kangxi radicals', () => {
    for (let codePoint = 0x2f00; codePoint <= 0x2fd5; codePoint++) {
      expect(replacementOf(codePoint)).toBe(String.fromCodePoint(codePoint).normalize('NFKC'));
    }
  });

  it('finds every assigned character of the blocks, and no other code point', () => {
    const found = block.filter((codePoint) => findCompatibilityCharacters(String.fromCodePoint(codePoint)).length > 0);
    const assigned = block.filter((codePoint) => /\P{Unassigned}/u.test(String.fromCodePoint(codePoint)));
    expect(found).toEqual(assigned);
    expect(found).toHaveLength(115 + 214);
  });

  it('maps to unified ideographs, all but the one that has none', () => {
    const without = block.filter(
      (codePoint) => findCompatibilityCharacters(String.fromCodePoint(codePoint))[0] && !replacementOf(codePoint),
    );
    expect(without).toEqual([0x2e80]);
    for (const codePoint of block) expect(replacementOf(codePoint) ?? '一').toMatch(/^\p{Unified_Ideograph}$/u);
  });

  it('gives the range of each, in order', () => {
    expect(findCompatibilityCharacters('𠀀原⽣的⼀，𠀀⺀')).toEqual([
      { range: { start: 3, end: 4 }, character: '⽣', replacement: '生' },
      { range: { start: 5, end: 6 }, character: '⼀', replacement: '一' },
      { range: { start: 9, end: 10 }, character: '⺀' },
    ]);
  });

  it('leaves ordinary text and full-width punctuation alone', () => {
    expect(findCompatibilityCharacters('生一用，（１２）㈱ﬁ')).toEqual([]);
  });
});
