import type { Rule } from '../rule.ts';
import { claimOf } from './example-claim.ts';
import { reportVerdicts } from './verdict-findings.ts';

export const consistent: Rule = {
  id: 'claim/consistent',
  severity: 'info',
  documentation: {
    en: 'A claim that holds in some of the worlds that the data allow: they neither prove nor contradict it. Complete the data, or claim less.',
    zh: '只在数据允许的部分情形下成立的论断：数据既不能证实也不能推翻它。请补全数据，或把话说得更保守。',
  },
  examples: {
    valid: [claimOf('夸克下载量超5000万', '{ type: value, of: quark, measure: app.downloads, is: 超5000万 }')],
    invalid: [
      claimOf('夸克下载量超2亿', '{ type: value, of: quark, measure: app.downloads, is: ⟦超2亿⟧ }'),
      claimOf('下载量过百万的产品有56款', '{ type: count, where: { app.downloads: 超100万 }, is: ⟦56⟧ }'),
    ],
  },
  ofData: true,
  check: (book, report) => reportVerdicts(book, report, 'claim/consistent'),
};
