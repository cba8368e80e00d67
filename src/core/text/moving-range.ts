import type { TextRange } from './range.ts';

/**
 * Ranges of a file that is being edited are moved in place when the text before them grows or shrinks, so that what did
 * not change keeps its identity, and with it all that was derived from it. Whoever derives a range and keeps it says by
 * which range it moves, with `within`; whoever derives one and uses it at once may as well copy the numbers.
 */
export function moveRange(range: TextRange, distance: number): void {
  const moved = range as { start: number; end: number };
  moved.start += distance;
  moved.end += distance;
}

/**
 * The span from `start` to `end`, which moves with another range of the same file. Offsets are the file's, as they are now.
 * Reads, spreads, compares and serialises like any range.
 */
export function within(base: TextRange, start: number, end: number): TextRange {
  const from = start - base.start;
  const to = end - base.start;
  return {
    get start() {
      return base.start + from;
    },
    get end() {
      return base.start + to;
    },
  };
}
