/** How a set of records gives a number. `value` is that of its one record. */
export type Aggregation = 'value' | 'count' | 'sum' | 'mean' | 'median' | 'min' | 'max';

/** A number that a check computes from a sample. */
export interface Operand {
  readonly aggregation: Aggregation;
  /** The selection in the sample, as a bit of a member's mask. */
  readonly bit: number;
  /** The measure in a member's values; -1 of a count. */
  readonly slot: number;
}

/** A share as an operand: the part over the whole. */
export interface ShareOperand {
  readonly part: Operand;
  readonly whole: Operand;
}

/** Whether the operand is a sum of its records' numbers, divided by a number that hangs on the records alone. */
export function isAdditive({ aggregation }: Operand): boolean {
  return aggregation !== 'median' && aggregation !== 'min' && aggregation !== 'max';
}

/** How two numbers are set against each other. `relative` is the difference over the second. */
export type Relation = 'quotient' | 'difference' | 'relative';
