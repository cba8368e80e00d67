import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/cli/reporters/code-frame.ts';
import { displayWidth } from '../../../src/core/text/display-width.ts';
import { unmark } from '../../support/marked-text.ts';

/** The line as it is shown, and under it the carets, for a line with its token between ⟦ and ⟧. */
function frameOf(marked: string, columns = 80): [string, string] {
  const { text, ranges } = unmark(marked);
  const frame = codeFrame(text, ranges[0]!, columns);
  return [frame.text, ' '.repeat(frame.before) + '^'.repeat(frame.width)];
}

describe('the carets stand under the token', () => {
  it.each<[string, string, string, string]>([
    ['plain text', 'kind: ⟦nativ⟧ # x', 'kind: nativ # x', '      ^^^^^'],
    ['the beginning', '⟦kind⟧: x', 'kind: x', '^^^^'],
    ['the end', 'kind: ⟦x⟧', 'kind: x', '      ^'],
    ['an empty range', 'kind:⟦⟧ x', 'kind: x', '     ^'],
    ['an empty range at the end', 'kind:⟦⟧', 'kind:', '     ^'],
    ['an empty line', '⟦⟧', '', '^'],
    ['Chinese before it', '名称: ⟦x⟧', '名称: x', '      ^'],
    ['Chinese', 'kind: ⟦豆包⟧ x', 'kind: 豆包 x', '      ^^^^'],
    ['full-width signs', '名：⟦豆，包⟧。', '名：豆，包。', '    ^^^^^^'],
    ['characters of two code units', '𠮷𠮷: ⟦𠮷x⟧', '𠮷𠮷: 𠮷x', '      ^^^'],
    ['emoji', '😀: ⟦👍🏽⟧', '😀: 👍🏽', '    ^^'],
    ['emoji joined from several', '👨‍👩‍👧: ⟦👩‍💻!⟧', '👨‍👩‍👧: 👩‍💻!', '    ^^^'],
    ['combining marks', 'e\u0301: ⟦a\u0301\u0302b⟧', 'e\u0301: a\u0301\u0302b', '   ^^'],
    ['a combining mark alone', 'e⟦\u0301⟧: a', 'e\u0301: a', '^'],
    ['Korean', '한국: ⟦어⟧', '한국: 어', '      ^^'],
    ['half-width katakana', 'ｱｲ: ⟦ｳ⟧', 'ｱｲ: ｳ', '    ^'],
    ['a zero-width space', 'a⟦\u200b⟧b', 'a\u200bb', ' ^'],
    ['a tab before it', '\t⟦x⟧', '    x', '    ^'],
    ['a tab within text', 'ab\t⟦x⟧', 'ab  x', '    ^'],
    ['a tab behind Chinese', '豆\t⟦x⟧', '豆  x', '    ^'],
    ['a tab', 'a⟦\t⟧x', 'a   x', ' ^^^'],
    ['a token that begins within a character', '👨‍👩‍👧'.replace('\u200d👧', '⟦\u200d👧⟧'), '👨‍👩‍👧', '^^'],
  ])('%s', (_what, marked, shown, carets) => {
    expect(frameOf(marked)).toEqual([shown, carets]);
  });

  it.each<[string, string, string, string]>([
    ['an escape', '\u001b[31mred: ⟦x⟧', '␛[31mred: x', '          ^'],
    ['an escape in it', 'a: ⟦\u001b]0;t\u0007⟧', 'a: ␛]0;t␇', '   ^^^^^^'],
    ['other control characters', '\u0000\u007f\u009b⟦x⟧', '␀␡\ufffdx', '   ^'],
    ['a carriage return', 'a\r⟦x⟧', 'a␍x', '  ^'],
    ['marks that turn text around', '\u202e⟦abc⟧\u2066', '\ufffdabc\ufffd', ' ^^^'],
    ['a byte order mark', '\ufeff⟦abc⟧', '\ufffdabc', ' ^^^'],
    ['half of a surrogate pair', '\ud83d⟦x⟧\ude00', '\ufffdx\ufffd', ' ^'],
  ])('%s is shown, not sent', (_what, marked, shown, carets) => {
    expect(frameOf(marked)).toEqual([shown, carets]);
  });
});

describe('a line that is too long', () => {
  it.each<[string, string, string, string]>([
    ['behind the token', `a: ⟦bcd⟧${' x'.repeat(30)}`, 'a: bcd x x x x x x…', '   ^^^'],
    ['before the token', `${'x '.repeat(30)}⟦bcd⟧`, '… x x x x x x x bcd', '                ^^^'],
    ['on both sides', `${'x '.repeat(30)}⟦bcd⟧${' y'.repeat(30)}`, '…x x x bcd y y y y …', '       ^^^'],
    ['in Chinese', `${'豆'.repeat(30)}⟦包⟧${'好'.repeat(30)}`, '…豆豆豆包好好好好好…', '       ^^'],
    [
      'a token that is too long itself',
      `${'x'.repeat(30)}⟦${'b'.repeat(50)}⟧ y`,
      '…xxxxxxbbbbbbbbbbbb…',
      '       ^^^^^^^^^^^^',
    ],
  ])('is cut %s', (_what, marked, shown, carets) => {
    const [text, underline] = frameOf(marked, 20);
    expect([text, underline]).toEqual([shown, carets]);
  });

  it('is laid out around the token, even with a million characters', () => {
    const [text, carets] = frameOf(`${'名'.repeat(500_000)}⟦豆包⟧${'\t'.repeat(500_000)}`, 40);
    expect(text).toMatch(/^…名+豆包 +…$/);
    expect(displayWidth(text)).toBeLessThanOrEqual(40);
    expect(carets.trimStart()).toBe('^^^^');
    expect(displayWidth(text.slice(0, text.indexOf('豆')))).toBe(carets.indexOf('^'));
  });

  it('never splits a character, at whatever place it is cut', () => {
    for (let count = 0; count < 8; count++) {
      const [text] = frameOf(`${'😀'.repeat(700)}${'x'.repeat(count)}⟦b⟧${'😀'.repeat(700)}`, 30);
      expect(text).toMatch(/^…(😀)+x*b(😀)+…$/u);
    }
  });
});

describe('any line', () => {
  it('is shown within the room there is, harmless, with carets under what is shown', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('豆包', '\t', '👨‍👩‍👧', 'e\u0301', '\u001b[2J'),
    );
    const line = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 60 }), (text, a, b, columns) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const frame = codeFrame(text, { start: start!, end: end! }, columns);
        const width = displayWidth(frame.text);
        expect(width).toBeLessThanOrEqual(columns);
        expect(frame.width).toBeGreaterThanOrEqual(1);
        expect(frame.before + frame.width).toBeLessThanOrEqual(Math.max(width, frame.before + 1));
        expect(frame.text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
      { numRuns: 500 },
    );
  });
});
