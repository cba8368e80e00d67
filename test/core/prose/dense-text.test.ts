import { describe, expect, it } from 'vitest';
import { forEachNode, parseProse } from '../../../src/core/prose/index.ts';

function typesIn(text: string): Set<string> {
  const types = new Set<string>();
  forEachNode(parseProse(text, 'block').tree, ({ type }) => types.add(type));
  return types;
}

describe('a text with many marks', () => {
  it.each([
    ['in paragraphs of their own', '[甲](b) **乙** <b>丙</b> ~~丁~~\n\n'.repeat(1500), true],
    ['in the rows of a table', `| 甲 |\n| --- |\n${'| [甲](b) |\n'.repeat(1500)}`, true],
    ['of HTML in one table', `| 甲 |\n| --- |\n${'| [甲](b)<br>乙 |\n'.repeat(1500)}`, true],
    ['behind ends of labels that nothing opens', `${'a] '.repeat(2001)}[甲](b)`, false],
    ['behind half as many of those', `${'a] '.repeat(1001)}[甲](b)`, true],
    ['of labels, three thousand', '[甲](b) '.repeat(3000), true],
    ['of comments that never end', `[甲](b)${'<!--'.repeat(1500)}`, false],
    ['in one paragraph', `${'[甲](b) **乙** <b>丙</b>\n'.repeat(1500)}`, false],
  ])('%s', (_, text, hasLinks) => {
    expect(typesIn(text).has('link')).toBe(hasLinks);
  });

  it('keeps its directives', () => {
    const text = `${']'.repeat(5000)} :claim[56]{#a}`;
    expect(parseProse(text, 'block').directives).toHaveLength(1);
    expect(typesIn(text)).toContain('textDirective');
  });
});
