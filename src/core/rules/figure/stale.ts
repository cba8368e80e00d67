import { parseDate } from '../../dates/index.ts';
import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { readBySeries, seriesIn } from './all-series.ts';

/** Twelve months, in days. */
const tooOld = 366;

export const stale: Rule = {
  id: 'figure/stale',
  severity: 'info',
  documentation: {
    en: "The latest figure that a product has for a metric is more than twelve months older than the book's `asOf`. The day on which the book is checked plays no part: a book has the same findings every day.",
    zh: '产品某项指标最新的数字，比书的 `asOf` 早了十二个月以上。与检查的日期无关：一本书每天检查的结果都相同。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { at: 2023-10, platform: app, source: report, downloads: 100万 }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { at: 2022-10, platform: app, source: report, downloads: 100万 }\n  - { at: 2024-09, platform: app, source: report, downloads: 200万 }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { at: 2023-06, platform: app, source: report, downloads: ⟦100万⟧ }\n',
      },
    ],
  },
  kinds: ['product'],
  reads: readBySeries,
  checkPart(view, report) {
    const { asOf } = view.book.model;
    const today = asOf === undefined ? undefined : parseDate(asOf);
    if (!today) return;
    for (const { metric, dates } of seriesIn(view)) {
      const latest = dates.filter(({ span }) => span).at(-1);
      if (!latest?.span || dates.some(({ span }) => span && span.last > latest.span!.last)) continue;
      if (today.first - latest.span.last <= tooOld) continue;
      const { figure, observation } = latest.points[0]!;
      report(figure.place, message('figure/stale', { metric: metric.title, at: observation.at ?? '', asOf: asOf! }));
    }
  },
};
