import { intersect, intersects } from '../../figures/index.ts';
import { message } from '../../messages/message.ts';
import type { ObservedPoint } from '../../query/index.ts';
import type { Rule } from '../rule.ts';
import { described, readBySeries, seriesIn } from './all-series.ts';

export const conflict: Rule = {
  id: 'figure/conflict',
  severity: 'error',
  documentation: {
    en: 'Two observations of one metric, on one platform and at one date, that cannot both be true: what they stand for does not meet (100万 and 超200万). Whatever asks for the measure then finds nothing. Observations that meet are fine: what they agree on counts.',
    zh: '同一指标在同一平台、同一日期的两条观测不可能同时成立：它们的取值范围没有交集（100万与超200万）。引用该指标时便当作没有数据。有交集的观测没有问题，以交集为准。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, source: report, downloads: 超100万 }\n  - { platform: app, source: report, downloads: 200万 }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { at: 2024-09, platform: app, source: report, downloads: 100万 }\n  - { platform: app, source: report, downloads: 200万 }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, source: report, downloads: 100万 }\n  - { at: 2024-10, platform: app, source: report, downloads: ⟦超200万⟧ }\n',
      },
    ],
  },
  kinds: ['product'],
  reads: readBySeries,
  tellsLines: true,
  checkPart(view, report) {
    for (const { dates, metric } of seriesIn(view)) {
      for (const { points, agreed } of dates) {
        if (agreed) continue;
        const [earlier, later] = disagreeing(points);
        const { text: other, line } = described(view.file, earlier);
        const params = { metric: metric.title, text: later.figure.text, other, line };
        report(later.figure.place, message('figure/conflict', params));
      }
    }
  },
};

/** The first point that what stands before it rules out, and the first of those that does so. */
function disagreeing(points: readonly ObservedPoint[]): [earlier: ObservedPoint, later: ObservedPoint] {
  let agreed = points[0]!.interval;
  for (const [index, later] of points.entries()) {
    const both = intersect(agreed, later.interval);
    if (both) agreed = both;
    // Intervals that meet two by two have a number in common, so one of them alone is in the way.
    else return [points.slice(0, index).find((each) => !intersects(each.interval, later.interval))!, later];
  }
  return [points[0]!, points.at(-1)!];
}
