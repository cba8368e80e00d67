import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/text/range.ts';
import { formatYaml, parseYaml } from '../../../src/core/yaml/index.ts';
import { messy, print, tidy, writtenYaml } from './printed-yaml.ts';

function format(text: string): string {
  return applyEdits(text, formatYaml(parseYaml(text)));
}

/** The tree and what else a text says, without places. */
function said(text: string): string {
  const { documents, comments, problems } = parseYaml(text);
  const withoutPlaces = (name: string, value: unknown) => (name === 'range' || name === 'edits' ? undefined : value);
  return JSON.stringify(
    [
      documents.map(({ root }) => root ?? null),
      comments.map((each) => each.text.trimEnd()),
      problems.map(({ code }) => code),
    ],
    withoutPlaces,
  );
}

const cases: Readonly<Record<string, readonly (readonly [what: string, before: string, after: string])[]>> = {
  indentation: [
    ['a mapping in a mapping', 'a:\n    b: 1\n    c: 2\n', 'a:\n  b: 1\n  c: 2\n'],
    ['one column', 'a:\n b:\n  c: 1\n', 'a:\n  b:\n    c: 1\n'],
    ['a list below its key', 'a:\n- x\n- y\nb: 1\n', 'a:\n  - x\n  - y\nb: 1\n'],
    ['mappings in a list', 'a:\n-   id: x\n    b: 1\n- id: y\n', 'a:\n  - id: x\n    b: 1\n  - id: y\n'],
    ['a mapping below its dash', '-\n    a: 1\n', '-\n  a: 1\n'],
    ['a list in a list', '-   - a\n    - b\n-  - c\n', '- - a\n  - b\n- - c\n'],
    ['a value below its key', 'a:\n     x\n', 'a:\n  x\n'],
    ['anchors and tags below a key', 'a:\n    &x\n    !!map\n    b: 1\n', 'a:\n  &x\n  !!map\n  b: 1\n'],
    [
      'several documents',
      'id: a\nb:\n- 1\n---\nid: c\nb:\n    - 1\n...\n',
      'id: a\nb:\n  - 1\n---\nid: c\nb:\n  - 1\n...\n',
    ],
  ],
  spaces: [
    ['behind a colon', 'a:   1\nb:\t2\n', 'a: 1\nb: 2\n'],
    ['before a colon', 'a : 1\n"b"  : 2\n', 'a: 1\n"b": 2\n'],
    ['behind a dash', '-   a\n-\tb\n', '- a\n- b\n'],
    ['behind anchors, before aliases', 'a:   &x   1\nb:  *x\n', 'a: &x 1\nb: *x\n'],
    ['at the end of lines', 'a: 1  \n# note \t\nb: 2\t\n', 'a: 1\n# note\nb: 2\n'],
    ['on empty lines', 'a: 1\n   \nb: 2\n', 'a: 1\n\nb: 2\n'],
    ['in brackets', 'a: [ x,y , z ]\n', 'a: [x, y, z]\n'],
    ['in braces', 'a: {b: 1,c:  2 , "d":3}\n', 'a: { b: 1, c: 2, "d": 3 }\n'],
    ['in empty collections', 'a: { }\nb: [  ]\n', 'a: {}\nb: []\n'],
    ['in nested collections', 'a: [ {b: [ ]},{ c: 1} ]\n', 'a: [{ b: [] }, { c: 1 }]\n'],
    ['around empty values', 'a: {b: , c: }\n', 'a: { b: , c: }\n'],
    ['not in a figure with thousands', 'a: {b: 1,200,c: 2}\n', 'a: { b: 1,200, c: 2 }\n'],
    ['behind a document marker', '---   # first\na: 1\n', '---   # first\na: 1\n'],
  ],
  'empty lines': [
    ['at most one', 'a: 1\n\n\n\nb: 2\n', 'a: 1\n\nb: 2\n'],
    ['none at the start', '\n\na: 1\n', 'a: 1\n'],
    ['none at the end', 'a: 1\n\n\n', 'a: 1\n'],
    ['a line break at the end', 'a: 1', 'a: 1\n'],
    ['also behind a comment', 'a: 1\n# end', 'a: 1\n# end\n'],
    ['between items', '- a\n\n\n- b\n', '- a\n\n- b\n'],
    ['behind a block scalar', 'a: |\n  x\n\n\nb: 1\n', 'a: |\n  x\n\nb: 1\n'],
  ],
  comments: [
    ['above a key', 'a:\n    # about b\n    b: 1\n', 'a:\n  # about b\n  b: 1\n'],
    ['above the items of a list', 'a:\n# first\n- x\n# second\n- y\n', 'a:\n  # first\n  - x\n  # second\n  - y\n'],
    ['at the end of a list', 'a:\n    - x\n    # - y\nb: 1\n', 'a:\n  - x\n  # - y\nb: 1\n'],
    ['at the end of a mapping in a list', '-   a: 1\n    # b: 2\n- a: 2\n', '- a: 1\n  # b: 2\n- a: 2\n'],
    ['below a key without a value', 'a:\n    # - x\nb: 1\n', 'a:\n  # - x\nb: 1\n'],
    ['at the margin', 'a:\n    b: 1\n# about c\nc: 2\n', 'a:\n  b: 1\n# about c\nc: 2\n'],
    ['at the end of the text', 'a:\n    b: 1\n    # b2\n# a2\n', 'a:\n  b: 1\n  # b2\n# a2\n'],
    ['behind a block scalar', 'a:\n   b: |\n      x\n   # c\n   d: 1\n', 'a:\n  b: |\n    x\n  # c\n  d: 1\n'],
    ['behind a block scalar, further right than its key', 'a: |\n     x\n  # c\nb: 1\n', 'a: |\n  x\n# c\nb: 1\n'],
    ['behind values, as far as written', 'a:  1   # x\n', 'a: 1   # x\n'],
    ['in one column', 'a:  1    # x\nbcd: 2   # y\n', 'a: 1     # x\nbcd: 2   # y\n'],
    ['in one column, beside Chinese', 'a: 豆包  # x\nbcd:  22 # y\n', 'a: 豆包 # x\nbcd: 22 # y\n'],
    ['in brackets', 'a: [\n     x, # one\n     # two\n     y]\n', 'a: [\n     x, # one\n     # two\n     y]\n'],
    ['behind the header of a block scalar', 'a:  |   # x\n    y\n', 'a: |   # x\n  y\n'],
  ],
  'block scalars': [
    ['literal', 'a:\n    b: |\n        x\n          y\n\n        z\n', 'a:\n  b: |\n    x\n      y\n\n    z\n'],
    ['folded, stripped', '- >-\n     x\n     y\n- 1\n', '- >-\n  x\n  y\n- 1\n'],
    ['kept line breaks', 'a: |+\n   x\n\n\nb: 1\n', 'a: |+\n  x\n\n\nb: 1\n'],
    ['blanks at line ends are text', 'a: |\n    x  \n    y\n', 'a: |\n  x  \n  y\n'],
    ['lines of blanks', 'a: |\n    x\n  \n      \n    y\n', 'a: |\n  x\n\n    \n  y\n'],
    ['given indentation', 'a:\n    b: |2\n        x\n', 'a:\n  b: |2\n      x\n'],
    ['nothing in it', 'a: |\n\nb: 1\n', 'a: |\n\nb: 1\n'],
    ['a table in Markdown', 'a: |\n      | x |\n      | - |\n', 'a: |\n  | x |\n  | - |\n'],
  ],
  'scalars over several lines': [
    ['plain', 'a:\n    b: x\n      y\n    c: z\n', 'a:\n  b: x\n    y\n  c: z\n'],
    ['quoted', 'a:\n    b: "x\n\n         y"\n', 'a:\n  b: "x\n\n       y"\n'],
    ['of blanks that count', 'a:  "x\\ \n   y"\n', 'a: "x\\ \n   y"\n'],
  ],
  'brackets over several lines': [
    ['move with their block', 'a:\n    b: [\n        x,\n      y ]\n', 'a:\n  b: [\n      x,\n    y]\n'],
    ['stay below the first item', 'a:\n    b:  [x,\n         y]\n', 'a:\n  b: [x,\n      y]\n'],
    ['stay below the first key', 'a: {b: 1,\n    c: 2}\n', 'a: { b: 1,\n     c: 2 }\n'],
    ['in a list', '-   {a: 1,\n     b: 2}\n', '- { a: 1,\n    b: 2 }\n'],
  ],
  'what is left alone': [
    ['quotes, order, styles', 'b: "x"\na: \'y\'\nc: {}\nd:\n  - [a]\n', 'b: "x"\na: \'y\'\nc: {}\nd:\n  - [a]\n'],
    ['directives', '%YAML 1.2\n---\na:  1\n', '%YAML 1.2\n---\na: 1\n'],
    ['a comparison that lacks its quotes', 'a:\n    dau:  >100万\n    b: 1\n', 'a:\n  dau: >100万\n  b: 1\n'],
    ['a half-typed line', 'a:  1\nfo\nb:  2\n', 'a:  1\nfo\nb:  2\n'],
    ['an unclosed bracket', 'a:  [1\nb:  2\n', 'a:  [1\nb:  2\n'],
    ['an unclosed quote', 'a:  "1\nb:  2\n', 'a:  "1\nb:  2\n'],
    ['a missing space', 'a:1\nb:  2\n', 'a:1\nb:  2\n'],
    ['conflicts', '<<<<<<< a\na:  1\n=======\na:  2\n>>>>>>> b\n', '<<<<<<< a\na:  1\n=======\na:  2\n>>>>>>> b\n'],
    ['keys with ?', '? a\n:   b\n', '? a\n:   b\n'],
    ['tabs for indentation', 'a:\n\tb:  1\n', 'a:\n\tb:  1\n'],
    ['nothing', '', ''],
    ['blanks', '  \n', '  \n'],
    ['one scalar', '   x\n', '   x\n'],
  ],
  'line breaks': [
    ['CRLF', 'a:\r\n-   x  \r\n\r\n\r\nb: |\r\n    y\r\n', 'a:\r\n  - x\r\n\r\nb: |\r\n  y\r\n'],
    ['CRLF at the end', 'a: 1\r\nb:  2', 'a: 1\r\nb: 2\r\n'],
    ['mixed', 'a:  1\r\nb:  2\nc:  3\r\n', 'a: 1\r\nb: 2\nc: 3\r\n'],
  ],
};

