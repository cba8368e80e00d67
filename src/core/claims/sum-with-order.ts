import { added, compare, divided, Extremes, highEnd, isReached, liesIn, lowEnd, marksOf, zero } from './approaches.ts';
import { type Approach, limitOf } from './corners.ts';
import { isAdditive, type Operand, type Relation } from './operand.ts';
import { type Ranked, type Reach, reachOf } from './order-reach.ts';
import type { Unknown } from './unknowns.ts';
import type { Image, WorldFault } from './worlds.ts';

/** So many numbers are looked at. */
const mostSteps = 400_000;

/** A number that can be the one in the middle, with the places where it is put. */
interface Pivot extends Ranked {
  readonly places: readonly Approach[];
}

/** The number that the order gives, and what the sum can then be. */
interface Situation {
  readonly middle: Approach;
  readonly sum: Reach;
}

/**
 * The interval of a relation between a sum (or mean) and a smallest, largest or middle number that have numbers in common.
 * Whichever number is the one that the order gives, so many others lie below it and so many above: the sum is then lowest
 * and highest with each of them at an end of what is left to it. From one end of any number to the next the relation grows
 * or falls throughout with the one that the order gives, so that it is enough to put that one at every end, and between
 * two to see whether an extreme is reached. What the sum alone has only adds up.
 * @returns undefined where there is too much to look at
 */
export function sumWithOrder(
  unknowns: readonly Unknown[],
  first: Operand,
  second: Operand,
  relation: Relation,
): Image | WorldFault | undefined {
  const sumIsFirst = isAdditive(first);
  const [sum, order] = sumIsFirst ? [first, second] : [second, first];
  const isInSum = ({ inFirst, inSecond }: Unknown) => (sumIsFirst ? inFirst : inSecond);
  const isInOrder = ({ inFirst, inSecond }: Unknown) => (sumIsFirst ? inSecond : inFirst);
  const divisor = sum.aggregation === 'sum' ? 1 : unknowns.filter(isInSum).length;
  const pivots = pivotsOf(unknowns.filter(isInOrder), isInSum);
  if (pivots.length === 0 || divisor === 0) return 'nothing';
  const own = unknowns.filter((each) => !isInOrder(each)).map(({ interval }) => interval);
  const base = { low: own.map(lowEnd).reduce(added, zero), high: own.map(highEnd).reduce(added, zero) };
  const situations = situationsOf(pivots, order, base);
  if (!situations) return undefined;

  const found = new Extremes();
  const signs = new Set<number>();
  for (const { middle, sum: total } of situations) {
    for (const each of pointsOf(total)) {
      const number = divided(each, divisor);
      const [a, b] = sumIsFirst ? [number, middle] : [middle, number];
      const sign = Math.sign(compare(b, zero));
      signs.add(sign);
      found.add(limitOf(a, b, relation, sign < 0 ? -1 : 1), isReached(middle) && isReached(number));
    }
  }
  if (relation === 'difference') return { interval: found.interval, sign: 1 };
  if (signs.has(0) || signs.size > 1) return 'zero-divisor';
  return { interval: found.interval, sign: signs.has(-1) ? -1 : 1 };
}

function pivotsOf(unknowns: readonly Unknown[], isInSum: (unknown: Unknown) => boolean): Pivot[] {
  const marks = marksOf(unknowns.map(({ interval }) => interval));
  return unknowns.map((unknown) => ({
    low: lowEnd(unknown.interval),
    high: highEnd(unknown.interval),
    inSum: isInSum(unknown),
    places: marks.filter((mark) => liesIn(mark, unknown.interval)),
  }));
}

/** Every way in which a number, or for the median of an even number of them two, can be the one that the order gives. */
function situationsOf(pivots: readonly Pivot[], { aggregation }: Operand, base: Reach): Situation[] | undefined {
  const size = pivots.length;
  const isPair = aggregation === 'median' && size % 2 === 0;
  const places = pivots.reduce((total, each) => total + each.places.length, 0);
  if ((isPair ? places * places : places) * size > mostSteps) return undefined;
  const below = aggregation === 'min' ? 0 : aggregation === 'max' ? size - 1 : Math.ceil(size / 2) - 1;
  const situations: Situation[] = [];
  const put = (taken: readonly Pivot[], one: Approach, other: Approach) => {
    const others = pivots.filter((each) => !taken.includes(each));
    const rest = reachOf(others, below, [one, other]);
    if (!rest) return;
    const shared = [one, other].slice(0, taken.length).filter((_, index) => taken[index]!.inSum);
    const sum = {
      low: [base.low, rest.low].reduce(added, shared.reduce(added, zero)),
      high: [base.high, rest.high].reduce(added, shared.reduce(added, zero)),
    };
    situations.push({ middle: isPair ? divided(added(one, other), 2) : one, sum });
  };
  for (const pivot of pivots) {
    for (const one of pivot.places) {
      if (!isPair) put([pivot], one, one);
      for (const next of isPair ? pivots : []) {
        if (next === pivot) continue;
        for (const other of next.places) if (compare(one, other) <= 0) put([pivot, next], one, other);
      }
    }
  }
  return situations;
}

/** Both ends of what a sum can be, and where there is one a number between them, which it takes in any case. */
function pointsOf({ low, high }: Reach): Approach[] {
  if (low.far === high.far && low.value === high.value) return [low, high];
  if (low.far > 0 || high.far < 0) return [low, high];
  const inside =
    low.far < 0 ? (high.far > 0 ? 0 : high.value - 1) : high.far > 0 ? low.value + 1 : (low.value + high.value) / 2;
  return [low, { value: inside, far: 0, near: 0 }, high];
}
