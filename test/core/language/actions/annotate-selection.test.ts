import { describe, expect, it } from 'vitest';
import { codeActions } from '../../../../src/core/language/actions/index.ts';
import { withEdit } from '../../../../src/core/language/book-edit.ts';
import { checkBook } from '../../../../src/core/rules/check-book.ts';
import { exampleBook } from '../../../../src/core/rules/example-book.ts';
import { unmark } from '../../../support/marked-text.ts';
import { loadBook } from '../../../support/memory-book.ts';

const file = 'trends/agents.trend.yaml';
const head = 'title: 智能体\nperspective: product\n';

async function actionsAt(marked: string) {
  const { text, ranges } = unmark(marked);
  const book = await loadBook({ ...exampleBook, [file]: text });
  const can = { createFiles: true, deleteFiles: true };
  const found = codeActions({ book, file: book.files.get(file)!, span: ranges[0]!, check: checkBook, can });
  const kinds = new Set(['prose/fix/claim', 'prose/fix/number']);
  return { book, actions: found.filter(({ title }) => kinds.has(title.id)) };
}

describe('a selected number', () => {
  it.each<[marked: string, index: number, after: string]>([
    [
      `${head}headline: ⟦2025年⟧的智能体\n`,
      0,
      `${head}headline: :claim[2025年]{#agents-1}的智能体\nclaims:\n  - id: agents-1\n    statement: 2025年的智能体\n    figure: 2025年\n`,
    ],
    [`${head}headline: ⟦2025年⟧的智能体\n`, 1, `${head}headline: :n[2025年]的智能体\n`],
    [
      `${head}narrative: |\n  增长了⟦超过100万⟧家\n`,
      0,
      `${head}narrative: |\n  增长了:claim[超过100万]{#agents-1}家\nclaims:\n  - id: agents-1\n    statement: 增长了超过100万家\n    check: { type: count, where: {}, is: 超过100万 }\n`,
    ],
    [`${head}narrative: |\n  增长了⟦超过100万⟧家\n`, 1, `${head}narrative: |\n  增长了:n[超过100万]家\n`],
  ])('%j, action %d', async (marked, index, after) => {
    const { book, actions } = await actionsAt(marked);
    expect(actions).toHaveLength(2);
    const edited = withEdit(book, actions[index]!.edit()!);
    expect(edited.files.get(file)!.source!.text).toBe(after);
  });

  it.each([
    `${head}headline: ⟦智能体⟧\n`,
    `${head}headline: ":claim[⟦5⟧]{#a}"\n`,
    `⟦title: 5个⟧\nperspective: product\n`,
    `${head}narrative: |\n  \`⟦5⟧\`\n`,
  ])('is not offered in %j', async (marked) => {
    expect((await actionsAt(marked)).actions).toEqual([]);
  });
});
