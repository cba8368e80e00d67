import type { Interval } from '../figures/figure.ts';
import { includes, isEmpty, point } from '../figures/index.ts';
import { dividedBy, sumOf } from './arithmetic.ts';
import { boundsOf } from './bounds.ts';
import { choicesOf, combinationsOf, combine, type Drawn, mostCombinations } from './choices.ts';
import { relate, signOf } from './corners.ts';
import { isAdditive, type Operand, type Relation, type ShareOperand } from './operand.ts';
import { medianOf, orderStatistic } from './order-statistic.ts';
import type { Member, Sample } from './sample.ts';
import { sharedExtremes } from './shared-extremes.ts';
import { isSame, noTotals, numberOf, type Totals, totalOf, withDrawn } from './totals.ts';

/** The values that a check computes in those worlds that differ only in numbers, not in who belongs. */
export interface Image {
  readonly interval: Interval;
  /** Of what is divided by; 1 where nothing is. */
  readonly sign: 1 | -1;
}

/** Why nothing can be computed in some world. */
export type WorldFault = 'nothing' | 'zero-divisor';

/** What is computed: one operand, or a relation of two. */
export interface Computation {
  readonly first: Operand | ShareOperand;
  readonly second?: Operand | ShareOperand;
  readonly relation?: Relation;
}

const zero = point(0);

/**
 * The values of a computation in every possible world. Each combination of memberships gives an interval, whose ends are
 * exact; where there are too many combinations, one interval around all of them. An interval is too wide, never too narrow:
 * - where the records that the files lack add bounded numbers to a sum: from a few of them on every total counts as possible;
 * - where two order statistics, or the middle two of many records, share more open numbers than can be looked at.
 */
export function imagesOf(sample: Sample, computation: Computation): readonly Image[] | WorldFault {
  const operands = [computation.first, computation.second].flatMap((each) =>
    each === undefined ? [] : 'part' in each ? [each.part, each.whole] : [each],
  );
  const countsOnly = operands.every(({ aggregation }) => aggregation === 'count');
  const summed = operands.filter(isSummed).reduce((bits, { bit }) => bits | bit, 0);
  // Beside an order statistic one such record and the sum of any number more say all.
  const choices = choicesOf(sample, countsOnly, summed, operands.every(isAdditive) ? undefined : 1);
  const combinations = combinationsOf(choices);
  const perWorld = operands.every(isAdditive) ? 1 : sample.fixed.length / 50 + 1;
  if (combinations * perWorld > mostCombinations) return boundsOf(sample, computation);
  const world = new World(sample, computation);
  const images: Image[] = [];
  for (const drawn of combine(choices)) {
    const image = world.image(drawn);
    if (typeof image === 'string') return image;
    images.push(image);
  }
  return images;
}

/** Computes worlds one after the other; what all have in common is added up once. */
class World {
  readonly #sample: Sample;
  readonly #computation: Computation;
  readonly #base = new Map<Operand, Totals>();
  readonly #intervals = new Map<Operand, readonly Interval[]>();

  constructor(sample: Sample, computation: Computation) {
    this.#sample = sample;
    this.#computation = computation;
  }

  image(drawn: readonly Drawn[]): Image | WorldFault {
    const { first, second, relation = 'quotient' } = this.#computation;
    if (!second) {
      if ('part' in first) return this.#related(first.part, first.whole, 'quotient', drawn);
      const interval = this.#intervalOf(first, drawn);
      return typeof interval === 'string' ? interval : { interval, sign: 1 };
    }
    if (!('part' in first) && !('part' in second)) return this.#related(first, second, relation, drawn);
    const [a, b] = [first, second].map((operand) => {
      const image =
        'part' in operand
          ? this.#related(operand.part, operand.whole, 'quotient', drawn)
          : this.#intervalOf(operand, drawn);
      return typeof image === 'string' || !('interval' in image) ? image : image.interval;
    }) as [Interval | WorldFault, Interval | WorldFault];
    return relateApart(a, b, relation);
  }

