import type { Interval } from '../figures/figure.ts';
import { point } from '../figures/index.ts';
import { sumOf, Total } from './arithmetic.ts';
import type { Drawn } from './choices.ts';
import type { Operand } from './operand.ts';
import type { Member } from './sample.ts';

const zero = point(0);

/** The sums of what the members of a world give to two operands, parted by whether both get the same number. */
export interface Totals {
  readonly first: Interval;
  readonly second: Interval;
  readonly both: Interval;
  /** How many members give a number to the first operand, and to the second. */
  readonly firstSize: number;
  readonly secondSize: number;
}

export const noTotals: Totals = { first: zero, second: zero, both: zero, firstSize: 0, secondSize: 0 };

/** The sums over members that are the same in every world. */
export function totalOf(members: readonly Member[], first: Operand, second: Operand | undefined): Totals {
  const sums = [new Running(), new Running(), new Running()] as const;
  let firstSize = 0;
  let secondSize = 0;
  for (const member of members) {
    const a = numberOf(member, first);
    const b = second && numberOf(member, second);
    if (a) firstSize++;
    if (b) secondSize++;
    if (a && b && isSame(member, first, second)) sums[2].add(a);
    else {
      if (a) sums[0].add(a);
      if (b) sums[1].add(b);
    }
  }
  const [one, two, both] = sums;
  return { first: one.interval, second: two.interval, both: both.interval, firstSize, secondSize };
}

/** The sums with some more members. */
export function withDrawn(
  totals: Totals,
  drawn: readonly Drawn[],
  first: Operand,
  second: Operand | undefined,
): Totals {
  let { first: one, second: two, both, firstSize, secondSize } = totals;
  for (const draw of drawn) {
    const a = timesOver(numberOf(draw.member, first), draw);
    const b = second && timesOver(numberOf(draw.member, second), draw);
    if (a) firstSize += draw.least;
    if (b) secondSize += draw.least;
    if (a && b && isSame(draw.member, first, second)) both = sumOf(both, a);
    else {
      if (a) one = sumOf(one, a);
      if (b) two = sumOf(two, b);
    }
  }
  return { first: one, second: two, both, firstSize, secondSize };
}

/** What a member gives to an operand: 1 to a count, else where its measure lies; undefined where it gives nothing. */
export function numberOf(member: Member, { aggregation, bit, slot }: Operand): Interval | undefined {
  if ((member.mask & bit) === 0) return undefined;
  return aggregation === 'count' ? one : member.values[slot]?.interval;
}

const one = point(1);

/** Whether a member gives both operands the same number. */
export function isSame(member: Member, first: Operand, second: Operand): boolean {
  if (first.aggregation === 'count' || second.aggregation === 'count') {
    return first.aggregation === second.aggregation;
  }
  return member.values[first.slot]?.variable === member.values[second.slot]?.variable;
}

function timesOver(number: Interval | undefined, { least, most }: Drawn): Interval | undefined {
  if (!number || (least === 1 && most === 1)) return number;
  if (most === least) return { ...number, min: number.min * least, max: number.max * least };
  const min = number.min < 0 ? -Infinity : number.min * least;
  const max = number.max > 0 ? Infinity : number.max * least;
  return {
    min,
    max,
    minOpen: min === -Infinity || number.minOpen,
    maxOpen: max === Infinity || number.maxOpen,
  };
}

class Running {
  readonly #min = new Total();
  readonly #max = new Total();
  #minOpen = false;
  #maxOpen = false;

  add({ min, max, minOpen, maxOpen }: Interval): void {
    this.#min.add(min);
    this.#max.add(max);
    this.#minOpen ||= minOpen;
    this.#maxOpen ||= maxOpen;
  }

  get interval(): Interval {
    return { min: this.#min.value, max: this.#max.value, minOpen: this.#minOpen, maxOpen: this.#maxOpen };
  }
}
