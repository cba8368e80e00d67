import type { Interval } from '../figures/figure.ts';
import { everything, unite } from '../figures/index.ts';
import { message } from '../messages/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Claimed } from './claimed.ts';
import { common, covers, hullOf, type IntervalSet, touches } from './interval-set.ts';
import { wordsFor } from './localised.ts';
import type { ComputedFigure, Judgement } from './verdict.ts';
import type { Image } from './worlds.ts';

/** How a computed number is written. */
export type Writing = Pick<ComputedFigure, 'unit' | 'form'>;

/**
 * Holds a claimed figure against the values that are possible: in all worlds, in some, or in none.
 * @param accept which numbers agree, by the sign of what is divided by
 */
export function kindOf(images: readonly Image[], accept: (sign: 1 | -1) => IntervalSet): Judgement['kind'] {
  const accepted = { 1: accept(1), [-1]: accept(-1) } as Readonly<Record<1 | -1, IntervalSet>>;
  if (images.every(({ interval, sign }) => covers(accepted[sign], interval))) return 'verified';
  return images.some(({ interval, sign }) => touches(accepted[sign], interval)) ? 'consistent' : 'contradicted';
}

/** The judgement of a check that states one figure. */
export function judgeFigure(
  images: readonly Image[],
  { figure, accepted }: Claimed,
  range: TextRange,
  writing: Writing,
): Judgement {
  const kind = kindOf(images, () => [accepted]);
  const computed = computedOf(images, writing);
  const reason = message('claim/figure', { kind, claimed: figure.text, computed: wordsFor(computed) });
  return { kind, claimed: figure, computed, reason, range };
}

/** The interval around everything that is possible. */
export function computedOf(images: readonly Image[], writing: Writing): ComputedFigure {
  const hull: Interval = hullOf(unite(images.map(({ interval }) => interval))) ?? everything;
  return { ...hull, ...writing };
}

/** The numbers that agree with a figure and lie beyond a neutral one (1 of a quotient, 0 of a difference). */
export function beyond(accepted: IntervalSet, neutral: number, sign: 1 | -1): IntervalSet {
  const side: Interval =
    sign === 1
      ? { min: neutral, minOpen: true, max: Infinity, maxOpen: true }
      : { min: -Infinity, minOpen: true, max: neutral, maxOpen: true };
  return common(accepted, [side]);
}
