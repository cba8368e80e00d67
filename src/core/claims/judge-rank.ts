import { message } from '../messages/message.ts';
import { computeRanking } from '../rankings/index.ts';
import { CannotJudge, ScansNothing } from './cannot-judge.ts';
import type { Check } from './check.ts';
import { claimedBy } from './claimed.ts';
import { kindOfCount } from './judge-count.ts';
import { kindOf } from './judge-figure.ts';
import { wordsFor } from './localised.ts';
import { required, type Scope } from './scope.ts';
import type { ComputedFigure, Judgement } from './verdict.ts';

/** A record's place in a ranking, by its rank interval; while members may be missing, no rank is certain. */
export function judgeRank(check: Check, scope: Scope): Judgement {
  const is = required(check.is, check);
  const of = required(check.of, check);
  const named = required(check.ranking, check);
  const ranking = computeRanking(scope.model, named.text);
  if (!ranking) {
    throw new CannotJudge(message('claim/unverifiable/unresolved', { name: named.text }), named.range, true);
  }
  const { from } = ranking.declaration.query;
  const { index, at } = scope.record(of, { text: from, range: of.range }, check.range);
  if (index.dataset.records.length === 0) throw new ScansNothing(message('claim/circular'), named.range);
  const { id } = index.dataset.records[at]!;
  const record = ranking.records.find((each) => each.id === id);
  if (!record) throw new CannotJudge(message('claim/unverifiable/unranked', { name: id }), of.range);
  const { figure, accepted } = claimedBy(is, { unit: 'count', exactly: true, hasOtherFinding: true });
  const partial = ranking.coverage === 'partial';
  const computed: ComputedFigure = {
    min: record.best,
    max: partial ? Infinity : record.worst,
    minOpen: false,
    maxOpen: partial,
    unit: 'count',
    form: undefined,
  };
  const whole = Number.isInteger(record.best) && Number.isInteger(record.worst);
  const exact = whole
    ? kindOfCount(computed.min, computed.max, accepted)
    : kindOf([{ interval: computed, sign: 1 }], () => [accepted]);
  const kind = partial && exact === 'verified' ? 'consistent' : exact;
  const reason = message('claim/figure', { kind, claimed: figure.text, computed: wordsFor(computed) });
  return { kind, claimed: figure, computed, reason, range: is.range };
}
