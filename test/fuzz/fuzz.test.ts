import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzers } from './fuzzers/index.ts';
import { regressions } from './regressions.ts';

describe('a bounded number of cases from a fixed seed', () => {
  it.each(fuzzers)('$name', async ({ cases, check, boundedRuns }) => {
    const property = fc.asyncProperty(cases, async (drawn) => {
      await check(drawn);
    });
    await fc.assert(property, { seed: 2024, numRuns: boundedRuns });
  });
});

describe('what a long run once failed on', () => {
  it.each(regressions)('$fuzzer: $about', async ({ fuzzer, drawn }) => {
    const found = fuzzers.find(({ name }) => name === fuzzer);
    expect(found).toBeDefined();
    await found!.check(drawn);
  });
});
