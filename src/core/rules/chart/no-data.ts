import type { Book } from '../../book/book.ts';
import { message } from '../../messages/message.ts';
import { readQuery, runQuery } from '../../query/index.ts';
import { findPair, valueUnder, type YamlMapping } from '../../yaml/nodes.ts';
import type { Rule } from '../rule.ts';
import { dataIsBroken, drawInSteps, drawnCharts } from './drawn-charts.ts';
import { chartExample } from './example-chart.ts';

export const noData: Rule = {
  id: 'chart/no-data',
  severity: 'warning',
  documentation: {
    en: 'A chart that nothing can be drawn of: no record meets its conditions, or none that does has a figure (or date) to show.',
    zh: '图表没有可画的内容：没有符合条件的记录，或符合条件的记录都没有可画的数字（或日期）。',
  },
  examples: {
    valid: [chartExample('id: c, type: bar, data: { measures: [app.downloads] }')],
    invalid: [
      chartExample(
        'id: ⟦c⟧, type: bar, data: { where: { app.downloads: ">10亿", kind: { not: native } }, by: [track] }',
      ),
      chartExample('id: ⟦c⟧, type: bar, data: { measures: [web.visits] }'),
    ],
  },
  ofData: true,
  prepare: drawInSteps,
  check(book, report) {
    if (dataIsBroken(book)) return;
    for (const { chart, picture } of drawnCharts(book)) {
      if (picture.kind !== 'problem' || picture.reason !== 'picture/no-data') continue;
      // A ranking without members has a finding of its own.
      if (findPair(chart.node, 'ranking')) continue;
      // Figures that cannot be read have findings of their own, and are what is missing.
      if (!hasUnreadable(book, chart.node)) report(chart.place, message('chart/no-data', {}));
    }
  },
};

function hasUnreadable({ model }: Book, node: YamlMapping): boolean {
  const { records } = runQuery(model, readQuery(valueUnder(node, 'data')));
  return records.some(({ values }) =>
    [...values.values()].some((value) => value.kind === 'missing' && ['unreadable', 'conflict'].includes(value.reason)),
  );
}
