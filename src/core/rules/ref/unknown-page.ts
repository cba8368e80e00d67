import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownPage: Rule = {
  id: 'ref/unknown-page',
  severity: 'error',
  documentation: {
    en: 'A page that trendbook.yaml lists and pages/ does not have.',
    zh: 'trendbook.yaml 列出而 pages/ 中没有的页面。',
  },
  examples: {
    valid: [],
    invalid: [
      {
        file: 'trendbook.yaml',
        text: 'trendbook: 1\ntitle: 示例\npages: [⟦thanks⟧]\n',
      },
    ],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-page', report),
};
