import type { Rule } from '../rule.ts';
import { reportFigureFaults } from './figure-faults.ts';

export const percentSign: Rule = {
  id: 'figure/percent-sign',
  severity: 'error',
  documentation: {
    en: 'A figure for a percent metric needs its %; one for a ratio takes none.',
    zh: '百分比指标的数字要写 %；比值指标不写 %。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, retention: 30%, source: report }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: web, per-user: 5, source: report }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, retention: ⟦30⟧, source: report }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: web, per-user: ⟦50%⟧, source: report }\n',
      },
    ],
  },
  alone: true,
  checkPart: (view, report) => reportFigureFaults(view, report, 'figure/percent-sign'),
};
