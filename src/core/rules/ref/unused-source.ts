import { message } from '../../messages/message.ts';
import { brokenFiles } from '../damage.ts';
import { citedSources } from '../named-ids.ts';
import type { Rule } from '../rule.ts';

export const unusedSource: Rule = {
  id: 'ref/unused-source',
  severity: 'info',
  documentation: {
    en: 'A source that nothing in the book cites.',
    zh: '书中没有任何内容引用的来源。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\n' }],
    invalid: [
      {
        file: 'trendbook.yaml',
        text: 'trendbook: 1\ntitle: 示例\nsources:\n  ⟦report⟧: { title: 年度报告 }\n',
      },
    ],
  },
  check(book, report) {
    // What a broken file cites is not known.
    if (brokenFiles(book).length > 0) return;
    const cited = citedSources(book);
    for (const source of book.model.sources.values()) {
      if (!cited.has(source.id)) report(source.place, message('ref/unused-source', { id: source.id }));
    }
  },
};
