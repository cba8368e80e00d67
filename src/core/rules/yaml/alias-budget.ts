import type { Rule } from '../rule.ts';
import { reportYamlProblems } from './yaml-problems.ts';

export const aliasBudget: Rule = {
  id: 'yaml/alias-budget',
  severity: 'error',
  documentation: {
    en: 'Aliases stand for so much, or for themselves, that reading them would never end. The alias that passes the budget is left out.',
    zh: '别名展开后过于庞大，或者指向自身，无法读完。超出限度的别名不再展开。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: &name 豆包\naliases: [*name]\n' }],
    invalid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\naliases: &all [豆包APP, ⟦*all⟧]\n' }],
  },
  alone: true,
  checkFile: (file, report) => reportYamlProblems(file, report, 'alias-budget'),
};
