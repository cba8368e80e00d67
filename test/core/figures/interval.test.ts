import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clip,
  formatInterval,
  includes,
  intersect,
  intersects,
  isSubset,
  point,
} from '../../../src/core/figures/index.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean())
  .map(([min, length, minOpen, maxOpen]) => ({ min, max: min + length, minOpen, maxOpen }));
const samples = Array.from({ length: 45 }, (_, index) => index / 4);

describe('intervals', () => {
  it('intersect where they share numbers, and the intersection holds exactly these', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = intersect(a, b);
        expect(intersects(a, b)).toBe(both !== undefined);
        for (const value of samples) {
          expect(both !== undefined && includes(both, value)).toBe(includes(a, value) && includes(b, value));
        }
      }),
    );
  });

  it('are subsets where all of their numbers lie in the other', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(isSubset(a, b)).toBe(samples.every((value) => !includes(a, value) || includes(b, value)));
      }),
    );
  });

  it.each([
    [{ min: 0.95, max: Infinity, minOpen: true, maxOpen: true }, '(0.95, 1]'],
    [point(2), '1'],
    [point(-1), '0'],
    [point(0.5), '0.5'],
  ])('%o is cut to %s', (value, expected) => {
    expect(formatInterval(clip(value, { min: 0, max: 1, minOpen: false, maxOpen: false }))).toBe(expected);
  });
});
