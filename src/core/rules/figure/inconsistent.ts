import type { BookFile } from '../../book/book.ts';
import { sameDate } from '../../dates/index.ts';
import type { Interval } from '../../figures/figure.ts';
import { message } from '../../messages/message.ts';
import type { ObservedDate, ObservedSeries } from '../../query/index.ts';
import { exampleBook } from '../example-book.ts';
import type { Report, Rule } from '../rule.ts';
import { described, readBySeries, seriesIn } from './all-series.ts';

/** Metrics whose users are among those of the next: who is there in a day is there in its week and month. */
const nested = ['dau', 'wau', 'mau'];

/** Metrics that count since the beginning and can only grow. */
export const cumulative: ReadonlySet<string> = new Set(['downloads', 'registered-users']);

export const inconsistent: Rule = {
  id: 'figure/inconsistent',
  severity: 'warning',
  documentation: {
    en: 'A figure that another figure of the same product and platform rules out. By their ids, `dau` cannot be above `wau` or `mau` at the same date, nor `wau` above `mau`; and `downloads` and `registered-users`, which count since the beginning, cannot fall. Only what is certain is found: 超100万 may be anything above.',
    zh: '同一产品、同一平台的另一个数字排除了这个数字。按指标的标识判断：同一日期的 `dau` 不会高于 `wau` 和 `mau`，`wau` 不会高于 `mau`；自上线起累计的 `downloads` 和 `registered-users` 不会下降。只提示确定的矛盾：超100万可以是其上的任何数。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { at: 2024-09, platform: app, source: report, downloads: 超100万 }\n  - { platform: app, source: report, downloads: 50万-200万 }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, source: report, downloads: ⟦90万⟧ }\n  - { at: 2024-09, platform: app, source: report, downloads: 超100万 }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, source: report, dau: ⟦超500万⟧, mau: 300万 }\n',
        others: {
          'trendbook.yaml': `${exampleBook['trendbook.yaml']}  dau: { title: 日活, unit: count, platforms: [app] }
  mau: { title: 月活, unit: count, platforms: [app] }
`,
        },
      },
    ],
  },
  kinds: ['product'],
  reads: readBySeries,
  tellsLines: true,
  checkPart(view, report) {
    const series = seriesIn(view);
    for (const one of series) {
      if (cumulative.has(one.metric.id)) reportFalls(view.file, one, report);
      for (const other of series) if (isNested(one, other)) reportAbove(view.file, one, other, report);
    }
  },
};

function isNested(inner: ObservedSeries, outer: ObservedSeries): boolean {
  const at = nested.indexOf(inner.metric.id);
  return at >= 0 && inner.platform === outer.platform && nested.indexOf(outer.metric.id) > at;
}

/** Reports what cannot be: a figure of fewer users above one of more. */
function reportAbove(file: BookFile, inner: ObservedSeries, outer: ObservedSeries, report: Report): void {
  for (const date of inner.dates) {
    const other = outer.dates.find(({ span }) => (span && date.span ? sameDate(span, date.span) : span === date.span));
    const [point] = date.points;
    if (!date.agreed || !other?.agreed || !point || !isAbove(date.agreed, other.agreed)) continue;
    const { text, line } = described(file, other.points[0]!);
    const params = {
      metric: inner.metric.title,
      text: point.figure.text,
      outer: outer.metric.title,
      other: text,
      line,
    };
    report(point.figure.place, message('figure/inconsistent/above', params));
  }
}

function reportFalls(file: BookFile, { metric, dates }: ObservedSeries, report: Report): void {
  let highest: ObservedDate | undefined;
  for (const date of dates) {
    if (!date.agreed || !date.span) continue;
    const before = highest?.span && highest.span.last < date.span.first ? highest : undefined;
    if (before?.agreed && isAbove(before.agreed, date.agreed)) {
      const point = date.points[0]!;
      const earlier = described(file, before.points[0]!);
      const params = {
        metric: metric.title,
        text: point.figure.text,
        other: earlier.text,
        at: earlier.at,
        line: earlier.line,
      };
      report(point.figure.place, message('figure/inconsistent/fall', params));
      // What follows is held against what is now known, so that one slip is one finding.
      highest = date;
    } else if (!highest?.agreed || date.agreed.min > highest.agreed.min) highest = date;
  }
}

/** Whether every number of `a` is above every one of `b`. */
function isAbove(a: Interval, b: Interval): boolean {
  return a.min > b.max || (a.min === b.max && (a.minOpen || b.maxOpen));
}
