import type { Rule } from '../rule.ts';
import { reportFigureFaults } from './figure-faults.ts';

export const unit: Rule = {
  id: 'figure/unit',
  severity: 'error',
  documentation: {
    en: 'A unit word or form that contradicts the unit of the metric or column. Nothing converts.',
    zh: '单位与指标或列的单位不符。不作任何换算。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: 100万次, source: report }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: ⟦100万元⟧, source: report }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: ⟦30%⟧, source: report }\n',
      },
    ],
  },
  alone: true,
  checkPart: (view, report) => reportFigureFaults(view, report, 'figure/unit'),
};
