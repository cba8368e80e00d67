import type { Interval } from '../figures/figure.ts';
import type { Operand } from './operand.ts';
import type { Member } from './sample.ts';
import { isSame, numberOf } from './totals.ts';

/** An unknown number that occurs in the first operand, the second or both. */
export interface Unknown {
  readonly interval: Interval;
  readonly inFirst: boolean;
  readonly inSecond: boolean;
}

/** The numbers of the members, one that both operands have as one unknown. */
export function unknownsOf(members: readonly Member[], first: Operand, second: Operand): Unknown[] {
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
