import type { Readable, Writable } from 'node:stream';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * A connection to a browser started with `--remote-debugging-pipe`: messages of the Chrome DevTools Protocol, each with a
 * zero byte behind it. No port is opened.
 */
export class DevtoolsPipe {
  readonly #to: Writable;
  readonly #waiting = new Map<number, { done(result: never): void; failed(error: Error): void }>();
  readonly #events = new Map<string, () => void>();
  #failure: Error | undefined;
  #next = 1;
  #rest: Buffer[] = [];

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    from.on('data', (data: Buffer) => this.#read(data));
    to.on('error', (error) => this.close(error));
  }

  /** Calls a method of the protocol and gives its result. */
  async call<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    if (this.#failure) throw this.#failure;
    const id = this.#next++;
    return new Promise<Result>((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  }

  /** Waits for the next event of that name. Ask before what causes it. */
  async event(method: string): Promise<void> {
    return new Promise((done) => this.#events.set(method, done));
  }

  /** Ends what is waited for: the browser is gone. */
  close(error: Error): void {
    this.#failure ??= error;
    for (const { failed } of this.#waiting.values()) failed(this.#failure);
    this.#waiting.clear();
  }

  #read(data: Buffer): void {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const text = Buffer.concat([...this.#rest, data.subarray(start, end)]).toString('utf8');
      this.#rest = [];
      start = end + 1;
      this.#receive(JSON.parse(text) as Answer);
    }
    if (start < data.length) this.#rest.push(data.subarray(start));
  }

  #receive({ id, method, result, error }: Answer): void {
    if (method !== undefined) this.#events.get(method)?.();
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id!);
    if (error) waiting.failed(new Error(error.message));
    else waiting.done(result as never);
  }
}
