import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/text/range.ts';
import {
  findPair,
  parseYaml,
  quoteScalar,
  removePair,
  renameKey,
  scalarText,
  type YamlMapping,
  type YamlScalar,
} from '../../../src/core/yaml/index.ts';

function read(text: string) {
  const file = parseYaml(text);
  return { source: file.source, root: file.documents[0]!.root as YamlMapping };
}

describe('scalarText', () => {
  it.each([
    ['豆包', '豆包'],
    ['12', '"12"'],
    ['yes', '"yes"'],
    ['>5', '">5"'],
    ['a: b', '"a: b"'],
    ['a # b', '"a # b"'],
    ['', '""'],
    ['say "x": y', `'say "x": y'`],
    ['a\nb', '"a\\nb"'],
  ])('writes %j as %s', (text, expected) => expect(scalarText(text)).toBe(expected));

  it('is read back as the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, flow) => {
        const written = scalarText(text, flow);
        const { root } = read(flow ? `{k: ${written}, l: 1}` : `k: ${written}\nl: 1\n`);
        expect((findPair(root, 'k')!.value as YamlScalar).value).toBe(text);
      }),
    );
  });
});

describe('quoteScalar', () => {
  it.each([
    ['k: 3.10 # c\n', 'k: "3.10" # c\n'],
    ['k: >100万\nl: 1\n', 'k: ">100万"\nl: 1\n'],
    ['k: >5 # c\n', 'k: ">5" # c\n'],
    ['{k: >5}', '{k: ">5"}'],
    ['k: "x"\n', 'k: "x"\n'],
    ['k: |\n  text\n', 'k: |\n  text\n'],
    ['k:\n', 'k: ""\n'],
  ])('turns %j into %j', (text, expected) => {
    const { source, root } = read(text);
    expect(applyEdits(text, quoteScalar(source, root.pairs[0]!.value as YamlScalar))).toBe(expected);
  });
});

describe('renameKey', () => {
  it('keeps everything else', () => {
    const { root } = read('# c\nnaem: x # d\n');
    expect(applyEdits('# c\nnaem: x # d\n', renameKey(root.pairs[0]!, 'name'))).toBe('# c\nname: x # d\n');
  });
});

describe('removePair', () => {
  it.each([
    ['a whole line', '# x\nb: 1 # c\na: 2\n', '# x\na: 2\n'],
    ['lines of a block', 'a: 2\nb:\n  - 1\nc: 3\n', 'a: 2\nc: 3\n'],
    ['the last line', 'a: 2\nb: 1', 'a: 2'],
    ['in braces, first', '{b: 1, a: 2}', '{a: 2}'],
    ['in braces, last', '{a: 2, b: 1}', '{a: 2}'],
    ['the only one', 'b: 1\n', '{}\n'],
  ])('removes %s', (_, text, expected) => {
    const { source, root } = read(text);
    expect(applyEdits(text, removePair(source, root, findPair(root, 'b')!))).toBe(expected);
  });

  it('leaves the dash to the next pair', () => {
    const { source, root } = read('k:\n  - b: 1\n    a: 2\n');
    const list = root.pairs[0]!.value;
    const item = (list.kind === 'sequence' ? list.items[0] : undefined) as YamlMapping;
    expect(applyEdits(source.text, removePair(source, item, item.pairs[0]!))).toBe('k:\n  - a: 2\n');
  });
});
