/**
 * Gathers the questions of one turn of the event loop into one request.
 * @throws what `send` throws, to everyone who asked in that turn.
 */
export class Batch<Question, Answer> {
  readonly #send: (questions: readonly Question[]) => Promise<readonly Answer[]>;
  #waiting: { question: Question; resolve: (answer: Answer) => void; reject: (reason: unknown) => void }[] = [];

  /** `send` answers all questions, in their order. */
  constructor(send: (questions: readonly Question[]) => Promise<readonly Answer[]>) {
    this.#send = send;
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      if (this.#waiting.length === 1) setTimeout(() => void this.#flush(), 0);
    });
  }

  async #flush(): Promise<void> {
    const asked = this.#waiting;
    this.#waiting = [];
    try {
      const answers = await this.#send(asked.map(({ question }) => question));
      asked.forEach(({ resolve, reject }, index) => {
        if (index < answers.length) resolve(answers[index]!);
        else reject(new RangeError(`${answers.length} answers to ${asked.length} questions`));
      });
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
