import type { Interval } from '../figures/figure.ts';
import { plus } from './arithmetic.ts';
import { type Approach, limitOf } from './corners.ts';
import type { Operand, Relation } from './operand.ts';
import type { Member } from './sample.ts';
import { isSame, numberOf } from './totals.ts';
import type { Image, WorldFault } from './worlds.ts';

/** So many points are looked at. */
const mostPoints = 50_000;

/** An unknown number that occurs in the first operand, the second or both. */
interface Unknown {
  readonly interval: Interval;
  readonly inFirst: boolean;
  readonly inSecond: boolean;
}

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
  const marks = marksOf(unknowns);
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
    const reached = point.every(({ far, near }) => far === 0 && near === 0);
    found.add(limitOf(a, b, relation, sign), reached);
  }
  return { interval: found.interval, sign };
}

class Extremes {
  #min = Infinity;
  #max = -Infinity;
  #minReached = false;
  #maxReached = false;

  add(value: number, reached: boolean): void {
    if (value <= this.#min) {
      this.#minReached = reached || (value === this.#min && this.#minReached);
      this.#min = value;
    }
    if (value >= this.#max) {
      this.#maxReached = reached || (value === this.#max && this.#maxReached);
      this.#max = value;
    }
  }

  get interval(): Interval {
    return { min: this.#min, max: this.#max, minOpen: !this.#minReached, maxOpen: !this.#maxReached };
  }
}

const zero: Approach = { value: 0, far: 0, near: 0 };

/** Every end, a hair inside where it is open, beyond all where there is none; and a number between each two. */
function marksOf(unknowns: readonly Unknown[]): Approach[] {
  const marks = new Map<string, Approach>();
  const add = (value: number, near: number) => {
    const mark = Number.isFinite(value) ? { value, far: 0, near } : { value: 0, far: value > 0 ? 1 : -1, near: 0 };
    marks.set(`${mark.far} ${mark.value} ${mark.near}`, mark);
  };
  for (const { interval } of unknowns) {
    add(interval.min, 0);
    add(interval.max, 0);
    if (interval.minOpen) add(interval.min, 1);
    if (interval.maxOpen) add(interval.max, -1);
  }
  const ends = [...new Set([...marks.values()].filter(({ far }) => far === 0).map(({ value }) => value))];
  ends.sort((a, b) => a - b);
  for (const [index, end] of ends.entries()) add(index === 0 ? end - 1 : (ends[index - 1]! + end) / 2, 0);
  add((ends.at(-1) ?? 0) + 1, 0);
  return [...marks.values()];
}

function liesIn(mark: Approach, { min, max, minOpen, maxOpen }: Interval): boolean {
  if (mark.far !== 0) return mark.far > 0 ? max === Infinity : min === -Infinity;
  const above = minOpen ? mark.value > min || (mark.value === min && mark.near > 0) : mark.value >= min;
  const below = maxOpen ? mark.value < max || (mark.value === max && mark.near < 0) : mark.value <= max;
  return above && below && !(mark.value === min && mark.near < 0) && !(mark.value === max && mark.near > 0);
}

function compare(a: Approach, b: Approach): number {
  return a.far - b.far || a.value - b.value || a.near - b.near;
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

function added(a: Approach, b: Approach): Approach {
  return { value: plus(a.value, b.value), far: a.far + b.far, near: a.near + b.near };
}

function divided({ value, far, near }: Approach, by: number): Approach {
  return { value: value / by, far: far / by, near: near / by };
}
