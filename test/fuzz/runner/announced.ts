/** What runs now, in memory that two threads share: readable by one while the other hangs. */
export class Announced {
  readonly memory: SharedArrayBuffer;
  readonly #counters: Int32Array;
  readonly #text: Uint8Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(200_000)) {
    this.memory = memory;
    this.#counters = new Int32Array(memory, 0, 2);
    this.#text = new Uint8Array(memory, 8);
  }

  set(fuzzer: string, drawn: string): void {
    const { written } = new TextEncoder().encodeInto(`${fuzzer} ${drawn}`, this.#text);
    Atomics.store(this.#counters, 1, written);
    Atomics.add(this.#counters, 0, 1);
  }

  /** Changes with every case. */
  get count(): number {
    return Atomics.load(this.#counters, 0);
  }

  get text(): string {
    return Buffer.from(this.#text.slice(0, Atomics.load(this.#counters, 1))).toString('utf8');
  }
}
