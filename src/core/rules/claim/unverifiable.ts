import type { Rule } from '../rule.ts';
import { claimOf } from './example-claim.ts';
import { reportVerdicts } from './verdict-findings.ts';

export const unverifiable: Rule = {
  id: 'claim/unverifiable',
  severity: 'warning',
  documentation: {
    en: 'A claim that cannot be checked: the data, the date or the definition that it needs is missing, or it hangs on records that the files may lack. An error in a trend with `status: final`.',
    zh: '无法核实的论断：缺少所需的数据、日期或定义，或者结果取决于文件之外可能还有的记录。在 `status: final` 的趋势中为错误。',
  },
  examples: {
    valid: [claimOf('夸克下载量超1亿', '{ type: value, of: quark, measure: app.downloads, is: 超1亿 }')],
    invalid: [
      claimOf('夸克去年下载量超1亿', '{ type: value, of: quark, measure: ⟦app.downloads@2023-10⟧, is: 超1亿 }'),
      claimOf('下载量平均超1亿', '{ type: mean, measure: app.downloads, is: ⟦超1亿⟧ }'),
    ],
  },
  ofData: true,
  check: (book, report) => reportVerdicts(book, report, 'claim/unverifiable'),
};
