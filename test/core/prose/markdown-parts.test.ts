import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/prose/parse-markdown.ts';

/** What ends what stands before it, and what only seems to. */
const lines = [
  ...[
    '甲',
    '甲 **乙',
    '丙**',
    '乙 `a',
    'b` 丁',
    '',
    '',
    '',
    ' ',
    '\t',
    '# 甲',
    '## 乙 #',
    ' # 丙',
    '#丁',
    '===',
    '---',
  ],
  ...[
    '- 甲',
    '* 乙',
    '+',
    '1. 甲',
    '2) 乙',
    '10. 丙',
    '  丁',
    '    戊',
    '\t己',
    '> 甲',
    '>',
    '> - 乙',
    '- > 丙',
    '- # 甲',
  ],
  ...['```', '````', '~~~', '``` yaml', '  ```', '> ```', '- ```', '``` a`', '~~~ ', '     ```'],
  ...[
    '<!-- 甲',
    '乙 -->',
    '<!-->',
    '<!-- 甲 -->',
    '<div>',
    '</div>',
    '<b>甲</b>',
    '<pre>',
    '</pre>',
    '<script',
    '<style>',
  ],
  ...['<?php', '?>', '<!A', '>', '<![CDATA[', ']]>', '| a | b |', '|---|---|', '| 1 | 2 |', '***', '_ _ _'],
  ...[
    '::chart{#a}',
    ':claim[5]{#b}',
    ':product[',
    '甲](b)',
    '[甲]',
    '[^1]',
    '[甲][乙]',
    '![乙]',
    '[^1]: 丁',
    '[^2]: ',
    '[甲]: b',
    '[乙]: <c> "d"',
    '> [甲]: b',
    '> [^2]: 丁',
    '- [乙]: c',
    '[甲]:',
    '[^2] [乙]',
    '\ufeff甲',
    '\u0000',
    '甲  ',
    '甲\\',
    '&amp;',
  ],
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')), { maxLength: 25 })
  .map((drawn) => drawn.flat().join(''));

describe('a text read in parts', () => {
  it('has the tree that it has as a whole', () => {
    const runs = 1500 * Number(process.env.TRENDBOOK_RUNS ?? 1);
    const seed = Number(process.env.TRENDBOOK_SEED ?? 1);
    fc.assert(
      fc.property(text, fc.constantFrom(1, 2, 5, 12), (drawn, partLength) => {
        expect(parseMarkdown(drawn, 'block', partLength)).toEqual(
          parseMarkdown(drawn, 'block', Number.POSITIVE_INFINITY),
        );
      }),
      { numRuns: runs, seed },
    );
  });
});
