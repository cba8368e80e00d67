import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownSource: Rule = {
  id: 'ref/unknown-source',
  severity: 'error',
  documentation: {
    en: 'A source that trendbook.yaml does not list.',
    zh: 'trendbook.yaml 中没有列出的来源。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, source: report, downloads: 超1亿 }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, source: ⟦reprot⟧, downloads: 超1亿 }\n',
      },
    ],
  },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-source', report),
};
