import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownMetric: Rule = {
  id: 'ref/unknown-metric',
  severity: 'error',
  documentation: {
    en: 'A metric (or field) that the book does not have, or that is not given for the platform at hand.',
    zh: '本书没有的指标或字段，或者不适用于所在平台的指标。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: web, source: report, visits: 5万 }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: web, source: report, ⟦vists⟧: 5万 }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: web, source: report, ⟦downloads⟧: 5万 }\n',
      },
    ],
  },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-metric', report),
};
