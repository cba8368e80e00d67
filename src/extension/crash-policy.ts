/** So many crashes within `span` are one too many: what ends a server each time it starts would do so for ever. */
export const mostCrashes = 5;

/** Milliseconds. */
const span = 180_000;

/** Decides whether a server that ended by itself is started again. */
export class CrashPolicy {
  #crashes: number[] = [];

  /**
   * To be called at each crash.
   * @param at milliseconds of a clock that nobody sets
   */
  crashed(at: number): 'restart' | 'give-up' {
    this.#crashes = [...this.#crashes.filter((earlier) => at - earlier <= span), at];
    if (this.#crashes.length < mostCrashes) return 'restart';
    // Whoever starts it by hand begins anew.
    this.#crashes = [];
    return 'give-up';
  }
}