describe.each(Object.entries(cases))('formatting: %s', (_, table) => {
  it.each(table)('%s', (_what, before, after) => {
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
  });
});

describe('formatting', () => {
  it('finds the one layout of a text however it was typed', () => {
    fc.assert(
      fc.property(writtenYaml, fc.array(fc.nat(59), { minLength: 1, maxLength: 40 }), (node, choices) => {
        expect(format(print(node, messy(choices)))).toBe(print(node, tidy));
      }),
      { numRuns: 300 },
    );
  });

  const samples = ['samples/ai-trends-2024', 'test/fixtures']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
    .filter((path) => path.endsWith('.yaml'));

  it.each(samples)('leaves %s as it is', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(format(text)).toBe(text);
  });

  it('keeps what any torn text says, and leaves nothing to do a second time', () => {
    const texts = samples.map((path) => readFileSync(path, 'utf8').slice(0, 1500));
    const pieces = fc.constantFrom(
      '',
      '\n',
      '\r\n',
      ' ',
      '   ',
      '{',
      ']',
      '"',
      ': ',
      '- ',
      '|\n',
      '#',
      ' # x',
      '\n---\n',
      '&c ',
      '*c',
      '\t',
      '豆',
      '\n\n\n',
    );
    const tears = fc.array(fc.tuple(fc.nat(1500), pieces, fc.nat(5)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), tears, (whole, torn) => {
        const text = torn.reduce(
          (before, [at, piece, cut]) => before.slice(0, at) + piece + before.slice(at + cut),
          whole,
        );
        const formatted = format(text);
        expect(said(formatted)).toBe(said(text));
        expect(format(formatted)).toBe(formatted);
        expect(formatted.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 400 },
    );
  });

  it('touches no more than what changes', () => {
    const file = parseYaml('a: 1\nb:   2\nc:\n- x\n');
    expect(formatYaml(file).map(({ range, newText }) => [file.source.slice(range), newText])).toEqual([
      ['  ', ''],
      ['', '  '],
    ]);
  });
});
