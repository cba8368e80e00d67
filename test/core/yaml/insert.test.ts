import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/text/range.ts';
import {
  appendItem,
  insertPairs,
  parseYaml,
  type YamlMapping,
  type YamlSequence,
} from '../../../src/core/yaml/index.ts';

/** The value of the first key of a text. */
function valueIn(text: string) {
  const { source, documents } = parseYaml(text);
  return { source, value: (documents[0]!.root as YamlMapping).pairs[0]!.value };
}

describe('insertPairs', () => {
  const order = ['a', 'b', 'c'];

  it.each([
    ['at the end of a block', 'k:\n  a: 1 # c\nz: 2\n', ['b: 2'], 'k:\n  a: 1 # c\n  b: 2\nz: 2\n'],
    ['between two keys', 'k:\n  a: 1\n  # 注\n  c: 3\n', ['b: 2'], 'k:\n  a: 1\n  b: 2\n  # 注\n  c: 3\n'],
    ['before the first', 'k:\n  c: 3\n', ['a: 1'], 'k:\n  a: 1\n  c: 3\n'],
    ['several at several places', 'k:\n  b: 2\n', ['c: 3', 'a: 1'], 'k:\n  a: 1\n  b: 2\n  c: 3\n'],
    [
      'several at one place, in order',
      'k:\n  z: 0\n',
      ['c: 3', 'b: 2', 'a: 1'],
      'k:\n  a: 1\n  b: 2\n  c: 3\n  z: 0\n',
    ],
    ['one that is in no order, last', 'k:\n  a: 1\n  c: 3\n', ['x: 9'], 'k:\n  a: 1\n  c: 3\n  x: 9\n'],
    ['with CRLF', 'k:\r\n  a: 1\r\nz: 2\r\n', ['b: 2'], 'k:\r\n  a: 1\r\n  b: 2\r\nz: 2\r\n'],
    ['without a last line end', 'k:\n  a: 1', ['b: 2'], 'k:\n  a: 1\n  b: 2'],
    [
      'behind a text that keeps its empty lines',
      'k:\n  a: |+\n    x\n\n\n  z: 0\n',
      ['b: 2'],
      'k:\n  a: |+\n    x\n\n\n  b: 2\n  z: 0\n',
    ],
    ['in braces', 'k: {a: 1, c: 3}\n', ['b: 2'], 'k: {a: 1, b: 2, c: 3}\n'],
    ['first in braces', 'k: { c: 3 }\n', ['a: 1'], 'k: { a: 1, c: 3 }\n'],
    ['in empty braces', 'k: {}\n', ['b: 2'], 'k: { b: 2 }\n'],
    ['without a value', 'k: { a: 1 }\n', ['b: '], 'k: { a: 1, b: }\n'],
  ])('%s', (_, text, entries, expected) => {
    const { source, value } = valueIn(text);
    const pairs = entries.map((entry) => {
      const [key, written] = entry.split(': ');
      return { key: key!, value: written! };
    });
    expect(applyEdits(text, insertPairs(source, value as YamlMapping, pairs, order))).toBe(expected);
    expect(parseYaml(expected).problems).toEqual([]);
  });
});

describe('appendItem', () => {
  it.each([
    ['in a block', 'k:\n  - a # 😀\n# c\nz: 0\n', 'k:\n  - a # 😀\n  - b\n# c\nz: 0\n'],
    ['in a block at its key’s column', 'k:\r\n- a\r\n', 'k:\r\n- a\r\n- b\r\n'],
    ['behind an item of several lines', 'k:\n  - a: 1\n    c: 2', 'k:\n  - a: 1\n    c: 2\n  - b'],
    ['in brackets', 'k: [a, c]\n', 'k: [a, c, b]\n'],
    ['in empty brackets', 'k: []\n', 'k: [b]\n'],
  ])('%s', (_, text, expected) => {
    const { source, value } = valueIn(text);
    expect(applyEdits(text, [appendItem(source, value as YamlSequence, 'b')])).toBe(expected);
  });
});
