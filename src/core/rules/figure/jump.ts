import { message } from '../../messages/message.ts';
import type { ObservedDate } from '../../query/index.ts';
import type { Rule } from '../rule.ts';
import { described, readBySeries, seriesIn } from './all-series.ts';
import { cumulative } from './inconsistent.ts';

/** A figure so many times as large as the one before it, or as small, is more often a slip (万 for 亿) than the truth. */
const factor = 10;

export const jump: Rule = {
  id: 'figure/jump',
  severity: 'warning',
  documentation: {
    en: 'A figure that is ten times as large as the one at the date before it, or more, or a tenth, or less: often a zero too many, or 万 for 亿. Only what is certain is found. Where the jump is true, say so with `# trendbook-ignore figure/jump: why`.',
    zh: '数字是上一个日期的十倍以上，或不到十分之一：往往是多写了一个零，或把亿写成了万。只提示确定的情况。若属实，请用 `# trendbook-ignore figure/jump: 理由` 说明。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { at: 2024-09, platform: app, source: report, downloads: 超100万 }\n  - { platform: app, source: report, downloads: 1200万 }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { at: 2024-09, platform: app, source: report, downloads: 120万 }\n  - { platform: app, source: report, downloads: ⟦1200万⟧ }\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { at: 2024-09, platform: web, source: report, visits: 超1亿 }\n  - { platform: web, source: report, visits: ⟦不足100万⟧ }\n',
      },
    ],
  },
  kinds: ['product'],
  reads: readBySeries,
  tellsLines: true,
  checkPart(view, report) {
    for (const { metric, dates } of seriesIn(view)) {
      const known = dates.filter(({ agreed, span }) => agreed && span);
      for (const [index, date] of known.entries()) {
        const before = known[index - 1];
        const step = before && stepBetween(before, date);
        // A total that falls is a finding of its own.
        if (!step || (step === 'down' && cumulative.has(metric.id))) continue;
        const point = date.points[0]!;
        const earlier = described(view.file, before.points[0]!);
        const params = {
          metric: metric.title,
          text: point.figure.text,
          other: earlier.text,
          at: earlier.at,
          line: earlier.line,
        };
        report(point.figure.place, message(`figure/jump/${step}`, params));
      }
    }
  },
};

/** Which way it jumps for certain; undefined where it need not, where a date lies in the other, or below zero. */
function stepBetween(before: ObservedDate, after: ObservedDate): 'up' | 'down' | undefined {
  const [a, b] = [before.agreed!, after.agreed!];
  if (before.span!.last >= after.span!.first || a.min < 0 || b.min < 0) return undefined;
  if (a.max > 0 && b.min >= factor * a.max) return 'up';
  return b.max > 0 && a.min >= factor * b.max ? 'down' : undefined;
}
