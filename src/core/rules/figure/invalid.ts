import type { Rule } from '../rule.ts';
import { reportFigureFaults } from './figure-faults.ts';

export const invalid: Rule = {
  id: 'figure/invalid',
  severity: 'error',
  documentation: {
    en: 'A text that is no figure where a figure is expected. What can be written: 1200, 1.2亿, 100万+, 超100万, 10万-20万, 约300万, 千万级, 30%.',
    zh: '需要数字的地方写了不是数字的文字。可用的写法有：1200、1.2亿、100万+、超100万、10万-20万、约300万、千万级、30%。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: 1.2亿, source: report }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: 10-20万, source: report }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: ⟦很多⟧, source: report }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: ⟦20万-10万⟧, source: report }\n',
      },
    ],
  },
  alone: true,
  checkPart: (view, report) => reportFigureFaults(view, report, 'figure/invalid'),
};
