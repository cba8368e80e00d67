import { message } from '../../messages/message.ts';
import { valueUnder } from '../../yaml/nodes.ts';
import { isBroken } from '../damage.ts';
import { namedPlace } from '../named-place.ts';
import type { Rule } from '../rule.ts';
import { manifestFile, manifestRoot } from '../rule-levels.ts';

export const unlisted: Rule = {
  id: 'trend/unlisted',
  severity: 'warning',
  documentation: {
    en: 'A trend that the list `trends` of trendbook.yaml does not name: it has no place in the report.',
    zh: 'trendbook.yaml 的 `trends` 列表没有列出的趋势：它在报告中没有位置。',
  },
  examples: {
    valid: [{ file: 'trends/search.trend.yaml', text: 'title: AI搜索\nperspective: product\n' }],
    invalid: [{ file: 'trends/robots.trend.yaml', text: '⟦title⟧: 机器人\nperspective: product\n' }],
  },
  check(book, report) {
    const manifest = manifestFile(book);
    if (!manifest || isBroken(manifest)) return;
    const list = valueUnder(manifestRoot(book), 'trends');
    // What stands there instead of a list is the schema's finding.
    if (list && list.kind !== 'sequence') return;
    const listed = new Set(book.model.trendOrder);
    for (const trend of book.all('trend')) {
      if (!listed.has(trend.id)) report(namedPlace(book, trend), message('trend/unlisted', { id: trend.id }));
    }
  },
};
