import type { ScalarStyle } from '../yaml/nodes.ts';

/** What a number at the head of a node says. Scalars are `scalar` + 16 × style + meaning. */
export const form = {
  nothing: 0,
  mapping: 1,
  flowMapping: 2,
  sequence: 3,
  flowSequence: 4,
  scalar: 256,
} as const;

/** Added to a scalar's head: its text is among those that are kept apart. */
export const sourceIsElsewhere = 1024;

export const styles: readonly ScalarStyle[] = ['plain', 'single-quoted', 'double-quoted', 'literal', 'folded', 'empty'];
