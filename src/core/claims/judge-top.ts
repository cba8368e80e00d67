import { type Figure, type Interval, point, unite } from '../figures/index.ts';
import { type Message, message } from '../messages/message.ts';
import { type DatasetIndex, labelOf, type Measure, unitOf } from '../query/index.ts';
import { CannotJudge } from './cannot-judge.ts';
import type { Check } from './check.ts';
import { type Claimed, claimedBy, formsOfDifference } from './claimed.ts';
import {
  above,
  type Contender,
  contendersIn,
  type Floor,
  floorUnder,
  isSureOrder,
  lowestOrder,
  negated,
  notAbove,
  reversed,
} from './contenders.ts';
import { Gathering } from './gathering.ts';
import { hullOf, type IntervalSet } from './interval-set.ts';
import { beyond, computedOf, kindOf } from './judge-figure.ts';
import { relationOf, writingOf } from './judge-relation.ts';
import { wordsFor } from './localised.ts';
import { rangeOf } from './sample.ts';
import { noData, required, type Scope } from './scope.ts';
import type { Judgement } from './verdict.ts';
import { type Image, relateApart } from './worlds.ts';

/**
 * Which records lead by a measure, in order; equal values satisfy either order. Optionally by how much the first leads the
 * second. While records may be missing, nothing leads for certain.
 */
export function judgeTop(check: Check, scope: Scope): Judgement {
  const tokens = required(check.first, check);
  const index = scope.dataset(check.from, check.range);
  const measure = scope.measure(index, check.measure, check.range);
  const positions = [...new Set(tokens.map((token) => scope.position(index, token)))];
  const gathering = new Gathering(scope);
  const operand = gathering.aggregate(check, 'max', check.where, check.measure);
  const sample = gathering.sample();
  const unit = unitOf(measure);
  const claimed = check.lead && claimedBy(check.lead, { forms: formsOfDifference(unit) });
  const range = { start: tokens[0]!.range.start, end: tokens.at(-1)!.range.end };

  const all = contendersIn(sample, 'slot' in operand ? operand.slot : 0);
  const contenders = check.ascending ? reversed(all) : all;
  const leaders = positions.map((at, place): Contender => {
    const value = index.valuesOf(measure)[at]!;
    if (value.kind === 'missing' && value.reason === 'not-applicable') {
      throw noData(measure, [value], tokens[place]?.range ?? range);
    }
    return contenders.find((each) => each.at === at) ?? { at, values: [], canBeOut: true };
  });
  const others = contenders.filter(({ at }) => !positions.includes(at));
  const partial = sample.unlisted.length > 0;
  const names = (positionsOf: readonly number[]) => positionsOf.map((at) => labelOf(index.dataset.records[at]!));
  const computed = orderOf(index, measure, all, positions.length, check.ascending);

  const floors = lowestOrder(leaders, others);
  const outside = leaders.filter(({ values }) => values.length === 0).map(({ at }) => at);
  if (!floors) {
    const ids = computed.map((id) => index.positionOf(id)!);
    const reason = message('claim/top', { kind: 'contradicted', order: names(ids), outside: names(outside), partial });
    return { kind: 'contradicted', claimed: idsOf(index, positions), computed, reason, range };
  }
  const order = isSureOrder(leaders, others) && !partial ? 'verified' : 'consistent';
  const reasonFor = (kind: Judgement['kind']): Message =>
    message('claim/top', { kind, order: names(positions), outside: [], partial });
  const whole: Judgement = {
    kind: order,
    claimed: idsOf(index, positions),
    computed,
    reason: reasonFor(order),
    range,
  };
  if (!check.lead || !claimed) return whole;
  const values = rangeOf(index, measure);
  const reach = check.ascending ? negated(values) : values;
  const lead = judgeLead(leaders, others, floors, partial ? reach : undefined, claimed, check, unit);
  const kind = lead.kind === 'contradicted' ? lead.kind : lead.kind === 'verified' ? order : 'consistent';
  const { figure } = claimed;
  if (kind === 'verified') return { ...whole, kind, reason: leadReason(kind, figure, lead) };
  const decides = lead.kind !== 'verified';
  const reason = decides ? leadReason(kind, figure, lead) : whole.reason;
  return { ...whole, kind, reason, range: decides ? check.lead.range : range };
}

