import type { Place } from '../../book/model.ts';
import { message } from '../../messages/message.ts';
import type { IndicatorGroup } from '../../rankings/index.ts';
import type { Fix, Report, Rule } from '../rule.ts';
import { rankingExample } from './example-table.ts';
import { readableRankings } from './readable-rankings.ts';

/** How far the sum may be from 1: what rounding to a few decimals leaves. */
const tolerance = 1e-6;

export const weights: Rule = {
  id: 'ranking/weights',
  severity: 'warning',
  documentation: {
    en: 'The weights of one level of a ranking do not sum to 1, or some of its indicators have a weight and others none. Weights count relative to each other, so the ranking stands all the same; a reader expects shares of 1.',
    zh: '榜单某一层的权重之和不为 1，或者有的指标写了权重、有的没写。权重按相对大小计算，榜单仍然成立；但读者会以为权重是总和为 1 的份额。',
  },
  examples: {
    valid: [
      rankingExample(
        'top: { from: apps, indicators: [{ measure: users, weight: 0.8 }, { measure: growth, weight: 0.2 }] }',
      ),
      rankingExample('top: { from: apps, indicators: [{ measure: users }] }'),
    ],
    invalid: [
      rankingExample('top: { from: apps, ⟦indicators⟧: [{ measure: users, weight: 0.5 }] }'),
      rankingExample(
        'top: { from: apps, indicators: [{ id: scale, weight: 1, ⟦indicators⟧: [{ measure: users, weight: 2 }] }] }',
      ),
    ],
  },
  ofData: true,
  check(book, report) {
    for (const { declaration } of readableRankings(book)) {
      checkLevel(declaration.root, declaration.place.file, report);
    }
  },
};

function checkLevel(group: IndicatorGroup, file: Place['file'], report: Report): void {
  for (const each of group.indicators) if (each.kind === 'group') checkLevel(each, file, report);
  const { indicators, range, complete } = group;
  const written = indicators.flatMap(({ weight }) => weight ?? []);
  // A level without any weight weighs all the same, and one that could not be read whole has its finding.
  if (!range || !complete || written.length === 0) return;
  if (written.length < indicators.length) {
    report({ file, range }, message('ranking/weights/missing', { count: indicators.length - written.length }));
    return;
  }
  const sum = written.reduce((total, each) => total + each, 0);
  if (Math.abs(sum - 1) <= tolerance) return;
  const shownSum = Number(sum.toPrecision(7));
  report({ file, range }, message('ranking/weights', { sum: shownSum }), fixesFor(group, sum, file));
}

/** The same weights as shares of 1, in at most six decimals; the last takes what rounding leaves. */
function fixesFor({ indicators }: IndicatorGroup, sum: number, file: string): Fix[] {
  if (sum <= 0) return [];
  const shares = indicators.map(({ weight }) => Number((weight! / sum).toFixed(6)));
  const others = shares.slice(0, -1).reduce((total, each) => total + each, 0);
  shares[shares.length - 1] = Number((1 - others).toFixed(6));
  const edits = indicators.map(({ weightRange }, i) => ({ file, range: weightRange!, newText: String(shares[i]) }));
  return [{ title: message('ranking/fix/weights'), safe: false, edits }];
}
