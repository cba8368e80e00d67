/** Numbers from 0 up to, but not, 1. */
export type Random = () => number;

/**
 * A generator whose numbers follow from its seed alone, on every machine: mulberry32 (Tommy Ettinger, public domain),
 * which passes the gjrand tests and has a period of 2^32, far more than a simulation here draws. Not for secrets.
 * @param seed a whole number; its lower 32 bits count
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
