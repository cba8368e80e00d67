import { describe, expect, it } from 'vitest';
import {
  dereference,
  findPair,
  findSplitFigures,
  findUnquotedComparison,
  parseYaml,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
} from '../../../src/core/yaml/index.ts';
import { renderTree } from './render-tree.ts';

function only(text: string): YamlMapping {
  const file = parseYaml(text);
  expect(file.problems).toEqual([]);
  return file.documents[0]!.root as YamlMapping;
}

function written(text: string, node: YamlNode): string {
  return text.slice(node.range.start, node.range.end);
}

describe('scalars', () => {
  it.each([
    ['3.10', 'plain', 3.1, '3.10'],
    ['007', 'plain', 7, '007'],
    ['0o17', 'plain', 15, '0o17'],
    ['0x1f', 'plain', 31, '0x1f'],
    ['9007199254740993', 'plain', 9007199254740992, '9007199254740993'],
    ['1e400', 'plain', Number.POSITIVE_INFINITY, '1e400'],
    ['yes', 'plain', 'yes', 'yes'],
    ['on', 'plain', 'on', 'on'],
    ['true', 'plain', true, 'true'],
    ['null', 'plain', null, 'null'],
    ['~', 'plain', null, '~'],
    ['2024-10', 'plain', '2024-10', '2024-10'],
    ['豆包 😀', 'plain', '豆包 😀', '豆包 😀'],
    ["'it''s'", 'single-quoted', "it's", "it's"],
    ['"a\\tb"', 'double-quoted', 'a\tb', 'a\tb'],
    ['<5', 'plain', '<5', '<5'],
  ])('reads %s', (text, style, value, source) => {
    const found = findPair(only(`k: ${text}  # c\n`), 'k')!.value as YamlScalar;
    expect([found.style, found.value, found.source, written(`k: ${text}  # c\n`, found)]).toEqual([
      style,
      value,
      source,
      text,
    ]);
  });

  it.each([
    ['k: |\n  one\n  two\n\nl: 1\n', 'literal', '|\n  one\n  two'],
    ['k: >- # c\r\n  one\r\n\r\nl: 1\r\n', 'folded', '>- # c\r\n  one'],
    ['k: | # c\nl: 1\n', 'literal', '|'],
    ['k:   # c\nl: 1\n', 'empty', ''],
  ])('knows the range of the value in %j', (text, style, range) => {
    const found = findPair(only(text), 'k')!.value as YamlScalar;
    expect([found.style, written(text, found)]).toEqual([style, range]);
  });

  it('puts a value that is not there behind its colon', () => {
    expect(findPair(only('abc:   \nl: 1'), 'abc')!.value.range).toEqual({ start: 4, end: 4 });
  });

  it('reads an explicit tag', () => {
    expect((findPair(only('k: !!str 3\n'), 'k')!.value as YamlScalar).value).toBe('3');
  });
});

describe('streams', () => {
  it.each([
    ['', ''],
    ['# only a comment\n', ''],
    ['---\n', ''],
    ['a: 1\n---\nb: 2\n...\n---\nc: 3\n', '{a: 1} --- {b: 2} --- {c: 3}'],
    ['%YAML 1.1\n---\na: yes\n', '{a: yes}'],
    ['\ufeffa: 1\r\nb: 2\r\n', '{a: 1, b: 2}'],
  ])('reads %j', (text, tree) => {
    const file = parseYaml(text);
    expect(file.problems).toEqual([]);
    expect(file.documents.map((document) => renderTree(document.root)).join(' --- ')).toBe(tree);
  });

  it('knows where documents begin and end', () => {
    const text = '# x\n---\na: 1\n--- # y\nb: 2\n...\n';
    const ranges = parseYaml(text).documents.map(({ range }) => text.slice(range.start, range.end));
    expect(ranges).toEqual(['\na: 1\n', ' # y\nb: 2\n']);
  });
});

describe('aliases', () => {
  it('stand for what their anchor names, the latest above', () => {
    const root = only('a: &x 1\nb: *x\nc: &x [2]\nd: *x\n');
    const targets = ['b', 'd'].map((key) => renderTree(dereference(findPair(root, key)!.value)));
    expect(targets).toEqual(['1', '[2]']);
  });

  it('that stand in what they name have no target', () => {
    const { problems } = parseYaml('a: &x [1, *x]\n');
    expect(problems).toMatchObject([{ kind: 'alias-budget', code: 'recursive', range: { start: 10, end: 12 } }]);
  });

  it('that would expand without end are one problem', () => {
    const levels = 'bcdefghij'.split('').map((key, index) => {
      return `${key}: &${key} [${`*${'abcdefghij'[index]},`.repeat(9)}]\n`;
    });
    const { problems } = parseYaml(`a: &a [1]\n${levels.join('')}`);
    expect(problems.map(({ kind, code }) => `${kind}/${code}`)).toEqual(['alias-budget/too-large']);
  });
});

describe('comparisons without quotes', () => {
  it.each(['>5', '>100万', '>=5', '> 5', '>-5', '>１００', '>1.5亿', '>百万'])('%s is a scalar as written', (text) => {
    for (const [before, after] of [
      ['k: ', '\nl: 1\n'],
      ['- j: 1\n  k: ', ' # c\n  l: 1\n'],
      ['{k: ', ', l: 1}'],
    ]) {
      const file = parseYaml(`${before}${text}${after}`);
      const root = dereference(file.documents[0]!.root);
      const mapping = root?.kind === 'sequence' ? root.items[0] : root;
      expect(file.problems).toEqual([]);
      expect(findUnquotedComparison(findPair(mapping, 'k')!.value, file.source)?.text).toBe(text);
      expect(findPair(mapping, 'l')).toBeDefined();
    }
  });

  it('may stand beside each other', () => {
    const file = parseYaml('k: {a: >100万, b: >5}\n');
    expect(file.problems).toEqual([]);
    expect(renderTree(file.documents[0]!.root)).toBe('{k: {a: >100万, b: >5}}');
  });

  it.each(['k: >\n  5\n', 'k: >2\n    x\n', 'k: ">5"\n', 'k: >-\n', 'k: |\n  >5\n'])('%j has none', (text) => {
    const file = parseYaml(text);
    expect(findUnquotedComparison(findPair(file.documents[0]!.root, 'k')!.value, file.source)).toBeUndefined();
  });
});

describe('figures that a comma split', () => {
  it.each([
    ['{a: 1,200}', ['1,200']],
    ['{a: 1,200,300万, b: 2}', ['1,200,300万']],
    ['{a: 1, 200}', []],
    ['{a: 1, b: 2}', []],
    ['{a: "1",200}', []],
  ])('%s', (text, expected) => {
    const file = parseYaml(text);
    const found = findSplitFigures(file.documents[0]!.root as YamlMapping, file.source);
    expect(found.map((figure) => figure.text)).toEqual(expected);
  });
});
