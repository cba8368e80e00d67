import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../src/core/book/prose-parts.ts';
import { annotateAsClaim, annotateAsNumber, coverageOf, unannotatedFigures } from '../../../src/core/claims/index.ts';
import { withEdit } from '../../../src/core/language/book-edit.ts';
import { checkBook } from '../../../src/core/rules/check-book.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { loadBook } from '../../support/memory-book.ts';

const trend = 'trends/agents.trend.yaml';
const head = 'title: 智能体\nperspective: product\n';

async function annotated(files: Record<string, string>, how: 'claim' | 'number' = 'claim') {
  const book = await loadBook({ ...exampleBook, ...files });
  const [first] = proseOf(book).flatMap((part) =>
    unannotatedFigures(book, part).map(({ range }) =>
      how === 'claim' ? annotateAsClaim(book, part, range)?.edits : annotateAsNumber(book, part, range),
    ),
  );
  const after = withEdit(book, { edits: first ?? [], renames: [] });
  return { book, after, text: (file: string) => after.files.get(file)!.source!.text };
}

describe('a number becomes a claim', () => {
  it.each<[name: string, before: string, after: string]>([
    [
      'with the first claim of its trend',
      `${head}narrative: |\n  开头。访谈了近100家公司；另说。\n`,
      `${head}narrative: |\n  开头。访谈了:claim[近100]{#agents-1}家公司；另说。\nclaims:\n  - id: agents-1\n    statement: 访谈了近100家公司\n    check: { type: count, where: {}, is: 近100 }\n`,
    ],
    [
      'named after what its sentence names, with the source that is cited behind it',
      `${head}headline: 夸克的下载量占30%。:cite{#report}\n`,
      `${head}headline: 夸克的下载量占:claim[30%]{#quark-downloads-2}。:cite{#report}\nclaims:\n  - id: quark-downloads-2\n    statement: 夸克的下载量占30%\n    sources: [report]\n    check: { type: share, where: {}, is: 30% }\n`,
    ],
    [
      'behind the claims that are there, in their column',
      `${head}claims:\n- id: agents-1\n  statement: >-\n    一句\n\n# 注\nsummary: 共3个\n`,
      `${head}claims:\n- id: agents-1\n  statement: >-\n    一句\n- id: agents-2\n  statement: 共3个\n  check: { type: count, where: {}, is: 3 }\n\n# 注\nsummary: 共:claim[3]{#agents-2}个\n`,
    ],
    [
      'in a list of flow style, where its own brackets need quotes',
      `${head}recommendations: [做3件, 好]\nclaims: [{ id: a, statement: x }]\n`,
      `${head}recommendations: ["做:claim[3]{#agents-1}件", 好]\nclaims: [{ id: a, statement: x }, { id: agents-1, statement: 做3件, check: { type: count, where: {}, is: 3 } }]\n`,
    ],
    [
      'with CRLF, beside an emoji',
      `title: 智能体\r\nperspective: product\r\nheadline: "😀\\t快5倍"\r\nclaims:\r\n`,
      `title: 智能体\r\nperspective: product\r\nheadline: "😀\\t快:claim[5倍]{#agents-1}"\r\nclaims:\r\n  - id: agents-1\r\n    statement: 😀 快5倍\r\n    figure: 5倍\r\n`,
    ],
  ])('%s', async (_, written, expected) => {
    const { text, book, after } = await annotated({ [trend]: written });
    expect(text(trend)).toBe(expected);
    expect(coverageOf(after).annotated).toBe(coverageOf(book).annotated + 1);
    const errors = (each: typeof book) => checkBook(each).filter(({ severity }) => severity === 'error');
    const before = errors(book).map(({ rule }) => rule);
    expect(errors(after).filter(({ rule }) => rule !== 'claim/contradicted' && !before.includes(rule))).toEqual([]);
  });

  it('in a Markdown file and its trend, as one edit', async () => {
    const { text } = await annotated({ [trend]: head, 'trends/agents.trend.md': '# 标题\r\n\r\n- 共**56**款\r\n' });
    expect(text('trends/agents.trend.md')).toBe('# 标题\r\n\r\n- 共**:claim[56]{#agents-1}**款\r\n');
    expect(text(trend)).toContain('  - id: agents-1\n    statement: 共56款\n');
  });

  it('on a page, in the trend that the page cites most', async () => {
    const { text } = await annotated({
      [trend]: head,
      'pages/method.md': ':claim[超1亿]{#quark-downloads}，共56款。\n',
    });
    expect(text('trends/search.trend.yaml')).toContain('statement: 超1亿，共56款\n');
  });
});

it('a number can be said to be no claim', async () => {
  const { text, after } = await annotated({ [trend]: `${head}summary: '共''3''款'\n` }, 'number');
  expect(text(trend)).toBe(`${head}summary: '共'':n[3]''款'\n`);
  expect(coverageOf(after)).toEqual({ figures: 0, annotated: 0 });
});

describe('coverage', () => {
  it.each<[prose: string, figures: number, annotated: number]>([
    ['', 0, 0],
    ['共56款', 1, 0],
    ['共:claim[56]{#c}款，:n[5]次，:value{of=quark measure=app.downloads}，10万-20万', 3, 2],
    [':claim[超1亿]{#quark-downloads}', 1, 1],
    [':claim{#quark-downloads}', 1, 1],
    [':claim[都居首位]{#c}', 0, 0],
    [':claim[四]{#c}种，2024年', 1, 1],
  ])('%s', async (prose, figures, annotated) => {
    const book = await loadBook({ ...exampleBook, 'pages/method.md': `${prose}\n` });
    expect(coverageOf(book)).toEqual({ figures, annotated });
    expect(coverageOf(book, ({ owner }) => owner.kind === 'trend')).toEqual({ figures: 0, annotated: 0 });
    const open = checkBook(book).filter(({ rule }) => rule === 'prose/unannotated-figure');
    expect(figures).toBe(annotated + open.length);
  });
});
