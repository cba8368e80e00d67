import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownRanking: Rule = {
  id: 'ref/unknown-ranking',
  severity: 'error',
  documentation: {
    en: 'A ranking that trendbook.yaml does not have.',
    zh: 'trendbook.yaml 中没有的榜单。',
  },
  examples: {
    valid: [],
    invalid: [
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nclaims:\n  - id: c\n    statement: 第1名\n    sources: [report]\n    check: { type: rank, ranking: ⟦native-100⟧, of: quark, is: 1 }\n',
      },
    ],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-ranking', report),
};
