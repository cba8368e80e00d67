import type { Rule } from '../rule.ts';

/** Reported by the engine (check-book.ts), which alone knows what was suppressed. */
export const noReason: Rule = {
  id: 'suppression/no-reason',
  severity: 'warning',
  documentation: {
    en: 'A comment `trendbook-ignore` without a reason. It works, but the next reader should learn why.',
    zh: '注释 `trendbook-ignore` 没有写理由。它仍然有效，但应让后来的读者知道原因。',
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
        text: 'name: 豆包\n# trendbook-ignore ⟦ref/unknown-term⟧\ntrack: music\n',
      },
    ],
  },
};
