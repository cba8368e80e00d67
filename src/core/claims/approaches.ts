import type { Interval } from '../figures/figure.ts';
import { plus } from './arithmetic.ts';
import type { Approach } from './corners.ts';

/** The least and the greatest of what was found, each with whether it is reached. */
export class Extremes {
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

/** Zero itself. */
export const zero: Approach = { value: 0, far: 0, near: 0 };

/** Every end, a hair inside where it is open, beyond all where there is none; and a number between each two. */
export function marksOf(intervals: readonly Interval[]): Approach[] {
  const marks = new Map<string, Approach>();
  const add = (value: number, near: number) => {
    const mark = Number.isFinite(value) ? { value, far: 0, near } : { value: 0, far: value > 0 ? 1 : -1, near: 0 };
    marks.set(`${mark.far} ${mark.value} ${mark.near}`, mark);
  };
  for (const interval of intervals) {
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

/** Whether a mark is a point of the interval. */
export function liesIn(mark: Approach, { min, max, minOpen, maxOpen }: Interval): boolean {
  if (mark.far !== 0) return mark.far > 0 ? max === Infinity : min === -Infinity;
  const above = minOpen ? mark.value > min || (mark.value === min && mark.near > 0) : mark.value >= min;
  const below = maxOpen ? mark.value < max || (mark.value === max && mark.near < 0) : mark.value <= max;
  return above && below && !(mark.value === min && mark.near < 0) && !(mark.value === max && mark.near > 0);
}

/** Which of two is lower: negative the first, positive the second. */
export function compare(a: Approach, b: Approach): number {
  return a.far - b.far || a.value - b.value || a.near - b.near;
}

/** The sum of two. */
export function added(a: Approach, b: Approach): Approach {
  return { value: plus(a.value, b.value), far: a.far + b.far, near: a.near + b.near };
}

/** One over a whole number. */
export function divided({ value, far, near }: Approach, by: number): Approach {
  return { value: value / by, far: far / by, near: near / by };
}

/** One less another. */
export function less(a: Approach, b: Approach): Approach {
  return added(a, { value: -b.value, far: -b.far, near: -b.near });
}

/** The lower end of an interval, as near as one gets. */
export function lowEnd({ min, minOpen }: Interval): Approach {
  return Number.isFinite(min) ? { value: min, far: 0, near: minOpen ? 1 : 0 } : { value: 0, far: -1, near: 0 };
}

/** The upper end of an interval, as near as one gets. */
export function highEnd({ max, maxOpen }: Interval): Approach {
  return Number.isFinite(max) ? { value: max, far: 0, near: maxOpen ? -1 : 0 } : { value: 0, far: 1, near: 0 };
}

/** Whether it is a number itself, not merely as near to one or as far out as one likes. */
export function isReached({ far, near }: Approach): boolean {
  return far === 0 && near === 0;
}
