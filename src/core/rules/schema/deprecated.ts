import { readByFaults } from '../ref/reference-faults.ts';
import type { Rule } from '../rule.ts';
import { reportSchemaProblems } from './schema-problems.ts';

export const deprecated: Rule = {
  id: 'schema/deprecated',
  severity: 'warning',
  documentation: {
    en: 'A key that still works and will go: the message says what to write instead. No key is deprecated at present.',
    zh: '仍可使用但将被取消的键，提示会说明替代写法。目前没有这样的键。',
  },
  examples: { valid: [], invalid: [] },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => reportSchemaProblems(view, report, 'deprecated'),
};
