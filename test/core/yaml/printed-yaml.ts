import fc from 'fast-check';

/** YAML as an author has it in mind: what is written, without the white space between. */
export type Written =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'block'; readonly header: string; readonly lines: readonly string[] }
  | { readonly kind: 'list' | 'flow-list'; readonly items: readonly Written[] }
  | { readonly kind: 'mapping' | 'flow-mapping'; readonly pairs: readonly (readonly [string, Written])[] };

/** White space where the author is free; each time it is asked for by name. */
export interface Spacing {
  /** How much further right what is nested stands; of a list below its key perhaps not at all. */
  nesting(of: 'mapping' | 'list' | 'block'): number;
  /** Between two tokens of a line. */
  gap(of: 'dash' | 'colon' | 'before-colon' | 'comma' | 'before-comma' | 'brace' | 'bracket'): string;
  /** Behind a line, with its line break. */
  lineEnd(): string;
}

/** As the formatter leaves it. */
export const tidy: Spacing = {
  nesting: () => 2,
  gap: (of) =>
    ({ dash: ' ', colon: ' ', comma: ' ', brace: ' ', 'before-colon': '', 'before-comma': '', bracket: '' })[of],
  lineEnd: () => '\n',
};

/** As hurried people type it. */
export function messy(choices: readonly number[]): Spacing {
  let turn = 0;
  const next = (count: number) => choices[turn++ % choices.length]! % count;
  return {
    nesting: (of) => (of === 'list' ? next(4) : 1 + next(5)),
    gap: (of) => {
      const required = of === 'dash' || of === 'colon' || of === 'comma';
      return required ? ' '.repeat(1 + next(3)) : ' '.repeat(next(3));
    },
    lineEnd: () => `${' '.repeat(next(2) * next(4))}\n`,
  };
}

/** The text of a document. */
export function print(node: Written, spacing: Spacing): string {
  return printLines(node, 0, spacing);
}

/** A node from a line of its own on. */
function printLines(node: Written, column: number, spacing: Spacing): string {
  const indent = ' '.repeat(column);
  if (node.kind === 'mapping') return node.pairs.map((pair) => indent + printPair(pair, column, spacing)).join('');
  if (node.kind === 'list') {
    return node.items.map((item) => `${indent}-${printItem(item, column, spacing)}`).join('');
  }
  return `${indent}${printInline(node, spacing)}${spacing.lineEnd()}`;
}

function printPair([key, value]: readonly [string, Written], column: number, spacing: Spacing): string {
  const start = `${key}${spacing.gap('before-colon')}:`;
  if (value.kind === 'mapping') {
    return start + spacing.lineEnd() + printLines(value, column + spacing.nesting('mapping'), spacing);
  }
  if (value.kind === 'list') {
    return start + spacing.lineEnd() + printLines(value, column + spacing.nesting('list'), spacing);
  }
  return start + spacing.gap('colon') + printValue(value, column, spacing);
}

function printItem(item: Written, column: number, spacing: Spacing): string {
  const gap = spacing.gap('dash');
  if (item.kind === 'mapping' || item.kind === 'list') {
    return gap + printLines(item, column + 1 + gap.length, spacing).trimStart();
  }
  return gap + printValue(item, column, spacing);
}

function printValue(value: Written, column: number, spacing: Spacing): string {
  if (value.kind !== 'block') return printInline(value, spacing) + spacing.lineEnd();
  const indent = ' '.repeat(column + spacing.nesting('block'));
  const lines = value.lines.map((line) => `${line && indent + line}\n`);
  return value.header + spacing.lineEnd() + lines.join('');
}

function printInline(node: Written, spacing: Spacing): string {
  const join = (parts: readonly string[]) =>
    parts.reduce((text, part) => `${text}${spacing.gap('before-comma')},${spacing.gap('comma')}${part}`);
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'flow-list') {
    const items = node.items.map((item) => printInline(item, spacing));
    return items.length === 0 ? '[]' : `[${spacing.gap('bracket')}${join(items)}${spacing.gap('bracket')}]`;
  }
  if (node.kind !== 'flow-mapping') throw new Error(`${node.kind} is not written inline`);
  const pairs = node.pairs.map(
    ([key, value]) => `${key}${spacing.gap('before-colon')}:${spacing.gap('colon')}${printInline(value, spacing)}`,
  );
  return pairs.length === 0 ? '{}' : `{${spacing.gap('brace')}${join(pairs)}${spacing.gap('brace')}}`;
}

const scalar = fc.constantFrom(
  'quark',
  '豆包',
  '超1亿',
  '">100万"',
  "'it''s'",
  '3.10',
  '😀',
  'a b c',
  '&x 1',
  '!!str 2',
  'http://x',
);
const key = fc.constantFrom('id', 'name', '名称', 'app.dau', '"quoted"', 'is');
const text: fc.Arbitrary<Written> = scalar.map((each) => ({ kind: 'scalar', text: each }));
const block: fc.Arbitrary<Written> = fc.record({
  kind: fc.constant('block'),
  header: fc.constantFrom('|', '>', '|-', '>-', '|+'),
  lines: fc
    .array(fc.constantFrom('正文', '  deeper', '', '# no comment', '- no item', 'a: b  '), { maxLength: 4 })
    .map((lines) => ['first', ...lines, 'last']),
});

/** Documents of all styles, nested. */
export const writtenYaml: fc.Arbitrary<Written> = fc.letrec<{ flow: Written; node: Written; mapping: Written }>(
  (tie) => ({
    flow: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.record({ kind: fc.constant('flow-list' as const), items: fc.array(tie('flow'), { maxLength: 3 }) }),
      fc.record({
        kind: fc.constant('flow-mapping' as const),
        pairs: fc.uniqueArray(fc.tuple(key, tie('flow')), { maxLength: 3, selector: ([name]) => name }),
      }),
    ),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('flow'),
      block,
      tie('mapping'),
      fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    ),
    mapping: fc.record({
      kind: fc.constant('mapping' as const),
      pairs: fc.uniqueArray(fc.tuple(key, tie('node')), { minLength: 1, maxLength: 4, selector: ([name]) => name }),
    }),
  }),
).mapping;
