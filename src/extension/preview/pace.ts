/** Milliseconds that are waited at most between two runs. */
const longest = 1000;

/**
 * Runs a task when it is called for: at once where it rests, and once more after a run in which it was called again.
 * Between two runs it rests as long as the last one took: however long that is, others have half of the time, and
 * where runs are short nobody notices a rest. A run that fails is a run that has ended.
 */
export class Pace {
  readonly #run: () => Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #called = false;
  #disposed = false;

  constructor(run: () => Promise<unknown>) {
    this.#run = run;
  }

  /** The run begins when what is going on has ended: by then, all who hear of the same event have heard of it. */
  call(): void {
    this.#called = true;
    if (!this.#busy && !this.#disposed) this.#rest(0);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  #rest(delay: number): void {
    this.#busy = true;
    this.#timer = setTimeout(() => void this.#next(), delay);
  }

  async #next(): Promise<void> {
    if (!this.#called) {
      this.#busy = false;
      return;
    }
    this.#called = false;
    const began = performance.now();
    await this.#run().catch(() => undefined);
    if (!this.#disposed) this.#rest(Math.min(longest, performance.now() - began));
  }
}
