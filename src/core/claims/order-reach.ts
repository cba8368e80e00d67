import { added, compare, less, zero } from './approaches.ts';
import type { Approach } from './corners.ts';

/** A number among others that are put in order. */
export interface Ranked {
  readonly low: Approach;
  readonly high: Approach;
  /** Whether the sum has it too. */
  readonly inSum: boolean;
}

/** The lowest and the highest that a sum can be. */
export interface Reach {
  readonly low: Approach;
  readonly high: Approach;
}

/**
 * The sum of the numbers where so many of them lie below (or at) one number and all others above (or at) another one.
 * What can lie on either side goes where that changes the sum the most.
 * @param below how many lie below
 * @returns undefined where they cannot lie so
 */
export function reachOf(
  numbers: readonly Ranked[],
  below: number,
  [under, over]: readonly [under: Approach, over: Approach],
): Reach | undefined {
  let low = zero;
  let high = zero;
  let left = numbers.length - below;
  const lowSteps: Approach[] = [];
  const highSteps: Approach[] = [];
  for (const each of numbers) {
    const canBeBelow = compare(each.low, under) <= 0;
    const canBeAbove = compare(each.high, over) >= 0;
    if (!canBeBelow && !canBeAbove) return undefined;
    const beneath = each.inSum ? { low: each.low, high: lower(each.high, under) } : nothing;
    const above = each.inSum ? { low: higher(each.low, over), high: each.high } : nothing;
    const sure = canBeBelow ? beneath : above;
    low = added(low, sure.low);
    high = added(high, sure.high);
    if (!canBeBelow) left--;
    else if (canBeAbove) {
      lowSteps.push(less(above.low, beneath.low));
      highSteps.push(less(above.high, beneath.high));
    }
  }
  if (left < 0 || left > lowSteps.length) return undefined;
  lowSteps.sort(compare);
  highSteps.sort((a, b) => compare(b, a));
  return {
    low: lowSteps.slice(0, left).reduce(added, low),
    high: highSteps.slice(0, left).reduce(added, high),
  };
}

const nothing: Reach = { low: zero, high: zero };

function lower(a: Approach, b: Approach): Approach {
  return compare(a, b) <= 0 ? a : b;
}

function higher(a: Approach, b: Approach): Approach {
  return compare(a, b) >= 0 ? a : b;
}
