import type { Interval } from '../figures/figure.ts';
import { point, unite } from '../figures/index.ts';
import { sumOf } from './arithmetic.ts';
import { hullOf } from './interval-set.ts';
import { isAdditive, type Operand, type ShareOperand } from './operand.ts';
import type { Member, Sample } from './sample.ts';
import { isSame, numberOf, type Totals, totalOf } from './totals.ts';
import {
  additive,
  type Computation,
  type Image,
  ordered,
  relateApart,
  relateTotals,
  type WorldFault,
} from './worlds.ts';

const zero = point(0);

/** So many numbers are sorted for the bounds of a median; of more only the outermost count. */
const mostSteps = 1_000_000;

/**
 * One interval around the values of a computation in all worlds, for samples that leave too much open to look at every
 * world. It never leaves out a value; of sums, counts and shares its ends are exact.
 */
export function boundsOf(sample: Sample, { first, second, relation }: Computation): readonly Image[] | WorldFault {
  const image = second ? related(sample, first, second, relation ?? 'quotient') : single(sample, first);
  return typeof image === 'string' ? image : [image];
}

function single(sample: Sample, operand: Operand | ShareOperand): Image | WorldFault {
  const interval = intervalOf(sample, operand);
  return typeof interval === 'string' ? interval : { interval, sign: 1 };
}

function related(
  sample: Sample,
  first: Operand | ShareOperand,
  second: Operand | ShareOperand,
  relation: NonNullable<Computation['relation']>,
): Image | WorldFault {
  if (!('part' in first) && !('part' in second) && isSum(first) && isSum(second)) {
    return relateTotals(totalBounds(sample, first, second), first, second, relation);
  }
  return relateApart(intervalOf(sample, first), intervalOf(sample, second), relation);
}

/** A mean's divisor hangs on who belongs. */
function isSum(operand: Operand): boolean {
  return operand.aggregation === 'count' || operand.aggregation === 'sum';
}

function intervalOf(sample: Sample, operand: Operand | ShareOperand): Interval | WorldFault {
  if ('part' in operand) {
    const { part, whole } = operand;
    const image = relateTotals(totalBounds(sample, part, whole), part, whole, 'quotient');
    return typeof image === 'string' ? image : image.interval;
  }
  if (isSum(operand)) return additive(operand, totalBounds(sample, operand, undefined).first, 1);
  const sure = sample.fixed.flatMap((member) => numberOf(member, operand) ?? []);
  const perhaps: Interval[] = [];
  for (const alternatives of sample.uncertain) {
    const numbers = alternatives.map((member) => numberOf(member, operand));
    const hull = hullOf(unite(numbers.flatMap((number) => number ?? [])));
    if (hull) (numbers.includes(undefined) ? perhaps : sure).push(hull);
  }
  for (const member of sample.unlisted) perhaps.push(...[numberOf(member, operand) ?? []].flat());
  if (sure.length === 0) return 'nothing';
  return isAdditive(operand) ? meanBounds(sure, perhaps) : orderBounds(operand, sure, perhaps);
}

/** The hulls of the sums, each record taken by itself. */
function totalBounds(sample: Sample, first: Operand, second: Operand | undefined): Totals {
  const totals = totalOf(sample.fixed, first, second);
  const sums = [totals.first, totals.second, totals.both];
  const give = (member: Member): Interval[] => {
    const a = numberOf(member, first) ?? zero;
    const b = (second && numberOf(member, second)) ?? zero;
    const same = second !== undefined && (member.mask & first.bit) !== 0 && (member.mask & second.bit) !== 0;
    return same && isSame(member, first, second) ? [zero, zero, a] : [a, b, zero];
  };
  for (const alternatives of sample.uncertain) {
    const given = alternatives.map((member) => give(member));
    sums.forEach((sum, index) => {
      sums[index] = sumOf(sum, hullOf(unite(given.map((each) => each[index]!)))!);
    });
  }
  for (const member of sample.unlisted) {
    give(member).forEach(({ min, max }, index) => {
      const any: Interval = {
        min: min < 0 ? -Infinity : 0,
        max: max > 0 ? Infinity : 0,
        minOpen: min < 0,
        maxOpen: max > 0,
      };
      sums[index] = sumOf(sums[index]!, any);
    });
  }
  return { ...totals, first: sums[0]!, second: sums[1]!, both: sums[2]! };
}

/** A mean is lowest with the low ones that lie below it, and highest with the high ones above it. */
function meanBounds(sure: readonly Interval[], perhaps: readonly Interval[]): Interval {
  const extreme = (end: 'min' | 'max', sign: 1 | -1) => {
    const numbers = perhaps.map((each) => each[end]).sort((a, b) => sign * (a - b));
    let sum = sure.reduce((total, each) => total + each[end], 0);
    let size = sure.length;
    for (const number of numbers) {
      if (sign * (number - sum / size) >= 0) break;
      sum += number;
      size++;
    }
    return sum / size;
  };
  const all = [...sure, ...perhaps];
  return {
    min: extreme('min', 1),
    max: extreme('max', -1),
    minOpen: all.some((each) => each.minOpen),
    maxOpen: all.some((each) => each.maxOpen),
  };
}

/** With a few more members at one end an order statistic moves to that end. */
function orderBounds(operand: Operand, sure: readonly Interval[], perhaps: readonly Interval[]): Interval | WorldFault {
  if ((sure.length + perhaps.length) * perhaps.length > mostSteps) return hullOf(unite([...sure, ...perhaps]))!;
  const low = [...perhaps].sort((a, b) => a.min - b.min);
  const high = [...perhaps].sort((a, b) => b.max - a.max);
  const found: Interval[] = [];
  for (let n = 0; n <= perhaps.length; n++) {
    for (const chosen of [low.slice(0, n), high.slice(0, n)]) {
      const interval = ordered(operand, [...sure, ...chosen]);
      if (typeof interval !== 'string') found.push(interval);
    }
  }
  return hullOf(unite(found)) ?? 'nothing';
}
