import { judgeInSteps } from '../../claims/index.ts';
import type { Rule } from '../rule.ts';
import { claimOf } from './example-claim.ts';
import { reportVerdicts } from './verdict-findings.ts';

export const contradicted: Rule = {
  id: 'claim/contradicted',
  severity: 'error',
  documentation: {
    en: 'A claim that holds in no world that the data allow. Where a decision rests on it (`decision: true`), no setting, suppression or baseline lowers the finding.',
    zh: '数据允许的任何情形下都不成立的论断。若决策以它为据（`decision: true`），任何设置、忽略注释或基线都不能降低其级别。',
  },
  examples: {
    valid: [claimOf('夸克下载量超1亿', '{ type: value, of: quark, measure: app.downloads, is: 超1亿 }')],
    invalid: [
      claimOf('夸克下载量不足1亿', '{ type: value, of: quark, measure: app.downloads, is: ⟦不足1亿⟧ }'),
      claimOf('下载量过百万的产品有0款', '{ type: count, where: { app.downloads: 超100万 }, is: ⟦0⟧ }'),
      claimOf('搜索产品下载量不足1亿', '{ type: list, where: { app.downloads: 不足1亿 }, includes: [⟦quark⟧] }'),
    ],
  },
  runsWhenOff: true,
  ofData: true,
  prepare: ({ model }) => judgeInSteps(model),
  check: (book, report) => reportVerdicts(book, report, 'claim/contradicted'),
};
