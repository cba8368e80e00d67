import type fc from 'fast-check';

/**
 * One thing that is held against the product with inputs that nobody thought of. `npm test` draws a bounded number of
 * cases from a fixed seed; `npm run fuzz` goes on for as long as it is told and watches heap and processor time too: no
 * step of the product (see `Step`) takes longer than a second.
 */
export interface Fuzzer<Case = unknown> {
  /** As `--only` names it. */
  readonly name: string;
  /** Plain data, so that a failing case can be written down and run again. */
  readonly cases: fc.Arbitrary<Case>;
  /** Cases worth running first where they can be listed: a long run takes them in a random order before it draws. */
  every?(): Iterable<Case>;
  /** Throws where the product fails. Whatever it has the product do goes through `step` or `turns`. */
  check(drawn: Case): void | Promise<void>;
  /** How many inputs a case stands for; 1 where it is absent. */
  counts?(drawn: Case): number;
  /** Milliseconds of processor time that a step of a case may take at most; `longestStep` where it is absent. */
  longestStep?(drawn: Case): number;
  /** Throws where a case takes too long for its size. A long run alone asks: no test of `npm test` asserts a time. */
  expectSteady?(drawn: Case): Promise<void>;
  /** Of a round of a long run, relative to other fuzzers; 1 where it is absent. */
  readonly share?: number;
  /** How many cases `npm test` draws: about a second's worth. */
  readonly boundedRuns: number;
}

/** Milliseconds of processor time that no step may take: someone who types waits for it. */
export const longestStep = 1000;
