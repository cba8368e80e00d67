import { readByFaults } from '../ref/reference-faults.ts';
import type { Rule } from '../rule.ts';
import { reportSchemaProblems } from './schema-problems.ts';

export const type: Rule = {
  id: 'schema/type',
  severity: 'error',
  documentation: {
    en: 'A value is not of the kind that its key takes: a text where a list is needed, nothing where something is needed.',
    zh: '值的类型与键的要求不符：例如需要列表却写了文字，或需要内容却留空。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nscenarios: [work]\n' }],
    invalid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nscenarios: ⟦work⟧\n' }],
  },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => reportSchemaProblems(view, report, 'type'),
};
