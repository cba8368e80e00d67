import fc from 'fast-check';
import {
  findNumerals,
  forEachNode,
  knownNames,
  parseProse,
  rangeOf,
  runningText,
} from '../../../src/core/prose/index.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { step } from '../support/longest-step.ts';
import { expectApplicable, expectWithin } from '../support/well-formed.ts';

const parts = [
  ...[
    ':',
    '::',
    ':::',
    '：',
    ':claim',
    ':value',
    '::chart',
    '::ranking',
    '::table',
    ':product',
    ':trend',
    ':cite',
    ':n',
    ':note',
    '注:',
  ],
  ...[
    '[56]',
    '[',
    ']',
    '【',
    '】',
    '{#a}',
    '{',
    '}',
    '{of=quark measure=app.dau}',
    '{#a top=10}',
    '{a="b" a=c}',
    ' {#a}',
    '｛',
    '#a',
    '.b',
    '=',
  ],
  ...['\n', '\n\n', '\r\n', '\r', ' ', '  \n', '\\\n', '\t', '    '],
  ...[
    '# ',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|---|:-:|\n',
    '```',
    '~~~',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~',
    '~~',
    '---\n',
    '===\n',
    '[^1]',
    '[^1]: ',
    '[a]: b',
    '](',
    '![',
    '<a>',
    '</a>',
    '<!-- ',
    ' -->',
    '&amp;',
    '&#0;',
    'https://a.b/c',
  ],
  ...[
    '豆包',
    '，',
    '。',
    'a',
    '三个',
    '100万',
    '2024年',
    '第3',
    '16:9',
    '😀',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\ud800',
    '\\',
  ],
];

const names = knownNames(['豆包', '360'], ['豆包']);

interface Text {
  readonly text: string;
  readonly kind: 'block' | 'inline';
}

/** Markdown with directives, torn: everything has its place, and a repair that is called sure mends what it says. */
export const prose: Fuzzer<Text> = {
  name: 'prose',
  share: 0.2,
  boundedRuns: 300,
  cases: fc.record({
    text: fc.array(fc.constantFrom(...parts), { maxLength: 25 }).map((chosen) => chosen.join('')),
    kind: fc.constantFrom('block', 'inline'),
  }),

  check: (drawn) => step('reading prose', () => expectSound(drawn)),
};

function expectSound({ text, kind }: Text): void {
  const read = parseProse(text, kind);
  forEachNode(read.tree, (node) => expectWithin(rangeOf(node), text.length, node.type));
  for (const { range, nameRange, label, attributes } of read.directives) {
    const ranges = attributes.flatMap((attribute) => [attribute.range, attribute.nameRange, attribute.valueRange]);
    for (const each of [range, nameRange, label?.range ?? range, ...ranges])
      expectWithin(each, text.length, 'directive');
  }
  for (const { range, edits } of read.malformed) {
    expectWithin(range, text.length, 'malformed directive');
    expectApplicable(edits, text.length, 'repair');
  }
  findNumerals(text, names);
  runningText(text, read);
  expectRepairsToEnd(text, kind);
}

/** Once a repair is made another may be needed, but not for ever. */
function expectRepairsToEnd(text: string, kind: Text['kind']): void {
  let repaired = text;
  for (let turn = 0; turn < 50; turn++) {
    const torn = parseProse(repaired, kind).malformed.find(({ edits }) => edits.length > 0);
    if (!torn) return;
    repaired = applyEdits(repaired, torn.edits);
  }
  throw new Error(`repairs do not end: ${repaired}`);
}
