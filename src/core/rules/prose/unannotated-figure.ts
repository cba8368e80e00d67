import type { Book } from '../../book/book.ts';
import type { ProsePart } from '../../book/prose-parts.ts';
import { annotateAsClaim, annotateAsNumber, receivingTrend, unannotatedFigures } from '../../claims/index.ts';
import { message } from '../../messages/message.ts';
import type { Numeral } from '../../prose/index.ts';
import { isDamagedAt } from '../damage.ts';
import type { Fix, Rule } from '../rule.ts';

export const unannotatedFigure: Rule = {
  id: 'prose/unannotated-figure',
  severity: 'info',
  documentation: {
    en: 'A number in prose that no directive says anything about, so that nothing checks it. Make it a claim (`:claim[56]{#id}`), let it be filled in (`:value{…}`), or say that it is none (`:n[56]`). Numbers are figures with their qualifiers and scales (超过100万, 10万-20万, 30%), and Chinese numerals before a counter (三个, 十大); not dates, times and years, ordinals, list markers, code, addresses, 一 before a counter, nor what belongs to a name that the book knows.',
    zh: '正文中没有用任何指令标注的数字，因此无从核对。可以把它写成论断（`:claim[56]{#标识}`）、自动填入的数值（`:value{…}`），或注明它不是论断（`:n[56]`）。数字连同限定词和单位一起计（超过100万、10万-20万、30%），量词前的汉字数字也算（三个、十大）；日期、时间、年份、序数、列表编号、代码、网址、量词前的“一”以及书中已知名称里的数字不算。',
  },
  examples: {
    valid: [
      {
        file: 'pages/method.md',
        text: '# 1. 方法\n\n截至2024年10月，下载量:claim[超1亿]{#quark-downloads}，位列第3；另见:n[56]款、一个例子和《三个故事》，用`42`和GPT-4。\n',
      },
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nheadline: 2025年的5G\nvoices:\n  - text: 我们有56款\n',
      },
    ],
    invalid: [
      { file: 'pages/method.md', text: '历史下载量⟦超过100万⟧的App。\n' },
      { file: 'pages/method.md', text: '## 两者\n\n共⟦10万-20万⟧用户。\n' },
      { file: 'products/doubao.product.yaml', text: "name: 豆包\nsummary: '有''⟦三⟧个''特点'\n" },
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nnarrative: |\n  访谈了\n\n  ⟦近100⟧家公司。\n',
      },
    ],
  },
  reads: ['names', 'claimOwners', 'trends'],
  checkPart({ part: { prose }, file, book }, report) {
    for (const part of prose) {
      for (const numeral of unannotatedFigures(book, part)) {
        const where = { file: part.file, range: part.map.rangeInSource(numeral.range) };
        if (isDamagedAt(file, where.range)) continue;
        const text = part.map.text.slice(numeral.range.start, numeral.range.end);
        report(where, message('prose/unannotated-figure', { text }), fixesOf(book, part, numeral));
      }
    }
  },
};

/** Their edits are made when they are asked for: most findings are never mended, and the book may be another by then. */
function fixesOf(book: Book, part: ProsePart, { range }: Numeral): Fix[] {
  const text = part.map.text.slice(range.start, range.end);
  const trend = receivingTrend(book, part);
  const number: Fix = {
    title: message('prose/fix/number', { text }),
    safe: false,
    edits: [],
    makeEdits: (current) => annotateAsNumber(current, part, range) ?? [],
  };
  if (trend === undefined) return [number];
  const claim: Fix = {
    title: message('prose/fix/claim', { text, trend }),
    safe: false,
    edits: [],
    makeEdits: (current) => annotateAsClaim(current, part, range)?.edits ?? [],
  };
  return [claim, number];
}
