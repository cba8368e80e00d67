import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownTable: Rule = {
  id: 'ref/unknown-table',
  severity: 'error',
  documentation: {
    en: 'A table, or a row of one, that is not there.',
    zh: '不存在的表格或表格行。',
  },
  examples: {
    valid: [
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nclaims:\n  - id: c\n    statement: 至少1笔\n    sources: [report]\n    check: { type: count, from: deals, is: 至少1 }\n',
      },
    ],
    invalid: [
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nclaims:\n  - id: c\n    statement: 2笔\n    sources: [report]\n    check: { type: count, from: ⟦deal⟧, is: 2 }\n',
      },
    ],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-table', report),
};