  #related(first: Operand, second: Operand, relation: Relation, drawn: readonly Drawn[]): Image | WorldFault {
    if (!isAdditive(first) || !isAdditive(second)) {
      const summed = [first, second].find(isSummed);
      const members = [...this.#sample.fixed, ...drawn.flatMap((each) => copies(each, summed))];
      const countsMore = summed?.aggregation === 'count' && drawn.some(({ most }) => most === Infinity);
      if (!countsMore && members.some((member) => sharesOpenNumber(member, first, second))) {
        const shared = sharedExtremes(members, first, second, relation);
        if (shared) return shared;
      }
      return relateApart(this.#intervalOf(first, drawn), this.#intervalOf(second, drawn), relation);
    }
    let base = this.#base.get(first);
    if (!base) {
      base = totalOf(this.#sample.fixed, first, second);
      this.#base.set(first, base);
    }
    const totals = withDrawn(base, drawn, first, second);
    return relateTotals(totals, first, second, relation);
  }

  #intervalOf(operand: Operand, drawn: readonly Drawn[]): Interval | WorldFault {
    if (isAdditive(operand)) {
      let base = this.#base.get(operand);
      if (!base) {
        base = totalOf(this.#sample.fixed, operand, undefined);
        this.#base.set(operand, base);
      }
      const { first, firstSize } = withDrawn(base, drawn, operand, undefined);
      return additive(operand, first, firstSize);
    }
    let fixed = this.#intervals.get(operand);
    if (!fixed) {
      fixed = this.#sample.fixed.flatMap((member) => numberOf(member, operand) ?? []);
      this.#intervals.set(operand, fixed);
    }
    return ordered(operand, [...fixed, ...drawn.flatMap(({ member }) => numberOf(member, operand) ?? [])]);
  }
}

function isSummed({ aggregation }: Operand): boolean {
  return aggregation === 'count' || aggregation === 'sum';
}

/**
 * The members that stand for what was drawn. Of any number there are the fewest, and what all further ones add, which can
 * lie behind the others in every order: one number that the sum alone has.
 */
function copies({ member, least, most }: Drawn, summed: Operand | undefined): Member[] {
  const members = Array.from({ length: least }, () => member);
  if (most !== Infinity || !summed || (member.mask & summed.bit) === 0) return members;
  const values = member.values.map((value) => value && { ...value, interval: upFrom(value.interval) });
  return [...members, { ...member, mask: summed.bit, values }];
}

function upFrom({ min, max }: Interval): Interval {
  const [low, high] = [min < 0 ? -Infinity : 0, max > 0 ? Infinity : 0];
  return { min: low, max: high, minOpen: low !== 0, maxOpen: high !== 0 };
}

function sharesOpenNumber(member: Member, first: Operand, second: Operand): boolean {
  const a = numberOf(member, first);
  return a !== undefined && a.min !== a.max && numberOf(member, second) !== undefined && isSame(member, first, second);
}

/** The interval of a sum, count, mean or value from the sum of its numbers. */
export function additive({ aggregation }: Operand, sum: Interval, size: number): Interval | WorldFault {
  if (aggregation === 'count' || aggregation === 'sum') return sum;
  return size === 0 ? 'nothing' : dividedBy(sum, size);
}

/** The interval of a smallest, largest or middle number. */
export function ordered({ aggregation }: Operand, intervals: readonly Interval[]): Interval | WorldFault {
  if (intervals.length === 0) return 'nothing';
  if (aggregation === 'median') return medianOf(intervals);
  return orderStatistic(intervals, aggregation === 'min' ? 1 : intervals.length);
}

/** The relation of two additive operands of one world, exact also where numbers occur in both. */
export function relateTotals(totals: Totals, first: Operand, second: Operand, relation: Relation): Image | WorldFault {
  const firstDivisor = divisorOf(first, totals.firstSize);
  const secondDivisor = divisorOf(second, totals.secondSize);
  if (firstDivisor === 0 || secondDivisor === 0) return 'nothing';
  const shares = { ...totals, firstDivisor, secondDivisor };
  if (relation !== 'difference' && includes(sumOf(shares.second, shares.both), 0)) return 'zero-divisor';
  return { interval: relate(shares, relation), sign: relation === 'difference' ? 1 : signOf(shares) };
}

function divisorOf({ aggregation }: Operand, size: number): number {
  return aggregation === 'mean' || aggregation === 'value' ? size : 1;
}

/** The relation of two numbers that have nothing to do with each other. */
export function relateApart(
  first: Interval | WorldFault,
  second: Interval | WorldFault,
  relation: Relation,
): Image | WorldFault {
  if (typeof first === 'string') return first;
  if (typeof second === 'string') return second;
  if (relation !== 'difference' && (includes(second, 0) || isEmpty(second))) return 'zero-divisor';
  const shares = { ...noTotals, both: zero, first, second, firstDivisor: 1, secondDivisor: 1 };
  return { interval: relate(shares, relation), sign: relation === 'difference' ? 1 : signOf(shares) };
}
