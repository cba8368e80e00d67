import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownPlatform: Rule = {
  id: 'ref/unknown-platform',
  severity: 'error',
  documentation: {
    en: 'A platform that the taxonomy `platform` does not have, or one left out where the metric has several.',
    zh: '分类 `platform` 中没有的平台，或指标用于多个平台而未写明平台。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nplatforms: [app, web]\n' }],
    invalid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nplatforms: [app, ⟦pc⟧]\n' }],
  },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-platform', report),
};
