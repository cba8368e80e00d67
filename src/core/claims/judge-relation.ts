import { readRecordName } from '../book/record-name.ts';
import type { FigureForm } from '../figures/figure.ts';
import { canonicalUnit } from '../figures/index.ts';
import { message } from '../messages/message.ts';
import { CannotJudge } from './cannot-judge.ts';
import type { Check, Token } from './check.ts';
import { claimedBy, formsOfDifference } from './claimed.ts';
import { compute } from './compute.ts';
import { Gathering } from './gathering.ts';
import { everythingSet, type IntervalSet } from './interval-set.ts';
import { beyond, computedOf, judgeFigure, kindOf, type Writing } from './judge-figure.ts';
import { wordsFor } from './localised.ts';
import type { Relation } from './operand.ts';
import { required, type Scope } from './scope.ts';
import type { Judgement } from './verdict.ts';
import type { Image } from './worlds.ts';

/** How a figure sets two numbers against each other: x a quotient, % relative, points and plain a difference. */
const relations: Readonly<Record<FigureForm, Relation>> = {
  times: 'quotient',
  percent: 'relative',
  points: 'difference',
  plain: 'difference',
};

/** How the number that a relation gives is written. */
export function writingOf(relation: Relation, unit: string | undefined): Writing {
  if (relation === 'quotient') return { unit: 'ratio', form: undefined };
  if (relation === 'relative') return { unit: 'percent', form: undefined };
  const isShare = unit !== undefined && canonicalUnit(unit) === 'percent';
  return isShare ? { unit, form: 'points' } : { unit, form: undefined };
}

/** One value divided by another. */
export function judgeRatio(check: Check, scope: Scope): Judgement {
  const is = required(check.is, check);
  const gathering = new Gathering(scope);
  const first = gathering.operand(required(check.a, check));
  const second = gathering.operand(required(check.b, check));
  const sample = gathering.sample();
  const claimed = claimedBy(is, { forms: ['plain', 'times', 'percent'] });
  const images = compute(sample, { first, second, relation: 'quotient' }, required(check.b, check).range);
  const unit = claimed.figure.form === 'percent' ? 'percent' : 'ratio';
  return judgeFigure(images, claimed, is.range, { unit, form: undefined });
}

/** Which of two values is higher or lower, and by how much. `by` with lower is the second over the first. */
export function judgeComparison(check: Check, scope: Scope): Judgement {
  const direction = required(check.direction, check);
  const gathering = new Gathering(scope);
  const a = gathering.operand(required(check.a, check));
  const b = gathering.operand(required(check.b, check));
  const sample = gathering.sample();
  const [first, second] = direction === 'higher' ? [a, b] : [b, a];
  const unit = commonUnit([gathering.unitOf(a), gathering.unitOf(b)], check);
  if (!check.lead) {
    const images = compute(sample, { first, second, relation: 'difference' }, check.range);
    const kind = kindOf(images, () => beyond(everythingSet, 0, 1));
    const computed = computedOf(images, writingOf('difference', unit));
    const reason = message('claim/order', { kind, direction, computed: wordsFor(computed) });
    return { kind, claimed: undefined, computed, reason, range: check.is?.range ?? check.range };
  }
  const claimed = claimedBy(check.lead, { forms: formsOfDifference(unit), unit: undefined });
  const relation = relations[claimed.figure.form];
  const images = compute(sample, { first, second, relation }, check.lead.range);
  return judgeLead(images, claimed, check.lead, relation, writingOf(relation, unit));
}

/** A lead: the first is ahead of the second, by a figure. */
export function judgeLead(
  images: readonly Image[],
  claimed: Parameters<typeof judgeFigure>[1],
  { range }: Token,
  relation: Relation,
  writing: Writing,
): Judgement {
  const neutral = relation === 'quotient' ? 1 : 0;
  const accept = (sign: 1 | -1): IntervalSet => beyond([claimed.accepted], neutral, sign);
  const judgement = judgeFigure(images, claimed, range, writing);
  const kind = kindOf(images, accept);
  if (kind === judgement.kind) return judgement;
  const computed = computedOf(images, writing);
  const reason = message('claim/figure', { kind, claimed: claimed.figure.text, computed: wordsFor(computed) });
  return { ...judgement, kind, reason };
}

export function relationOf(form: FigureForm): Relation {
  return relations[form];
}

/** How a measure of a record, or its sum over records, changed between two dates. */
export function judgeChange(check: Check, scope: Scope): Judgement {
  const is = required(check.is, check);
  const measure = required(check.measure, check);
  const name = measure.text.replace(/@.*$/s, '');
  const at = (date: Token): Token => ({ text: `${name}@${date.text}`, range: date.range });
  const from = at(required(check.from, check));
  const to = at(required(check.to, check));
  const gathering = new Gathering(scope);
  const plain: Check = { ...check, from: undefined };
  const operandAt = (token: Token) => {
    if (check.of) return gathering.value(plain, token);
    if (!check.hasWhere) throw new CannotJudge(message('claim/unverifiable/incomplete'), check.range, true);
    return gathering.aggregate(plain, 'sum', check.where, token);
  };
  if (check.of && readRecordName(check.of.text).table !== undefined) {
    throw new CannotJudge(message('claim/unverifiable/dateless', { name: check.of.text }), check.of.range);
  }
  const second = operandAt(from);
  const first = operandAt(to);
  const sample = gathering.sample();
  const unit = gathering.unitOf(first);
  const claimed = claimedBy(is, { forms: formsOfDifference(unit) });
  const relation = relations[claimed.figure.form];
  const images = compute(sample, { first, second, relation }, is.range);
  return judgeFigure(images, claimed, is.range, writingOf(relation, unit));
}

/** Of numbers in different units none is higher. */
function commonUnit([a, b]: readonly (string | undefined)[], check: Check): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (canonicalUnit(a) === canonicalUnit(b)) return a;
  throw new CannotJudge(message('claim/unverifiable/units', { a, b }), required(check.b, check).range);
}
