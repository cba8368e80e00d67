import { message } from '../../messages/message.ts';
import { exampleBook } from '../example-book.ts';
import type { Rule } from '../rule.ts';
import { exampleTable, rankingExample } from './example-table.ts';
import { readableRankings } from './readable-rankings.ts';

export const logDomain: Rule = {
  id: 'ranking/log-domain',
  severity: 'warning',
  documentation: {
    en: 'A ranking takes the logarithm of an indicator (`transform: log`), and a figure of it is not positive: it has no logarithm and counts as missing.',
    zh: '榜单对某项指标取对数（`transform: log`），而这里的数值不是正数：它没有对数，按缺失处理。',
  },
  examples: {
    valid: [rankingExample('top: { from: apps, indicators: [{ measure: users, transform: log }] }')],
    invalid: [
      {
        file: 'tables/apps.table.yaml',
        text: `${exampleTable['tables/apps.table.yaml']}  - { id: delta, users: ⟦0⟧, growth: 1 }\n`,
        others: {
          'trendbook.yaml': `${exampleBook['trendbook.yaml']}rankings:
  top: { from: apps, indicators: [{ measure: users, weight: 0.9, transform: log }, { measure: growth, weight: 0.1 }] }
`,
        },
      },
    ],
  },
  ofData: true,
  check(book, report) {
    const reported = new Set<string>();
    for (const { title, logDomain: faults } of readableRankings(book)) {
      for (const { measure, text, place } of faults) {
        // Several rankings may stumble over one figure.
        const key = `${place.file}:${place.range.start}`;
        if (!reported.has(key)) report(place, message('ranking/log-domain', { text, measure, title }));
        reported.add(key);
      }
    }
  },
};
