import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../src/core/text/source-text.ts';

describe('the lines of a text', () => {
  it.each([
    ['', ['']],
    ['a', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\n\nb\n', ['a', '', 'b', '']],
    ['a\r\nb\nc\rd', ['a', 'b', 'c', 'd']],
    ['\r\r\n\n', ['', '', '', '']],
    ['豆\n😀\n', ['豆', '😀', '']],
  ])('%j', (text, lines) => {
    const source = new SourceText(text);
    expect(Array.from({ length: source.lineCount }, (_, line) => source.slice(source.lineRange(line)))).toEqual(lines);
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, character } = source.positionAt(offset);
      const before = text.slice(0, offset - character);
      expect(new SourceText(before).lineCount - 1).toBe(line);
      expect(character).toBeLessThanOrEqual(lines[line]!.length + 2);
    }
  });
});
