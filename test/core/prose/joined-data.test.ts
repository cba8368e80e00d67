import fc from 'fast-check';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';
import { describe, expect, it } from 'vitest';
import { directiveSyntax } from '../../../src/core/prose/directive-syntax.ts';
import { joiningData } from '../../../src/core/prose/joined-data.ts';

const plain = [gfm({ singleTilde: false }), cjkFriendlyExtension(), directiveSyntax('block')];
const joining = joiningData(plain);

function read(text: string, extensions: Extension[]) {
  return fromMarkdown(text, { extensions, mdastExtensions: [...gfmFromMarkdown(), directiveFromMarkdown()] });
}

/** What begins something in running text, ends it or only could, and what stands between. */
const pieces = [
  ...['甲', 'a', 'a b', ' ', '  ', '\t', '\n', '\n', '\r\n', '\r', '  \n', '\\\n', '\n> ', '\n\n', '\u0000', '。'],
  ...['\\', '\\*', '\\a', '&', '&amp;', '&#65;', '&amp', '`', '``', '`c`', '` `', '<', '<b>', '</b>', '<!-- c -->'],
  ...['<https://a.b>', '<a@b.c>', 'https://a.b', 'www.a.b', 'a@b.c', 'http', 'w', '_', '*', '**', '~~', '[', ']', '!['],
  ...[
    '](b)',
    '][a]',
    '[a]',
    '[^a]',
    '\n[a]: b\n\n',
    ':',
    ':claim[5]{#a}',
    ':product[',
    '{#a}',
    '}',
    ':n',
    '|',
    '| a |',
  ],
];

describe('plain text that is joined as it is read', () => {
  it.each([
    ['lines of words', '甲 a b\nc w d\n e'],
    ['between escapes', '甲 w a \\* w b \\* w c'],
    ['before a hard break', 'a w b\\\nc w d  \ne'],
    ['inside a link, and where none is', '[a w b\nc](d) [a w b\nc]'],
    ['inside a label', ':product[a w b\nc w d]{#a} a w b'],
  ])('has the tree that it has without: %s', (_, text) => {
    expect(read(text, joining)).toEqual(read(text, plain));
  });

  it('has the tree that it has without: whatever is written', () => {
    const runs = 1500 * Number(process.env.TRENDBOOK_RUNS ?? 1);
    const seed = Number(process.env.TRENDBOOK_SEED ?? 1);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (drawn) => {
        const text = drawn.join('');
        expect(read(text, joining)).toEqual(read(text, plain));
      }),
      { numRuns: runs, seed },
    );
  });
});
