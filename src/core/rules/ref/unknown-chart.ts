import type { Rule } from '../rule.ts';
import { faultsOf } from './reference-faults.ts';

export const unknownChart: Rule = {
  id: 'ref/unknown-chart',
  severity: 'error',
  documentation: {
    en: 'A chart that no trend has.',
    zh: '没有任何趋势包含的图表。',
  },
  examples: { valid: [], invalid: [] },
  check: (book, report) => faultsOf(book, 'ref/unknown-chart', report),
};
