import type { Rule } from '../rule.ts';
import { reportYamlProblems } from './yaml-problems.ts';

export const conflictMarker: Rule = {
  id: 'yaml/conflict-marker',
  severity: 'error',
  documentation: {
    en: 'The file holds a merge conflict of git that nobody has resolved. It is reported once; nothing else of the file is judged until it is resolved.',
    zh: '文件里有尚未解决的 git 合并冲突。只提示一次；解决之前不再检查该文件的其他内容。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nsummary: "======="\n' }],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\n⟦<<<<<<< HEAD⟧\nkind: native\n=======\nkind: plugin\n>>>>>>> other\n',
      },
    ],
  },
  alone: true,
  checkFile: (file, report) => reportYamlProblems(file, report, 'conflict-marker'),
};
