import { mixedDates as findMixedDates } from '../../charts/shown-dates.ts';
import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { drawnCharts, measureToken } from './drawn-charts.ts';
import { chartExample } from './example-chart.ts';

const product = (at: string) =>
  `name: 秘塔\nobservations:\n  - { platform: app, at: ${at}, source: report, downloads: 5万 }\n`;

export const mixedDates: Rule = {
  id: 'chart/mixed-dates',
  severity: 'warning',
  documentation: {
    en: 'A chart that compares figures of different dates: its measures name different dates, or its records were observed at different ones. One metric at two dates is a comparison over time and no finding.',
    zh: '图表比较的数字日期不同：各指标项写了不同的日期，或各记录的观测日期不同。同一指标的两个日期是有意的前后对比，不算问题。',
  },
  examples: {
    valid: [
      chartExample('id: c, type: scatter, x: app.downloads, y: app.retention'),
      chartExample('id: c, type: bar, data: { measures: [app.downloads@2024-10] }', {
        'products/metaso.product.yaml': product('2024-10'),
      }),
    ],
    invalid: [
      chartExample('id: c, type: bar, data: { measures: [⟦app.downloads@2024⟧] }', {
        'products/metaso.product.yaml': product('2024-03'),
      }),
    ],
  },
  ofData: true,
  check(book, report) {
    for (const { chart, picture } of drawnCharts(book)) {
      if (picture.kind === 'problem') continue;
      const mixed = findMixedDates(chart.node, book.model);
      if (!mixed) continue;
      const range = measureToken(chart.node, mixed.measure)?.range ?? chart.place.range;
      report({ file: chart.place.file, range }, message('chart/mixed-dates', mixed));
    }
  },
};
