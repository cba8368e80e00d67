import type { Rule } from '../rule.ts';
import { reportYamlProblems } from './yaml-problems.ts';

export const syntax: Rule = {
  id: 'yaml/syntax',
  severity: 'error',
  documentation: {
    en: 'The text is not YAML here. What stands before and after is read all the same, so that a half-typed line does not hide the rest of the file.',
    zh: '这里的文字不符合 YAML 语法。其前后的内容照常读取，写了一半的行不会影响文件的其他部分。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: "豆包"\n' }],
    invalid: [
      { file: 'products/doubao.product.yaml', text: 'name: ⟦"豆包⟧\nkind: native\n' },
      { file: 'products/doubao.product.yaml', text: 'name: 豆包\n⟦ki⟧\ntrack: search\n' },
    ],
  },
  alone: true,
  checkFile: (file, report) => reportYamlProblems(file, report, 'syntax'),
};
