/** Draws from a seeded generator (mulberry32), so that every book can be made again from its number. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  upTo(most: number): number {
    return Math.floor(this.number() * (most + 1));
  }

  chance(probability: number): boolean {
    return this.number() < probability;
  }

  one<T>(all: readonly T[]): T {
    return all[this.upTo(all.length - 1)]!;
  }

  some<T>(all: readonly T[], count: number): T[] {
    const left = [...all];
    return Array.from({ length: Math.min(count, all.length) }, () => left.splice(this.upTo(left.length - 1), 1)[0]!);
  }
}
