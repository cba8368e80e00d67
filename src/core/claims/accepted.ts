import { add, decimalOfNumber, negate, toNumber } from '../figures/decimal.ts';
import type { Figure, Interval } from '../figures/figure.ts';

/**
 * The numbers that agree with a claimed figure. One number without qualifier is compared as it is written: whatever lies
 * within half a unit of its last digit agrees with it.
 * @param exactly for counts and ranks, which are not rounded
 */
export function acceptedBy(figure: Figure, exactly: boolean): Interval {
  const { min, max, minOpen, maxOpen } = figure;
  if (!figure.exact || exactly) return { min, max, minOpen, maxOpen };
  const half = decimalOfNumber(figure.tolerance);
  return {
    min: toNumber(add(decimalOfNumber(min), negate(half))),
    max: toNumber(add(decimalOfNumber(max), half)),
    minOpen,
    maxOpen,
  };
}
