import { added, compare, divided, Extremes, isReached, liesIn, marksOf, zero } from './approaches.ts';
import { type Approach, limitOf } from './corners.ts';
import { isAdditive, type Operand, type Relation } from './operand.ts';
import type { Member } from './sample.ts';
import { sumWithOrder } from './sum-with-order.ts';
import { type Unknown, unknownsOf } from './unknowns.ts';
import type { Image, WorldFault } from './worlds.ts';

/** So many points are looked at. */
const mostPoints = 50_000;

/**
 * The interval of a relation in which a median, smallest or largest number meets another operand with the same numbers in
 * it. As long as the order of the numbers does not change, both operands are sums of some of them, so that extremes lie
 * where every number is at its own end or at another's (or as far out, or as near to it, as one likes): all such points
 * are looked at, and points between them to see whether an extreme is reached.
 * @returns undefined where there are too many points
 */
export function sharedExtremes(
  members: readonly Member[],
  first: Operand,
  second: Operand,
  relation: Relation,
): Image | WorldFault | undefined {
  const unknowns = unknownsOf(members, first, second);
  if (isAdditive(first) !== isAdditive(second)) {
    const image = sumWithOrder(unknowns, first, second, relation);
    if (image) return image;
  }
  const marks = marksOf(unknowns.map(({ interval }) => interval));
  const places = unknowns.map(({ interval }) => marks.filter((mark) => liesIn(mark, interval)));
  if (places.reduce((product, each) => product * each.length, 1) > mostPoints) return undefined;
  const found = new Extremes();
  let sign: 1 | -1 = 1;
  for (const point of points(places)) {
    const a = numberAt(first, unknowns, point, 'inFirst');
    const b = numberAt(second, unknowns, point, 'inSecond');
    if (!a || !b) return 'nothing';
    if (relation !== 'difference') {
      if (compare(b, zero) === 0) return 'zero-divisor';
      sign = compare(b, zero) < 0 ? -1 : 1;
    }
    const reached = point.every(isReached);
    found.add(limitOf(a, b, relation, sign), reached);
  }
  return { interval: found.interval, sign };
}

function* points(places: readonly (readonly Approach[])[]): Generator<readonly Approach[]> {
  const picks = places.map(() => 0);
  if (places.some((each) => each.length === 0)) return;
  for (;;) {
    yield places.map((each, index) => each[picks[index]!]!);
    let at = 0;
    while (at < picks.length && ++picks[at]! === places[at]!.length) picks[at++] = 0;
    if (at === picks.length) return;
  }
}

function numberAt(
  { aggregation }: Operand,
  unknowns: readonly Unknown[],
  point: readonly Approach[],
  side: 'inFirst' | 'inSecond',
): Approach | undefined {
  const numbers = point.filter((_, index) => unknowns[index]![side]).sort(compare);
  const n = numbers.length;
  if (aggregation === 'sum' || aggregation === 'count') return numbers.reduce(added, zero);
  if (n === 0) return undefined;
  if (aggregation === 'mean' || aggregation === 'value') return divided(numbers.reduce(added, zero), n);
  if (aggregation === 'min') return numbers[0];
  if (aggregation === 'max') return numbers[n - 1];
  return n % 2 === 1 ? numbers[(n - 1) / 2] : divided(added(numbers[n / 2 - 1]!, numbers[n / 2]!), 2);
}
