import type { Interval } from '../figures/figure.ts';
import { includes } from '../figures/index.ts';
import { minus, plus } from './arithmetic.ts';
import type { Operand, Relation } from './operand.ts';
import type { Member } from './sample.ts';
import { isSame, numberOf } from './totals.ts';
import type { Image, WorldFault } from './worlds.ts';

/** So many points are looked at. */
const mostPoints = 20_000;

/** An unknown number that occurs in the first operand, the second or both. */
interface Unknown {
  readonly interval: Interval;
  readonly inFirst: boolean;
  readonly inSecond: boolean;
}

/**
 * The interval of a relation in which a median, smallest or largest number meets another operand with the same numbers in
 * it. As long as the order of the numbers does not change, both operands are sums of some of them, so that extremes lie
 * where every number is at its own end or at another's: all such points are looked at, and points between them
 * to see whether an end is reached.
 * @returns undefined where there are too many points or numbers without bound
 */
export function sharedExtremes(
  members: readonly Member[],
  first: Operand,
  second: Operand,
  relation: Relation,
): Image | WorldFault | undefined {
  const unknowns = unknownsOf(members, first, second);
  if (unknowns.some(({ interval }) => !Number.isFinite(interval.min) || !Number.isFinite(interval.max)))
    return undefined;
  const ends = [...new Set(unknowns.flatMap(({ interval }) => [interval.min, interval.max]))].sort((a, b) => a - b);
  const marks = ends.flatMap((end, index) => (index === 0 ? [end] : [(ends[index - 1]! + end) / 2, end]));
  const places = unknowns.map(({ interval }) => marks.filter((mark) => mark >= interval.min && mark <= interval.max));
  if (places.reduce((product, each) => product * each.length, 1) > mostPoints) return undefined;

  let min = Infinity;
  let max = -Infinity;
  let minReached = false;
  let maxReached = false;
  let sign: 1 | -1 = 1;
  const values = places.map((each) => each[0]!);
  const picks = places.map(() => 0);
  for (;;) {
    const a = numberAt(first, unknowns, values, 'inFirst');
    const b = numberAt(second, unknowns, values, 'inSecond');
    if (a === undefined || b === undefined) return 'nothing';
    const reached = unknowns.every(({ interval }, index) => includes(interval, values[index]!));
    if (relation !== 'difference' && b === 0) {
      if (reached) return 'zero-divisor';
      return undefined;
    }
    if (b < 0 && relation !== 'difference') sign = -1;
    const value = related(a, b, relation);
    if (value < min) minReached = false;
    if (value > max) maxReached = false;
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (value === min) minReached ||= reached;
    if (value === max) maxReached ||= reached;
    let at = 0;
    while (at < picks.length && ++picks[at]! === places[at]!.length) {
      picks[at] = 0;
      values[at] = places[at]![0]!;
      at++;
    }
    if (at === picks.length) break;
    values[at] = places[at]![picks[at]!]!;
  }
  return { interval: { min, max, minOpen: !minReached, maxOpen: !maxReached }, sign };
}

function unknownsOf(members: readonly Member[], first: Operand, second: Operand): Unknown[] {
  return members.flatMap((member): Unknown[] => {
    const a = numberOf(member, first);
    const b = numberOf(member, second);
    if (a && b && isSame(member, first, second)) return [{ interval: a, inFirst: true, inSecond: true }];
    return [
      ...(a ? [{ interval: a, inFirst: true, inSecond: false }] : []),
      ...(b ? [{ interval: b, inFirst: false, inSecond: true }] : []),
    ];
  });
}

function numberAt(
  { aggregation }: Operand,
  unknowns: readonly Unknown[],
  values: readonly number[],
  side: 'inFirst' | 'inSecond',
): number | undefined {
  const numbers = values.filter((_, index) => unknowns[index]![side]).sort((a, b) => a - b);
  const n = numbers.length;
  if (aggregation === 'sum' || aggregation === 'count') return numbers.reduce(plus, 0);
  if (n === 0) return undefined;
  if (aggregation === 'mean' || aggregation === 'value') return numbers.reduce(plus, 0) / n;
  if (aggregation === 'min') return numbers[0];
  if (aggregation === 'max') return numbers[n - 1];
  return n % 2 === 1 ? numbers[(n - 1) / 2] : plus(numbers[n / 2 - 1]!, numbers[n / 2]!) / 2;
}

function related(a: number, b: number, relation: Relation): number {
  if (relation === 'difference') return minus(a, b);
  return (relation === 'relative' ? minus(a, b) : a) / b;
}
