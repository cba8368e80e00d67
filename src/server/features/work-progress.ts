import type { Connection } from 'vscode-languageserver';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, type Message, message } from '../../core/messages/message.ts';
import type { Feature } from '../context.ts';

/** Milliseconds that work may go on without a word: what comes of a key, or of a small book, is done by then. */
const patience = 1000;

/** Milliseconds between two words. */
const between = 250;

/** Says how far it is where a book takes long to be read and checked: when it is opened, after a checkout. */
export const workProgress: Feature = {
  register(connection, context) {
    if (!context.client.window?.workDoneProgress) return;
    let work: Work | undefined;
    context.onBusy((busy) => {
      if (busy) work ??= new Work(connection, context.locale);
      else {
        work?.end();
        work = undefined;
      }
    });
    context.onReading((read, files) =>
      work?.say(read < files ? message('language/progress-reading', { read, files }) : checking),
    );
  },
};

const checking: Message = message('language/progress-checking');

/** Work from its begin to its end, as the client is told of it; of what ends soon it hears nothing. */
class Work {
  readonly #connection: Connection;
  readonly #locale: Locale;
  readonly #begins: ReturnType<typeof setTimeout>;
  #now = checking;
  #report: ((text: string) => void) | undefined;
  #done: (() => void) | undefined;
  #saidAt = 0;
  #ended = false;

  constructor(connection: Connection, locale: Locale) {
    this.#connection = connection;
    this.#locale = locale;
    this.#begins = setTimeout(() => void this.#begin().catch(() => undefined), patience);
  }

  say(now: Message): void {
    const isMore = now.id === this.#now.id;
    this.#now = now;
    if (!this.#report || (isMore && performance.now() - this.#saidAt < between)) return;
    this.#saidAt = performance.now();
    this.#report(render(now, this.#locale));
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#begins);
    this.#done?.();
  }

  /** @throws where the client, though it can show progress, refuses to: then it is not shown */
  async #begin(): Promise<void> {
    const reporter = await this.#connection.window.createWorkDoneProgress();
    if (this.#ended) {
      reporter.done();
      return;
    }
    reporter.begin('Trendbook', undefined, render(this.#now, this.#locale));
    this.#saidAt = performance.now();
    this.#report = (text) => reporter.report(text);
    this.#done = () => reporter.done();
  }
}
