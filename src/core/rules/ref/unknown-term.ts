import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownTerm: Rule = {
  id: 'ref/unknown-term',
  severity: 'error',
  documentation: {
    en: 'A term (or taxonomy) that trendbook.yaml does not have. In YAML a term is named by its id; a title or an alias gets a fix.',
    zh: 'trendbook.yaml 中没有的分类或分类项。YAML 里用 id 指代分类项；若写了名称或别名，会提供修正。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\ntrack: companion\n' }],
    invalid: [
      { file: 'products/doubao.product.yaml', text: 'name: 豆包\ntrack: ⟦陪伴⟧\n' },
      { file: 'products/doubao.product.yaml', text: 'name: 豆包\nterms: { ⟦region⟧: north }\n' },
    ],
  },
  alone: true,
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-term', report),
};
