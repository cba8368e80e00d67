import { readByFaults } from '../ref/reference-faults.ts';
import type { Rule } from '../rule.ts';
import { reportSchemaProblems } from './schema-problems.ts';

export const unknownKey: Rule = {
  id: 'schema/unknown-key',
  severity: 'error',
  documentation: {
    en: 'A key that the schema does not know: nothing reads it. A spelling with one near neighbour is mended by `--fix`.',
    zh: '模式中没有这个键，没有任何功能会读取它。若只有一个拼写相近的键，`--fix` 会改正。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nsummary: 助手\n' }],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\n⟦sumary⟧: 助手\n',
        fixed: 'name: 豆包\nsummary: 助手\n',
      },
      { file: 'products/doubao.product.yaml', text: 'name: 豆包\n⟦厂商⟧: 字节\n' },
    ],
  },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => reportSchemaProblems(view, report, 'unknown-key'),
};
