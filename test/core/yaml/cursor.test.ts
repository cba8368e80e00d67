import { describe, expect, it } from 'vitest';
import { cursorAt, parseYaml } from '../../../src/core/yaml/index.ts';

/** `|` is the cursor, which is taken out. The result: place, path, word, keys of the mapping, lead. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const cursor = cursorAt(parseYaml(text), offset);
  const word = text.slice(cursor.word.start, cursor.word.end);
  return [cursor.place, cursor.path.join('/'), word, cursor.presentKeys.join(' '), cursor.lead];
}

describe('cursorAt', () => {
  it.each([
    ['on a key', 'name: x\ntr|ack: y\n', 'key', '', 'track', 'name', ''],
    ['at the end of a key', 'track|: y\n', 'key', '', 'track', '', ''],
    ['on a value', 'name: x\ntrack: as|sistant\n', 'value', 'track', 'assistant', '', ''],
    ['on a quoted value', 'name: "豆|包"\n', 'value', 'name', '"豆包"', '', ''],
    ['on an item', 'a:\n  - on|e two\n', 'value', 'a/0', 'one two', '', ''],
    ['on a nested key', 'a:\n  - b: 1\n    c|c: 2\n', 'key', 'a/0', 'cc', 'b', ''],
    ['behind a colon', 'name: x\ntrack:|\n', 'new-value', 'track', '', '', ' '],
    ['behind a colon and a space', 'name: x\ntrack: |\nz: 1\n', 'new-value', 'track', '', '', ''],
    ['behind the colon of a mapping', 'a:|\n  b: 1\n', 'new-value', 'a', '', '', ' '],
    ['behind the last colon of a file', 'a:\n  b: |', 'new-value', 'a/b', '', '', ''],
    ['in an empty file', '|', 'new-key', '', '', '', ''],
    ['on an empty line at the root', 'name: x\n|\ntrack: y\n', 'new-key', '', '', 'name track', ''],
    ['on the last line', 'name: x\n|', 'new-key', '', '', 'name', ''],
    ['on an empty indented line', 'a:\n  b: 1\n  |\nc: 2\n', 'new-key', 'a', '', 'b', ''],
    ['on an empty line under a key', 'a:\n  |\nc: 2\n', 'new-value', 'a', '', '', ''],
    ['on an empty line in an item', 'a:\n  - b: 1\n    |\n  - c: 2\n', 'new-key', 'a/0', '', 'b', ''],
    ['where an item would begin', 'a:\n  - b\n  |\n', 'new-item', 'a/1', '', '', '- '],
    ['behind a dash and a space', 'a:\n  - b\n  - |\n', 'new-item', 'a/1', '', '', ''],
    ['behind a dash', 'a:\n  -|\n', 'new-item', 'a/0', '', '', ' '],
    ['in a half-typed word', 'na|m\ntrack: y\n', 'new-key', '', 'nam', 'track', ''],
    ['at the end of a half-typed word', 'track: y\nna|\n', 'new-key', '', 'na', 'track', ''],
    ['in a half-typed word in an item', 'a:\n  - b: 1\n    cc|c\n    d: 1\n', 'new-key', 'a/0', 'ccc', 'b d', ''],
    ['in the first word of an item', 'a:\n  - cc|c\n    d: 1\n', 'new-key', 'a/0', 'ccc', 'd', ''],
    ['in a flow mapping', 'a: {b: 1, |}\n', 'new-key', 'a', '', 'b', ''],
    ['in an empty flow mapping', 'a: {|}\n', 'new-key', 'a', '', '', ''],
    ['in a word of a flow mapping', 'a: {b: 1, c|c}\n', 'key', 'a', 'cc', 'b', ''],
    ['behind a colon in a flow mapping', 'a: {b: |, c: 1}\n', 'new-value', 'a/b', '', '', ''],
    ['in a flow sequence', 'a: [b, |]\n', 'new-item', 'a/1', '', '', ''],
    ['in an empty flow sequence', 'a: [|]\n', 'new-item', 'a/0', '', '', ''],
    ['in an unclosed flow mapping', 'a: {b: 1, |\nc: 2\n', 'new-key', 'a', '', 'b', ''],
    ['in a comment', 'a: 1 # so|me\n', 'comment', '', '# some', '', ''],
    ['in a block scalar', 'a: >\n  so|me\n', 'block-scalar', 'a', '>\n  some', '', ''],
    ['in a second document', 'a: 1\n---\nb: 2\n|\n', 'new-key', '', '', 'b', ''],
    ['on a document marker', 'a: 1\n---|\nb: 2\n', 'none', '', '', '', ''],
    ['with CRLF', 'a: 1\r\nb:\r\n  c: 2\r\n  |\r\n', 'new-key', 'b', '', 'c', ''],
    ['with Chinese keys and words', '名称: 豆包\n分|类\n网址: x\n', 'new-key', '', '分类', '名称 网址', ''],
  ])('knows where it is %s', (_, text, ...expected) => {
    expect(at(text)).toEqual(expected);
  });

  it('offers keys where a word could become a mapping', () => {
    const cursor = cursorAt(parseYaml('a:\n  ti\n'), 7);
    expect([cursor.place, cursor.mayStartMapping]).toEqual(['value', true]);
  });
});

it('in a stream a cursor is where it would be were its document alone', () => {
  const documents = ['a: 1\nb:\n  \n', '# c\nx:\n  - y\n  \nz: \n', 'a:\n  b: {c: 1, }\n'];
  for (const [index, text] of documents.entries()) {
    const before = documents
      .slice(0, index)
      .map((document) => `---\n${document}`)
      .join('');
    const whole = parseYaml(
      `${before}---\n${text}${documents
        .slice(index + 1)
        .map((document) => `---\n${document}`)
        .join('')}`,
    );
    const alone = parseYaml(`---\n${text}`);
    for (let offset = 4; offset < text.length + 4; offset++) {
      const { place, path, presentKeys, word } = cursorAt(whole, before.length + offset);
      const expected = cursorAt(alone, offset);
      expect({ place, path, presentKeys }).toEqual({
        place: expected.place,
        path: expected.path,
        presentKeys: expected.presentKeys,
      });
      expect(word.start - before.length).toBe(expected.word.start);
    }
  }
});
