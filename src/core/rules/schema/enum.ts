import { rankingExample } from '../ranking/example-table.ts';
import { reportNegativeScales } from '../ranking/impossible-scales.ts';
import { rankInSteps } from '../ranking/readable-rankings.ts';
import { readByFaults } from '../ref/reference-faults.ts';
import type { Rule } from '../rule.ts';
import { reportSchemaProblems } from './schema-problems.ts';

export const enumeration: Rule = {
  id: 'schema/enum',
  severity: 'error',
  documentation: {
    en: 'A value that is not among those which its key allows.',
    zh: '值不在该键允许的范围之内。',
  },
  examples: {
    valid: [{ file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\nstatus: draft\n' }],
    invalid: [
      { file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\nstatus: ⟦drafft⟧\n' },
      rankingExample(
        'top: { from: apps, aggregate: geometric, normalise: ⟦z-score⟧, indicators: [{ measure: growth }] }',
      ),
    ],
  },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => reportSchemaProblems(view, report, 'enum'),
  ofData: true,
  prepare: rankInSteps,
  check: reportNegativeScales,
};
