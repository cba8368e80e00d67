import type { Rule } from '../rule.ts';

/** Reported by the engine (check-book.ts), which alone knows what was suppressed. */
export const unused: Rule = {
  id: 'suppression/unused',
  severity: 'warning',
  documentation: {
    en: 'A comment `trendbook-ignore` that suppresses nothing on the next line: the finding is gone, or the rule does not exist.',
    zh: '注释 `trendbook-ignore` 没有忽略下一行的任何问题：问题已不存在，或规则不存在。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\n# trendbook-ignore ref/unknown-term: 待补充\ntrack: music\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\n# trendbook-ignore ⟦ref/unknown-term⟧: 待补充\ntrack: search\n',
      },
    ],
  },
};
