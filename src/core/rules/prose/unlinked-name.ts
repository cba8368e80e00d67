import { unlinkedNames } from '../../book/unlinked-names.ts';
import { wrapInProse } from '../../claims/index.ts';
import { message } from '../../messages/message.ts';
import { isDamagedAt } from '../damage.ts';
import type { Rule } from '../rule.ts';

const agents = 'title: 智能体\nperspective: product\n';

export const unlinkedName: Rule = {
  id: 'prose/unlinked-name',
  severity: 'info',
  documentation: {
    en: 'A text names a product and nowhere links it with `:product[…]{#id}`: readers find no way to its data, and the product does not know where it is spoken of. Found once a text, at the first mention; texts of one line (headline, summary) and headings need no links.',
    zh: '正文提到了产品，却没有一处用 `:product[…]{#标识}` 链接：读者找不到它的数据，产品也不知道何处提到了它。每篇正文只在首次提到处报告一次；一行的文字（要点、摘要）和小标题不必加链接。',
  },
  examples: {
    valid: [
      {
        file: 'pages/method.md',
        text: '# 夸克\n\n:product[夸克]{#quark}领先。夸克还会增长。\n',
      },
      { file: 'pages/method.md', text: '《夸克报告》、[夸克](https://example.org)和`夸克`\n' },
      { file: 'trends/agents.trend.yaml', text: `${agents}headline: 夸克领先\n` },
    ],
    invalid: [
      { file: 'pages/method.md', text: '# 夸克\n\n**⟦夸克⟧**领先，夸克还会增长。\n' },
      { file: 'trends/agents.trend.yaml', text: `${agents}narrative: |\n  😀⟦夸克⟧领先\n` },
    ],
  },
  reads: ['linkableNames'],
  checkPart({ part: { prose }, file, book }, report) {
    for (const part of prose) {
      if (part.kind !== 'block') continue;
      for (const { range, name, product } of unlinkedNames(book, part)) {
        const where = { file: part.file, range: part.map.rangeInSource(range) };
        if (isDamagedAt(file, where.range)) continue;
        const directive = `:product[${name}]{#${product}}`;
        const edits = wrapInProse(book, part, range, directive);
        const fixes = edits ? [{ title: message('prose/fix/link-name', { directive }), safe: false, edits }] : [];
        report(where, message('prose/unlinked-name', { name, directive }), fixes);
      }
    }
  },
};
