import type { Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const unknownChart: Rule = {
  id: 'ref/unknown-chart',
  severity: 'error',
  documentation: {
    en: 'A chart that no trend has.',
    zh: '没有任何趋势包含的图表。',
  },
  examples: {
    valid: [
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nnarrative: "::chart{#c}"\ncharts:\n  - { id: c, type: bar, title: 下载量, alt: 夸克居首, data: { measures: [app.downloads] } }\n',
      },
    ],
    invalid: [{ file: 'pages/method.md', text: '# 方法\n\n::chart{#⟦leaders⟧}\n' }],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/unknown-chart', report),
};
