import { directivesOf, type ProsePart } from '../../book/prose-parts.ts';
import { type LabelFault, labelFault } from '../../claims/index.ts';
import { message } from '../../messages/message.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { isDamagedAt } from '../damage.ts';
import type { FileEdit, Fix, Rule } from '../rule.ts';

const agents = 'title: 智能体\nperspective: product\n';
const claims =
  'claims:\n  - id: million\n    statement: 超过100万\n    sources: [report]\n    figure: 超过100万\n  - id: apps\n    statement: 共56款\n    sources: [report]\n    figure: 56\n';
const others = { 'trends/agents.trend.yaml': agents + claims };

export const labelMismatch: Rule = {
  id: 'claim/label-mismatch',
  severity: 'error',
  documentation: {
    en: 'A `:claim[…]` whose label means another figure than its claim, together with the words around it: the label must mean the same interval, in whatever spelling (五十六, 1.2亿 for 12000万). Without a label the figure is filled in; where the claim states no figure the label is free. A qualifier that stands outside the brackets can be moved in.',
    zh: '`:claim[…]` 的标签（连同前后的限定词）与论断的数值不是一回事：标签须表示同一区间，写法不限（五十六、1.2亿与12000万）。不写标签时自动填入数值；论断没有数值时标签可随意写。方括号外的限定词可以移进去。',
  },
  examples: {
    valid: [
      {
        file: 'pages/method.md',
        text: '共:claim[五十六]{#apps}款，:claim{#apps}款，:claim[超100万]{#million}\n',
        others,
      },
    ],
    invalid: [
      { file: 'pages/method.md', text: '共:claim[⟦65⟧]{#apps}款\n', others },
      { file: 'pages/method.md', text: '下载量超过:claim[⟦100万⟧]{#million}\n', others },
      { file: 'pages/method.md', text: '近:claim[⟦56⟧]{#apps}款\n', others },
      {
        file: 'trends/agents.trend.yaml',
        text: `${agents}headline: "共:claim[⟦5⟧]{#apps}\\u6b3e"\n${claims}`,
      },
    ],
  },
  reads: ['claims'],
  checkPart({ part: { prose }, file, book }, report) {
    for (const part of prose) {
      for (const directive of directivesOf(part).directives) {
        const fault = labelFault(book, part, directive);
        if (!fault) continue;
        const { range } = directive.label!;
        const where = { file: part.file, range: part.map.rangeInSource(range) };
        if (isDamagedAt(file, where.range)) continue;
        const text = { said: fault.said, claimed: fault.claimed.text };
        report(where, message('claim/label-mismatch', text), fixesOf(fault, part, range));
      }
    }
  },
};

function fixesOf({ moved, claimed }: LabelFault, part: ProsePart, label: TextRange): Fix[] {
  const fix = (title: Fix['title'], edits: readonly TextEdit[]): Fix[] => {
    const inFile = edits.flatMap(({ range, newText }): FileEdit[] => {
      const written = newText === '' ? '' : part.map.written(newText);
      return written === undefined ? [] : [{ file: part.file, range: part.map.rangeInSource(range), newText: written }];
    });
    return inFile.length === edits.length && edits.length > 0 ? [{ title, safe: false, edits: inFile }] : [];
  };
  if (moved.length > 0) return fix(message('claim/fix/move-in'), moved);
  return fix(message('claim/fix/use-figure', { claimed: claimed.text }), [{ range: label, newText: claimed.text }]);
}
