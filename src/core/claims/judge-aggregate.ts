import type { Check } from './check.ts';
import { claimedBy } from './claimed.ts';
import { compute } from './compute.ts';
import { Gathering } from './gathering.ts';
import { judgeFigure } from './judge-figure.ts';
import { required, type Scope } from './scope.ts';
import type { Judgement } from './verdict.ts';

/** One number: a record's value, a sum, mean, median, smallest or largest value. */
export function judgeAggregate(check: Check, scope: Scope): Judgement {
  const is = required(check.is, check);
  const gathering = new Gathering(scope);
  const first = check.type === 'value' ? gathering.value(check, check.measure) : gathering.operand(check);
  const sample = gathering.sample();
  const unit = gathering.unitOf(first);
  const claimed = claimedBy(is, { unit, hasOtherFinding: true });
  return judgeFigure(compute(sample, { first }, is.range), claimed, is.range, { unit, form: undefined });
}

/** A part of a whole, in %. */
export function judgeShare(check: Check, scope: Scope): Judgement {
  const is = required(check.is, check);
  const gathering = new Gathering(scope);
  const first = gathering.share(check);
  const sample = gathering.sample();
  const claimed = claimedBy(is, { unit: 'percent', forms: ['percent'], hasOtherFinding: true });
  return judgeFigure(compute(sample, { first }, is.range), claimed, is.range, { unit: 'percent', form: undefined });
}
