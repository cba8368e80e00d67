import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../src/core/book/book.ts';
import { readBookFile } from '../../../src/core/book/book-file.ts';
import { formatOnType } from '../../../src/core/language/format-on-type.ts';
import { formatDocument, formatRange } from '../../../src/core/language/formatting.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { unmark } from '../../support/marked-text.ts';
import { withoutCaret } from './language-book.ts';

const file = (text: string, kind: FileKind = 'trend') => readBookFile(`a.${kind}`, kind, { text });

describe('formatting a document', () => {
  it.each<[what: string, kind: FileKind, before: string, after: string]>([
    ['YAML', 'product', 'name:  豆包\n', 'name: 豆包\n'],
    ['YAML behind a byte order mark', 'product', '\ufeffname:  豆包\n', 'name: 豆包\n'],
    ['a file of no kind', 'stray', 'name:  豆包', 'name:  豆包'],
    ['CSV', 'csv', 'a, b \n1, 2', 'a, b \n1, 2'],
    ['Markdown: blanks at line ends', 'page', '# 标题 \n\n正文\t\n', '# 标题\n\n正文\n'],
    ['Markdown: blank lines', 'prose', '正文\n  \n又一段\n', '正文\n\n又一段\n'],
    ['Markdown: hard line breaks', 'page', '一  \n二\n', '一  \n二\n'],
    ['Markdown: what would be a hard line break, at the end of a paragraph', 'page', '一  \n\n二\n', '一\n\n二\n'],
    ['Markdown: code', 'page', '```\na  \n \n```\n', '```\na  \n \n```\n'],
    ['Markdown: indented code', 'page', '正文\n\n    a  \n    b\n', '正文\n\n    a  \n    b\n'],
    ['Markdown: one line break at the end', 'page', '正文\n\n\n', '正文\n'],
    ['Markdown: a missing line break at the end', 'page', '正文', '正文\n'],
    ['Markdown: CRLF', 'page', '一 \r\n\r\n二', '一\r\n\r\n二\r\n'],
    [
      'Markdown: directives',
      'page',
      ':product[夸克]{#quark} \n\n::chart{#a}  \n',
      ':product[夸克]{#quark}\n\n::chart{#a}\n',
    ],
    [
      'Markdown: lists, tables, line lengths',
      'page',
      '*  一\n*  二\n\n|a|b|\n|-|-|\n',
      '*  一\n*  二\n\n|a|b|\n|-|-|\n',
    ],
    ['Markdown: nothing', 'page', '\n \n', '\n \n'],
  ])('%s', (_, kind, before, after) => {
    const read = file(before, kind);
    const once = applyEdits(read.source!.text, formatDocument(read));
    expect(once).toBe(after);
    expect(formatDocument(file(once, kind))).toEqual([]);
  });

  it('leaves a file alone that is not UTF-8', () => {
    expect(formatDocument(readBookFile('a', 'page', { bytes: new Uint8Array([0x61, 0x20, 0x0a, 0xff]) }))).toEqual([]);
  });
});

describe('formatting a selection', () => {
  it.each([
    ['only its lines', 'a:  1\n⟦b:  2⟧\nc:  3\n', 'a:  1\nb: 2\nc:  3\n'],
    ['a caret’s line', 'a:  1\nb: ⟦⟧ 2\n', 'a:  1\nb: 2\n'],
    ['whole lines, to the start of the next', '⟦a:  1\n⟧b:  2\n', 'a: 1\nb:  2\n'],
    ['a whole block', '⟦a:\n- x\n- y\n⟧b:\n- z\n', 'a:\n  - x\n  - y\nb:\n- z\n'],
    ['half a block, without moving it away from the rest', 'a:\n⟦-   x\n⟧-   y\n', 'a:\n- x\n-   y\n'],
    ['half a block scalar, which stays whole', 'a: |\n⟦    x\n⟧    y\n', 'a: |\n    x\n    y\n'],
  ])('touches %s', (_, marked, after) => {
    const { text, ranges } = unmark(marked);
    expect(applyEdits(text, formatRange(file(text), ranges[0]!))).toBe(after);
  });

  it('works in Markdown', () => {
    expect(applyEdits('a \nb \n', formatRange(file('a \nb \n', 'page'), { start: 0, end: 1 }))).toBe('a\nb \n');
  });
});

describe('formatting while typing', () => {
  it.each([
    ['a new line begins the next item', '\n', 'a:\n  - x\n  ‸\n', 'a:\n  - x\n  - \n'],
    ['between items', '\n', 'a:\n  - x\n‸\n  - y\n', 'a:\n  - x\n  - \n  - y\n'],
    ['below brackets', '\n', '- {a: 1}\n‸', '- {a: 1}\n- '],
    ['with CRLF', '\n', 'a:\r\n- x\r\n‸\r\n', 'a:\r\n- x\r\n- \r\n'],
    ['a new line below an empty item ends the list', '\n', 'a:\n  - x\n  - \n  ‸\nb: 1\n', 'a:\n  - x\n\nb: 1\n'],
    [
      'an inner list ends where the outer goes on',
      '\n',
      'a:\n  - b:\n      - x\n      -\n      ‸\n',
      'a:\n  - b:\n      - x\n    \n',
    ],
    ['nothing below an item with keys', '\n', '- id: x\n  ‸\n', '- id: x\n  \n'],
    ['nothing below a key', '\n', 'a:\n  ‸\n', 'a:\n  \n'],
    ['nothing in a block scalar', '\n', 'a: |\n  - x\n  ‸\n', 'a: |\n  - x\n  \n'],
    ['nothing where something follows', '\n', '- x\n‸y: 1\n', '- x\ny: 1\n'],
    ['nothing on the first line', '\n', '‸', ''],
    ['a closing brace tidies its braces', '}', 'a:   {b: 1,c: {d: 2}}‸\n', 'a:   { b: 1, c: { d: 2 } }\n'],
    ['a closing bracket tidies its brackets', ']', 'a: [x,y ]‸ # z\nb:  1\n', 'a: [x, y] # z\nb:  1\n'],
    ['nothing while a bracket is open', ']', 'a: [x,[y ]‸\n', 'a: [x,[y ]\n'],
    ['nothing for a bracket in a text', '}', 'a: b {c }‸\n', 'a: b {c }\n'],
  ])('%s', (_, character, marked, after) => {
    const { text, offset } = withoutCaret(marked);
    expect(applyEdits(text, formatOnType(file(text), offset, character))).toBe(after);
  });

  it('does nothing in Markdown', () => {
    expect(formatOnType(file('- x\n', 'page'), 4, '\n')).toEqual([]);
  });
});
