import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownProduct: Rule = {
  id: 'ref/unknown-product',
  severity: 'error',
  documentation: {
    en: 'A product that no file has.',
    zh: '没有任何文件定义的产品。',
  },
  examples: {
    valid: [{ file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\nproducts: [quark]\n' }],
    invalid: [
      { file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\nproducts: [quark, ⟦kuake⟧]\n' },
    ],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-product', report),
};
