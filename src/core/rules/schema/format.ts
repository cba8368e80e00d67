import { readByFaults } from '../ref/reference-faults.ts';
import type { Rule } from '../rule.ts';
import { reportSchemaProblems } from './schema-problems.ts';

export const format: Rule = {
  id: 'schema/format',
  severity: 'error',
  documentation: {
    en: 'A value that is not written as its kind asks: an id that is not kebab-case, a date that is not EDTF (2024-10), an address that is none.',
    zh: '值的写法不合要求：id 应为小写短横线形式，日期应为 EDTF（如 2024-10），网址应完整。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nlaunched: 2023-08\n' }],
    invalid: [
      { file: 'products/doubao.product.yaml', text: 'name: 豆包\nlaunched: ⟦2023-13⟧\n' },
      {
        file: 'trends/agents.trend.yaml',
        text: `title: 智能体
perspective: product
charts:
  - { id: c, type: bar, title: 下载量, alt: 夸克居首, data: { measures: [app.downloads@⟦2024-13⟧] } }
`,
      },
    ],
  },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => reportSchemaProblems(view, report, 'format'),
};
