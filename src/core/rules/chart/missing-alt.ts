import { itemsUnder } from '../../book/read-node.ts';
import { message } from '../../messages/message.ts';
import { dereference, findPair, type YamlMapping } from '../../yaml/nodes.ts';
import type { Report, Rule } from '../rule.ts';

const trend = 'title: 智能体\nperspective: product\n';

export const missingAlt: Rule = {
  id: 'chart/missing-alt',
  severity: 'error',
  documentation: {
    en: 'A chart without `alt`: one sentence that says what the picture shows to those who do not see it.',
    zh: '图表缺少 `alt`：用一句话说明图中内容，供看不到图的读者使用。',
  },
  examples: {
    valid: [
      {
        file: 'trends/search.trend.yaml',
        text: `${trend}charts:\n  - { id: c, type: bar, title: 下载量, alt: 夸克居首, data: { measures: [app.downloads] } }\n`,
      },
    ],
    invalid: [
      {
        file: 'trends/search.trend.yaml',
        text: `${trend}charts:\n  - { ⟦id⟧: c, type: bar, title: 下载量, data: { measures: [app.downloads] } }\n`,
      },
    ],
  },
  alone: true,
  kinds: ['trend'],
  checkPart({ part: { document }, file, hasConflict }, report) {
    if (!document || hasConflict || document.yaml.damaged.length > 0) return;
    for (const item of itemsUnder(document.yaml.root, 'charts')) {
      const chart = dereference(item);
      if (chart?.kind === 'mapping') checkChart(file.path, chart, report);
    }
  },
};

function checkChart(file: string, chart: YamlMapping, report: Report): void {
  const alt = findPair(chart, 'alt');
  const first = findPair(chart, 'id') ?? chart.pairs[0];
  // A chart that lacks more than its alt has its finding, and an `alt` that is there and empty is the schema's.
  if (alt || !first || !findPair(chart, 'type') || !findPair(chart, 'title')) return;
  report({ file, range: first.key.range }, message('chart/missing-alt', {}));
}
