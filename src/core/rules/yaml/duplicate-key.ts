import type { Rule } from '../rule.ts';
import { reportYamlProblems } from './yaml-problems.ts';

export const duplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  documentation: {
    en: 'A key stands twice in one mapping. The first counts; the second is reported, because one of the two values would be lost.',
    zh: '同一层里一个键出现了两次。以第一个为准，并在第二个处提示，因为其中一个值会丢失。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nkind: native\n' }],
    invalid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nkind: native\n⟦name⟧: 豆包APP\n' }],
  },
  alone: true,
  checkFile: (file, report) => reportYamlProblems(file, report, 'duplicate-key'),
};
