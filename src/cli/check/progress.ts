import { default as cliProgress, type SingleBar } from 'cli-progress';
import type { Environment } from '../environment.ts';

/** Short runs show no bar: it would only flicker. In milliseconds. */
const delay = 500;

/** A bar on standard error for runs that take a while; silent where standard error is no terminal. */
export class Progress {
  readonly #environment: Environment;
  readonly #started = performance.now();
  readonly #total: number;
  #bar: SingleBar | undefined;
  #done = 0;

  /** @param total how many files will be read */
  constructor(environment: Environment, total: number) {
    this.#environment = environment;
    this.#total = total;
  }

  /** One more file was read. */
  step(): void {
    this.#done++;
    if (!this.#environment.errors.isTTY) return;
    if (!this.#bar && performance.now() - this.#started > delay) this.#bar = this.#start();
    this.#bar?.update(Math.min(this.#done, this.#total));
  }

  /** Takes the bar off the screen. */
  stop(): void {
    this.#bar?.stop();
  }

  #start(): SingleBar {
    const bar = new cliProgress.SingleBar({
      format: '{bar} {value}/{total}',
      stream: this.#environment.errors as NodeJS.WritableStream,
      clearOnComplete: true,
      hideCursor: true,
    });
    bar.start(this.#total, 0);
    return bar;
  }
}
