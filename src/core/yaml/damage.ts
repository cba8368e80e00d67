import { overlaps, type TextRange } from '../text/range.ts';
import type { YamlDocument } from './nodes.ts';

/** A damaged span is whole lines: what ends within a line break and an indentation of it is its neighbour. */
const neighbourhood = 80;

/** Whether a span that could not be read lies in a range or beside it: then what is missing there may stand in it. */
export function touchesDamage({ start, end }: TextRange, { damaged }: YamlDocument): boolean {
  const around = { start: start - neighbourhood, end: end + neighbourhood };
  return damaged.some((span) => overlaps(span, around));
}
