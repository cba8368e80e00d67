import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownColumn: Rule = {
  id: 'ref/unknown-column',
  severity: 'error',
  documentation: {
    en: 'A column that its table does not declare.',
    zh: '表格没有声明的列。',
  },
  examples: {
    valid: [
      {
        file: 'tables/industries.table.yaml',
        text: 'title: 行业\ncolumns:\n  name: { title: 名称, type: text }\nrows:\n  - { name: 教育 }\n',
      },
    ],
    invalid: [
      {
        file: 'tables/industries.table.yaml',
        text: 'title: 行业\ncolumns:\n  name: { title: 名称, type: text }\nrows:\n  - { ⟦nmae⟧: 教育 }\n',
      },
    ],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-column', report),
};
