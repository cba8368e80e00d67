import { rankingExample } from '../ranking/example-table.ts';
import { reportGoalposts } from '../ranking/impossible-scales.ts';
import type { Rule } from '../rule.ts';
import { reportFigureFaults } from './figure-faults.ts';

export const outOfRange: Rule = {
  id: 'figure/out-of-range',
  severity: 'error',
  documentation: {
    en: 'A figure outside the range of its metric or column ([0, null] unless it says otherwise).',
    zh: '数字超出了指标或列的取值范围（默认为 [0, null]）。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: 0, source: report }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: ⟦-5⟧, source: report }\n',
      },
      rankingExample(
        'top: { from: apps, normalise: { method: goalposts, min: 10, max: ⟦10⟧ }, indicators: [{ measure: growth }] }',
      ),
    ],
  },
  alone: true,
  checkPart: (view, report) => reportFigureFaults(view, report, 'figure/out-of-range'),
  ofData: true,
  check: reportGoalposts,
};
