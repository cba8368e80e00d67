import { message } from '../../messages/message.ts';
import { computeSensitivity, defaultSensitivity, drawInSteps, type SensitivityOptions } from '../../rankings/index.ts';
import type { Rule } from '../rule.ts';
import { rankingExample } from './example-table.ts';
import { namesFor, readableRankings } from './readable-rankings.ts';

/** From the 5th to the 95th percentile of its rank a record may move over this share of the places. */
const allowedShare = 0.1;

/**
 * While someone types, so many scores are computed at most; from here on large rankings get fewer draws. They are counted in
 * fifties: a record more or less seldom changes how many, so that what was drawn can be kept.
 */
const affordableScores = 100_000;
const drawsCountedIn = 50;

export const unstable: Rule = {
  id: 'ranking/unstable',
  severity: 'info',
  documentation: {
    en: 'The rank of a record hangs on the choice of the weights: when each weight varies by up to a quarter, the middle nine tenths of its ranks spread over more than a tenth of the places. `trendbook rank` shows how far.',
    zh: '有记录的名次取决于权重的选取：各项权重在四分之一以内变动时，其名次的中间九成所跨的名次超过总名次数的十分之一。`trendbook rank` 给出具体范围。',
  },
  examples: {
    valid: [
      rankingExample(
        'top: { from: apps, indicators: [{ measure: users, weight: 0.8 }, { measure: growth, weight: 0.2 }] }',
      ),
    ],
    invalid: [rankingExample('⟦top⟧: { from: apps, indicators: [{ measure: users }, { measure: growth }] }')],
  },
  ofData: true,
  *prepare(book) {
    for (const { id, records } of readableRankings(book))
      yield* drawInSteps(book.model, id, optionsFor(records.length));
  },
  check(book, report) {
    for (const { id, title, records, declaration } of readableRankings(book)) {
      const sensitivity = computeSensitivity(book.model, id, optionsFor(records.length)) ?? [];
      const moving = records.filter((_, row) => {
        const { p5, p95 } = sensitivity[row]!;
        return p95 - p5 > allowedShare * records.length;
      });
      if (moving.length === 0) continue;
      const params = { title, count: moving.length, ...namesFor(moving.map((record) => record.id)) };
      report(declaration.place, message('ranking/unstable', params));
    }
  },
};

function optionsFor(records: number): SensitivityOptions {
  const affordable = affordableScores / Math.max(records, 1);
  const draws = Math.max(Math.floor(affordable / drawsCountedIn), 1) * drawsCountedIn;
  return { ...defaultSensitivity, draws: Math.min(draws, defaultSensitivity.draws) };
}
