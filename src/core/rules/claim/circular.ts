import type { Rule } from '../rule.ts';
import { claimOf } from './example-claim.ts';
import { reportVerdicts } from './verdict-findings.ts';

const table = (rows: string) => ({
  'tables/rounds.table.yaml': `title: 轮次\nsource: report\ncolumns:\n  sector: { title: 赛道, type: text }\nrows: ${rows}\n`,
});

export const circular: Rule = {
  id: 'claim/circular',
  severity: 'error',
  documentation: {
    en: 'A check that looks at no record: it proves the claim by nothing but the claim.',
    zh: '没有涉及任何记录的核对：除了论断自己，没有东西证明它。',
  },
  examples: {
    valid: [
      {
        ...claimOf('融资至少一轮', '{ type: count, from: rounds, is: 1+ }'),
        others: table('[{ id: r1, sector: 搜索 }]'),
      },
    ],
    invalid: [{ ...claimOf('融资共0轮', '{ type: count, from: ⟦rounds⟧, is: 0 }'), others: table('[]') }],
  },
  ofData: true,
  check: (book, report) => reportVerdicts(book, report, 'claim/circular'),
};
