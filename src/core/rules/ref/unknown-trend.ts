import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownTrend: Rule = {
  id: 'ref/unknown-trend',
  severity: 'error',
  documentation: {
    en: 'A trend that no file has.',
    zh: '没有任何文件定义的趋势。',
  },
  examples: {
    valid: [{ file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\nrelated: [search]\n' }],
    invalid: [{ file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\nrelated: [⟦serch⟧]\n' }],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-trend', report),
};
