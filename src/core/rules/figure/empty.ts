import { message } from '../../messages/message.ts';
import { isDamagedAt } from '../damage.ts';
import type { Rule } from '../rule.ts';
import { isUnderFaultyName } from './figure-faults.ts';

export const empty: Rule = {
  id: 'figure/empty',
  severity: 'warning',
  documentation: {
    en: 'A key for a figure without one. A figure that is not known is best left out: missing is never zero. An empty CSV cell is no finding.',
    zh: '应写数字的键后面是空的。未知的数字最好整项省略：缺失绝不等于零。CSV 中的空单元格不提示。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\n' }],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - platform: app\n    source: report\n    ⟦downloads⟧:\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, source: report, downloads: ⟦null⟧ }\n',
      },
    ],
  },
  alone: true,
  checkPart(view, report) {
    for (const occurrence of view.part.figures) {
      const { empty: isEmpty, pair, place } = occurrence;
      if (!isEmpty || !pair || isUnderFaultyName(view, occurrence)) continue;
      if (view.isComparison(place.range) || isDamagedAt(view.file, place.range)) continue;
      const range = place.range.start === place.range.end ? pair.key.range : place.range;
      report({ file: place.file, range }, message('figure/empty', { key: pair.key.source }));
    }
  },
};
