/**
 * Runs a task for each of several keys, a moment after the last call for that key: a call in that moment starts the
 * wait anew.
 */
export class Debounce<Key> {
  readonly #delay: (key: Key) => number;
  readonly #run: (key: Key) => void;
  readonly #timers = new Map<Key, ReturnType<typeof setTimeout>>();

  /** `delay` in milliseconds, asked at every call. */
  constructor(delay: (key: Key) => number, run: (key: Key) => void) {
    this.#delay = delay;
    this.#run = run;
  }

  get waiting(): boolean {
    return this.#timers.size > 0;
  }

  isWaiting(key: Key): boolean {
    return this.#timers.has(key);
  }

  call(key: Key): void {
    this.cancel(key);
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#run(key);
      }, this.#delay(key)),
    );
  }

  cancel(key: Key): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
