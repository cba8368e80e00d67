import type { SingleBar } from 'cli-progress';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, message } from '../../core/messages/message.ts';
import type { Environment } from '../environment.ts';

/** Short runs show no bar: it would only flicker. In milliseconds. */
const delay = 500;

/** A bar on standard error for runs that take a while; silent where standard error is no terminal. */
export class Progress {
  readonly #environment: Environment;
  readonly #started = performance.now();
  readonly #total: number;
  readonly #label: string;
  #starting: Promise<void> | undefined;
  #bar: SingleBar | undefined;
  #stopped = false;
  #done = 0;

  /** @param total how many files will be read */
  constructor(environment: Environment, total: number, locale: Locale) {
    this.#label = render(message('cli/progress', { done: '{value}', total: '{total}' }), locale);
    this.#environment = environment;
    this.#total = total;
  }

  /** One more file was read. */
  step(): void {
    this.#done++;
    if (!this.#environment.errors.isTTY) return;
    if (!this.#starting && performance.now() - this.#started > delay) this.#starting = this.#start();
    this.#bar?.update(Math.min(this.#done, this.#total));
  }

  /** Takes the bar off the screen. */
  stop(): void {
    this.#stopped = true;
    process.off('SIGINT', this.#interrupted);
    this.#bar?.stop();
  }

  /** Puts the terminal's cursor back before the program ends as if nobody had listened. */
  readonly #interrupted = (): void => {
    this.stop();
    process.kill(process.pid, 'SIGINT');
  };

  /** What draws is loaded where it is needed. */
  async #start(): Promise<void> {
    const { default: cliProgress } = await import('cli-progress');
    if (this.#stopped) return;
    const bar = new cliProgress.SingleBar({
      format: `{bar} ${this.#label}`,
      stream: this.#environment.errors as NodeJS.WritableStream,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
    });
    process.once('SIGINT', this.#interrupted);
    bar.start(this.#total, Math.min(this.#done, this.#total));
    this.#bar = bar;
  }
}
