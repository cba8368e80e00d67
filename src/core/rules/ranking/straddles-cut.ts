import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { rankingExample } from './example-table.ts';
import { namesFor, readableRankings } from './readable-rankings.ts';

export const straddlesCut: Rule = {
  id: 'ranking/straddles-cut',
  severity: 'info',
  documentation: {
    en: 'The rank interval of a record reaches over the cut line of a ranking (`limit`): the figures, as bounds and ranges, do not decide whether it belongs to the list.',
    zh: '有记录的名次区间跨过榜单的入围线（`limit`）：数据只是界限或区间，不足以判定它是否入围。',
  },
  examples: {
    valid: [rankingExample('top: { from: apps, limit: 1, indicators: [{ measure: growth }] }')],
    invalid: [rankingExample('top: { from: apps, limit: ⟦1⟧, indicators: [{ measure: users }] }')],
  },
  ofData: true,
  check(book, report) {
    for (const { declaration, records, limit } of readableRankings(book)) {
      const straddling = records.filter(({ straddles }) => straddles).map(({ id }) => id);
      const { limitRange, place } = declaration;
      if (straddling.length === 0 || limit === undefined || !limitRange) continue;
      const params = { limit, count: straddling.length, ...namesFor(straddling) };
      report({ file: place.file, range: limitRange }, message('ranking/straddles-cut', params));
    }
  },
};
