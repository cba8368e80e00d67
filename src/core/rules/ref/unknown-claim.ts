import type { Rule } from '../rule.ts';
import { faultsOf } from './reference-faults.ts';

export const unknownClaim: Rule = {
  id: 'ref/unknown-claim',
  severity: 'error',
  documentation: {
    en: 'A claim that no trend has.',
    zh: '没有任何趋势包含的论断。',
  },
  examples: { valid: [], invalid: [] },
  check: (book, report) => faultsOf(book, 'ref/unknown-claim', report),
};
