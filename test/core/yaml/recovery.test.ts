import { describe, expect, it } from 'vitest';
import { en } from '../../../src/core/messages/en/index.ts';
import { zh } from '../../../src/core/messages/zh/index.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';
import { renderTree } from './render-tree.ts';

/** ⟦code: enclosed⟧ marks a problem. */
function marked(text: string): string {
  const { problems } = parseYaml(text);
  let result = '';
  let last = 0;
  for (const { code, range } of problems) {
    result += `${text.slice(last, range.start)}⟦${code}:${text.slice(range.start, range.end)}⟧`;
    last = range.end;
  }
  return result + text.slice(last);
}

function unmarked(text: string): string {
  return text.replace(/⟦[a-z-]+:/g, '').replaceAll('⟧', '');
}

describe('a text with faults', () => {
  it.each([
    ['a half-typed key above', '⟦half-typed:ti⟧\nproducts: []\n', '{products: []}'],
    ['a half-typed key with a comment', '⟦half-typed:ti⟧ # c\nproducts: []\n', '{products: []}'],
    ['a half-typed key at the end', 'a: 1\n⟦half-typed:ti⟧', '{a: 1}'],
    ['a half-typed key in the middle', 'a: 1\n⟦half-typed:标题 一⟧\nb: 2\n', '{a: 1, b: 2}'],
    ['two half-typed keys', '⟦half-typed:ti⟧\n⟦half-typed:to⟧\nb: 2\n', '{b: 2}'],
    [
      'a text of several paragraphs without its sign',
      'a: 1\n⟦text-without-sign:text⟧:\n  ## 一\n\n  二\n\n  ## 三\n\n  四\n\nb: 1\n',
      '{a: 1, b: 1}',
    ],
    ['a half-typed line behind a comment', 'a:\n  b: 1\n  # c\n\n  ⟦half-typed:ti⟧\nc: 1\n', '{a: {b: 1}, c: 1}'],
    ['a nested half-typed key', 'a:\n  ⟦half-typed:ti⟧\n  b: 1\n', '{a: {b: 1}}'],
    ['a half-typed key that opens an item', 'a:\n  - ⟦half-typed:ti⟧\n    b: 1\n', '{a: [{b: 1}]}'],
    ['a half-typed key in an item', 'a:\n  - b: 1\n    ⟦half-typed:ti⟧\n    c: 2\n', '{a: [{b: 1, c: 2}]}'],
    ['a half-typed word in the column of items', 'a:\n  - b: 1\n  ⟦half-typed:ti⟧\nc: 1\n', '{a: [{b: 1}], c: 1}'],
    ['a missing colon above a list', '⟦half-typed:products⟧\n  - id: a\n    b: 1\nx: 1\n', '{x: 1}'],
    ['a missing colon above a flush list', '⟦half-typed:products⟧\n- id: a\nx: 1\n', '{x: 1}'],
    ['a missing space', 'a: 1\n⟦missing-space:key:value⟧\nb: 1\n', '{a: 1, b: 1}'],
    ['a missing space in braces', 'a: {⟦missing-space:b:1⟧, c: 2}\nd: 1\n', '{a: {c: 2}, d: 1}'],
    ['a colon alone', 'a: 1\n⟦empty-key::⟧ 2\n', '{a: 1}'],
    ['an unclosed double quote', 'a: ⟦unclosed-quote:"abc⟧\nb: "x"\nc: 1\n', '{a: abc, b: x, c: 1}'],
    ['an unclosed single quote', "a: ⟦unclosed-quote:'abc⟧\nb: 1\n", '{a: abc, b: 1}'],
    [
      'an unclosed quote in an item',
      'a:\n  - b: ⟦unclosed-quote:"豆包⟧\n    c: 1\n  - b: "x"\n',
      '{a: [{b: 豆包, c: 1}, {b: x}]}',
    ],
    ['an unclosed quote before documents', 'a: ⟦unclosed-quote:"x⟧\n---\nb: 1\n', '{a: x} --- {b: 1}'],
    ['an unclosed [', 'a: ⟦unclosed-bracket:[1, 2⟧\nb: 1\n', '{a: [1, 2], b: 1}'],
    ['an unclosed [ on several lines', 'a: ⟦unclosed-bracket:[⟧\n  1,\n  2\nb: 1\n', '{a: [1, 2], b: 1}'],
    ['an unclosed {', 'a:\n  - ⟦unclosed-bracket:{m: 1, w: 2⟧\n  - {m: 2}\n', '{a: [{m: 1, w: 2}, {m: 2}]}'],
    [
      'an unclosed { above an indented line',
      'a:\n  - b: ⟦unclosed-bracket:{c: 1,⟧\n  - d: 2\n    e: 3\n    f: 4\n',
      '{a: [{b: {c: 1}}, {d: 2, e: 3, f: 4}]}',
    ],
    [
      'unclosed brackets on lines that follow each other',
      'a:\n  b: ⟦unclosed-bracket:[1⟧\n  c: ⟦unclosed-bracket:{d: 1⟧\n  e: 2\n  f: 3\n',
      '{a: {b: [1], c: {d: 1}, e: 2, f: 3}}',
    ],
    [
      'a half-typed key above a block with a blank line and a comment in it',
      'm: 1\n⟦half-typed:tax⟧\n  a:\n    x: 1\n\n  # c\n  b:\n    y: 1\nn: 1\n',
      '{m: 1, n: 1}',
    ],
    ['an unclosed inner {', 'a: [1, ⟦unclosed-bracket:{b: 2]⟧\nc: 1\n', '{a: [1, {b: 2}], c: 1}'],
    [
      'an unclosed { among lines of [',
      'a: [\n  {b: 1},\n  ⟦unclosed-bracket:{c: 2⟧\n]\nd: 1\n',
      '{a: [{b: 1}, {c: 2], d: 1}',
    ],
    ['an unclosed { at the root', '⟦unclosed-bracket:{a: 1⟧\n', '{a: 1}'],
    ['a stray ]', 'a: ⟦stray-bracket:]⟧\nb: 1\n', '{a: ~, b: 1}'],
    ['a second }', 'a: {x: 1}⟦stray-bracket:}⟧\nb: 1\n', '{a: {x: 1}, b: 1}'],
    ['a tab as indentation', 'a:\n⟦tab:\t⟧b: 1\nc: 1\n', '{a: {b: 1}, c: 1}'],
    ['a tab among spaces', 'a:\n  b: 1\n⟦tab:\t⟧c: 2\nd: 1\n', '{a: {b: 1}, d: 1}'],
    ['too little indentation', 'a:\n  b: 1\n ⟦indentation:c⟧: 2\nd: 1\n', '{a: {b: 1}, d: 1}'],
    ['too much indentation', 'a:\n  b: 1\n   ⟦indentation:c⟧: 2\nd: 1\n', '{a: {b: 1}, d: 1}'],
    ['two colons', 'a: ⟦colon-in-value:b: c⟧\nd: 1\n', '{a: b: c, d: 1}'],
    ['%', 'a: ⟦reserved-character:%5⟧ # c\nb: 1\n', '{a: %5, b: 1}'],
    ['@', 'a: ⟦reserved-character:@x y⟧\nb: 1\n', '{a: @x y, b: 1}'],
    ['a backtick', 'a: [⟦reserved-character:`x⟧, y]\nb: 1\n', '{a: [`x, y], b: 1}'],
    ['! before Chinese', 'a: ⟦reserved-character:!重要 x⟧\nb: 1\n', '{a: !重要 x, b: 1}'],
    ['text behind |', 'a: | ⟦block-header:5⟧\nb: 1\n', '{a: , b: 1}'],
    ['text behind a quote', 'a: "x" ⟦text-after-value:y⟧\nb: 1\n', '{a: x, b: 1}'],
    ['a dash as a value', 'a: ⟦dash-in-value:- 1⟧\nb: 1\n', '{a: - 1, b: 1}'],
    ['an item among keys', 'a: 1\n⟦stray-item:- b⟧\nc: 1\n', '{a: 1, c: 1}'],
    ['a key among items', '- a\n⟦unexpected-line:b⟧: 1\n', '[a]'],
    ['a missing comma', 'a: {b: ⟦missing-comma:1 c: 2⟧}\nd: 1\n', '{a: {b: 1 c: 2}, d: 1}'],
    ['a comma too many', 'a: {b, ⟦stray-comma:,⟧ c}\n', '{a: {b: ~, c: ~}}'],
    ['an escape that is none', 'a: "⟦escape:\\q⟧"\nb: 1\n', '{a: \\q, b: 1}'],
    ['a directive that is none', '⟦directive:%FOO⟧\na: 1\n', '{a: 1}'],
    ['a tag that is none', 'a: ⟦unknown-tag:!x⟧ y\n', '{a: y}'],
    ['a tag that does not fit', 'a: ⟦tag-mismatch:!!int⟧ x\n', '{a: x}'],
    ['a list as a key', '? ⟦complex-key:[a]⟧\n: 1\nb: 1\n', '{b: 1}'],
    ['an unknown alias', 'a: ⟦unknown-alias:*x⟧\nb: 1\n', '{a: *x, b: 1}'],
    ['a control character', 'a: x⟦control-character:\u0000⟧y\nb: 1\n', '{a: x\ufffdy, b: 1}'],
    ['half a character', 'a: ⟦lone-surrogate:\ud83d⟧\nb: 1\n', '{a: \ufffd, b: 1}'],
    [
      'duplicate keys',
      'a: 1\n⟦duplicate-key:a⟧: 2\nb: {c: 1, ⟦duplicate-key:c⟧: 2}\n',
      '{a: 1, a: 2, b: {c: 1, c: 2}}',
    ],
    ['CRLF', 'a: "x"\r\n⟦half-typed:ti⟧\r\nb: ⟦unclosed-quote:"y⟧\r\nc: 1\r\n', '{a: x, b: y, c: 1}'],
    [
      'a conflict',
      'a: x\n⟦conflict-marker:<<<<<<< HEAD⟧\nb: 1\nb: 3\n||||||| base\nb: 0\n=======\nb: 2\n>>>>>>> x\nc: 3\n',
      '{a: x, b: 1, b: 3, c: 3}',
    ],
    ['a conflict without an end', 'a: x\n⟦conflict-marker:<<<<<<< HEAD⟧\nb: 1\n=======\nb: 2\n', '{a: x, b: 1}'],
  ])('with %s has its problem there, and is read', (_, text, tree) => {
    const file = parseYaml(unmarked(text));
    expect(marked(unmarked(text))).toBe(text);
    for (const { kind, code, params } of file.problems) {
      const id = kind === code ? `yaml/${kind}` : `yaml/${kind}/${code}`;
      for (const catalogue of [en, zh] as Record<string, (params: unknown) => string>[]) {
        expect(catalogue[id]?.(params)).toMatch(/^(?!.*undefined)./);
      }
    }
    expect(file.documents.map((document) => renderTree(document.root)).join(' --- ')).toBe(tree);
  });

  it.each([
    ['a: 1\nkey:value\nb: 1\n', 'a: 1\nkey: value\nb: 1\n'],
    ['a: {b:1}\n', 'a: {b: 1}\n'],
    ['a: %5 # c\n', 'a: "%5" # c\n'],
  ])('offers a repair of %j', (text, expected) => {
    expect(
      applyEdits(
        text,
        parseYaml(text).problems.flatMap((problem) => problem.edits ?? []),
      ),
    ).toBe(expected);
  });

  it('notes what it left out', () => {
    const { documents, source } = parseYaml('a: 1\nti\nb: 2\n---\nc: 3\n');
    expect(documents.map(({ damaged }) => damaged.map((range) => source.slice(range)))).toEqual([['ti'], []]);
  });

  it('keeps its comments', () => {
    const { comments } = parseYaml('# one\nti # two\nb: "x # no\n# three\nc: [1 # four\nd: 1\n');
    expect(comments.map(({ text }) => text)).toEqual([' one', ' two', ' three', ' four']);
  });

  it.each([
    ['[', 'brackets', '['.repeat(10_000)],
    ['{', 'braces', '{a: '.repeat(10_000)],
    ['-', 'dashes', '- '.repeat(10_000)],
    ['?', 'question marks', '? '.repeat(10_000)],
  ])('%s: says once that thousands of %s are too deep', (_, __, text) => {
    expect(parseYaml(text).problems.map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('names tabs, not depth, when all is indented with tabs', () => {
    const codes = parseYaml('a:\n  - b: 1\n\tc: 2\n'.repeat(300)).problems.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['tab', 'duplicate-key']));
  });

  it('gives up on a text without end of faults, with problems', () => {
    const text = 'a: "x\n'.repeat(500);
    expect(parseYaml(text).problems.length).toBeGreaterThan(0);
  });
});
