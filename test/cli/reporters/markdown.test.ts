import fc from 'fast-check';
import type { Nodes, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/cli/reporters/markdown.ts';
import { harmless } from '../../../src/cli/reporters/safe-text.ts';
import { type Found, reportOf } from './report.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

function tableOf(text: string): Table {
  return parser.parse(text).children.find((node) => node.type === 'table')!;
}

/** The kinds of nodes in a tree. */
function kindsIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kindsIn) : [])];
}

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The cells of the row of one finding, as a reader sees them. */
function cellsOf(found: Found): string[] {
  const table = tableOf(markdown(reportOf([found])));
  expect(table.children).toHaveLength(2);
  const row = table.children[1]!;
  expect(new Set(kindsIn(row))).toEqual(new Set(['tableRow', 'tableCell', 'text']));
  return row.children.map((cell) => textOf(cell).replaceAll('\u200b', ''));
}

describe('a report in Markdown', () => {
  it.each([
    ['en', 'Severity,Place,Rule,Message', '**Trendbook**: 1 error in 1 of 1 file'],
    ['zh', '级别,位置,规则,说明', '**Trendbook**: 1 个错误，涉及 1 个文件中的 1 个'],
  ] as const)('is a summary and a table (%s)', (locale, head, summary) => {
    const text = markdown(reportOf([{ text: 'a: ⟦b⟧' }], { locale }));
    expect(text.split('\n')[0]).toBe(summary);
    expect(tableOf(text).children[0]!.children.map(textOf).join()).toBe(head);
  });

  it('has no table without findings', () => {
    expect(markdown(reportOf([], { files: ['a.yaml'] }))).toBe('**Trendbook**: No problems in 1 file\n');
  });

  it('has severity, place, rule and message in a row', () => {
    const found: Found = { file: '产品/a.yaml', text: 'b:\n  c: ⟦d⟧\n', severity: 'warning', message: '未知的键“c”。' };
    expect(cellsOf(found)).toEqual(['warning', '产品/a.yaml:2:6', 'ref/unknown-term', '未知的键“c”。']);
  });

  it.each([
    'a | b',
    'a \\| b \\',
    '`code` and ``more``',
    '*bold* _em_ __x__ ~~gone~~ 豆包*的*',
    '<b>html</b> <!-- x --> &amp; &lt;',
    '[link](https://example.org) ![picture](x.png) [^1]',
    'see https://example.org and www.example.org, mail a@example.org',
    '@octocat #12 - [ ] task',
    '> quote # heading 1. list',
  ])('shows %j as it is', (text) => {
    expect(cellsOf({ message: text, file: text })).toEqual(['error', `${text}:1:1`, 'ref/unknown-term', text]);
  });

  it.each([
    ['a\nb\r\nc', 'a b c'],
    ['\u001b[31mred', '␛[31mred'],
  ])('puts %j into one line, harmless', (text, expected) => {
    expect(cellsOf({ message: text })[3]).toBe(expected);
  });

  it('calls nobody and refers to nothing', () => {
    const text = markdown(reportOf([{ message: '@octocat fixes #12' }]));
    expect(text).not.toMatch(/@octocat|#12/);
  });

  it('shows any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = harmless(`.${text}.`.replace(/\s+/g, ' ')).replaceAll('\u200b', '');
        expect(cellsOf({ message: `.${text}.` })[3]).toBe(shown);
      }),
    );
  });

  it('leaves out what no comment has room for, and says how many', () => {
    const found = Array.from({ length: 2000 }, (_, n) => ({
      message: `Wrong number ${n}, in a message of usual length.`,
    }));
    const text = markdown(reportOf(found));
    expect(text.length).toBeLessThan(65_536);
    const rows = tableOf(text).children.length - 1;
    expect(rows).toBeGreaterThan(500);
    expect(text.trimEnd().split('\n').at(-1)).toBe(`… and ${2000 - rows} more.`);
  });
});
