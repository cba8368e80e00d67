/**
 * Numbers that look random and are the same for the same seed (mulberry32, by Tommy Ettinger, public domain).
 * @returns a function that gives the next number in [0, 1)
 */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from ranges and lists with one source of random numbers. */
export function drawing(random) {
  const between = (low, high) => low + random() * (high - low);
  return {
    between,
    /** Small ones more often than large ones, as audiences are. */
    skewed: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    one: (list) => list[Math.floor(random() * list.length)],
  };
}
