import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownClaim: Rule = {
  id: 'ref/unknown-claim',
  severity: 'error',
  documentation: {
    en: 'A claim that no trend has.',
    zh: '没有任何趋势包含的论断。',
  },
  examples: {
    valid: [{ file: 'pages/method.md', text: '下载量:claim[超1亿]{#quark-downloads}\n' }],
    invalid: [
      { file: 'pages/method.md', text: '下载量:claim[超1亿]{#⟦quark-download⟧}\n' },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nsummary: "与夸克（\\":claim[超1亿]{#⟦doubao-downloads⟧}\\"）不同"\n',
      },
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nnarrative: |\n  一\n\n  二:claim[超1亿]{#⟦downloads⟧}\n',
      },
    ],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-claim', report),
};