function leadReason(kind: Judgement['kind'], figure: Figure, lead: Lead): Message {
  return message('claim/figure', { kind, claimed: figure.text, computed: wordsFor(lead.computed) });
}

interface Lead {
  readonly kind: Judgement['kind'];
  readonly computed: ReturnType<typeof computedOf>;
}

/**
 * By how much the first leads the second, in the worlds in which they stand so.
 * @param reach where the value of a record that the files lack can lie, while there may be any
 */
function judgeLead(
  leaders: readonly Contender[],
  others: readonly Contender[],
  floors: { readonly first: Floor; readonly second: Floor },
  reach: Interval | undefined,
  claimed: Claimed,
  check: Check,
  unit: string | undefined,
): Lead {
  const range = check.lead!.range;
  const back = (set: IntervalSet) => (check.ascending ? unite(set.map(negated)) : set);
  const first = above(leaders[0]!.values, floors.first);
  const highest = hullOf(first)!;
  const behind = leaders[1] ? above(leaders[1].values, floors.second) : runnerUp(others, reach);
  const second = notAbove(behind, highest);
  if (second.length === 0) throw new CannotJudge(message('claim/unverifiable/alone'), range);
  const relation = relationOf(claimed.figure.form);
  const images: Image[] = [];
  for (const one of back(first)) {
    for (const other of back(second)) {
      const image = relateApart(one, other, relation);
      if (image === 'zero-divisor') throw new CannotJudge(message('claim/unverifiable/zero-divisor'), range);
      if (typeof image !== 'string') images.push(image);
    }
  }
  // The first is at or above the second; among the smallest, at or below.
  const neutral = relation === 'quotient' ? 1 : 0;
  const cut = (sign: 1 | -1): IntervalSet => {
    const side = beyond([{ min: -Infinity, max: Infinity, minOpen: true, maxOpen: true }], neutral, sign);
    return unite([...side, point(neutral)]);
  };
  const ordered = images.flatMap(({ interval, sign }) => {
    const direction = (check.ascending ? -sign : sign) as 1 | -1;
    return cut(direction).flatMap((side) => {
      const min = Math.max(interval.min, side.min);
      const max = Math.min(interval.max, side.max);
      const minOpen = (interval.min === min && interval.minOpen) || (side.min === min && side.minOpen);
      const maxOpen = (interval.max === max && interval.maxOpen) || (side.max === max && side.maxOpen);
      if (min > max || (min === max && (minOpen || maxOpen))) return [];
      return [{ interval: { min, max, minOpen, maxOpen }, sign }];
    });
  });
  const kept = ordered.length > 0 ? ordered : images;
  return { kind: kindOf(kept, () => [claimed.accepted]), computed: computedOf(kept, writingOf(relation, unit)) };
}

/**
 * The largest of the others: any value that one of them can take while none that must be there is above it.
 * @param unlisted where the value of a record that the files lack can lie, while there may be any
 */
function runnerUp(others: readonly Contender[], unlisted: Interval | undefined): IntervalSet {
  const floor = floorUnder(others);
  const values = [...others.map((other) => other.values), ...(unlisted ? [[unlisted]] : [])];
  return unite(values.flatMap((each) => above(each, floor)));
}

function idsOf(index: DatasetIndex, positions: readonly number[]): string[] {
  return positions.map((at) => index.dataset.records[at]!.id);
}

/** The leading records by their stated numbers. */
function orderOf(
  index: DatasetIndex,
  measure: Measure,
  contenders: readonly Contender[],
  count: number,
  ascending: boolean,
): string[] {
  const values = index.valuesOf(measure);
  const known = contenders.flatMap(({ at, values: possible }) => {
    const value = values[at];
    return value?.kind === 'known' && possible.length > 0 ? [{ at, number: value.representative }] : [];
  });
  known.sort((a, b) => (ascending ? a.number - b.number : b.number - a.number) || a.at - b.at);
  return idsOf(
    index,
    known.slice(0, count).map(({ at }) => at),
  );
}
