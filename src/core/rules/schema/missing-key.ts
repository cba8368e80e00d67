import { readByFaults } from '../ref/reference-faults.ts';
import type { Rule } from '../rule.ts';
import { checkMissingKeys } from './missing-ids.ts';

export const missingKey: Rule = {
  id: 'schema/missing-key',
  severity: 'error',
  documentation: {
    en: 'A key that must be there is not. Reported on the `id` of its mapping, or else on the first key. In a stream of products each needs its `id`.',
    zh: '缺少必需的键。提示在该层的 `id` 上，没有 `id` 时在第一个键上。多文档的产品文件里，每个产品都要有 `id`。',
  },
  examples: {
    valid: [{ file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\n', others: {} }],
    invalid: [
      { file: 'products/doubao.product.yaml', text: '⟦kind⟧: native\n' },
      { file: 'products/all.product.yaml', text: 'id: doubao\nname: 豆包\n---\n⟦name⟧: 猫箱\n' },
    ],
  },
  alone: true,
  reads: readByFaults,
  checkPart: checkMissingKeys,
};
