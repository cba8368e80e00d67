/** So many lines tell why a suite failed: test runners list what failed last. */
const enough = 80;

/** What a suite says: shown at once, or, of one that runs beside another, when it has ended, as nobody reads two at once. */
export class SuiteOutput {
  #texts = [];
  #atOnce;

  constructor(atOnce) {
    this.#atOnce = atOnce;
  }

  write(text) {
    this.#texts.push(text);
    if (this.#atOnce) process.stdout.write(text);
  }

  /** Shows what was held back. */
  show() {
    if (!this.#atOnce) process.stdout.write(this.#texts.join(''));
  }

  /** Its last lines. */
  end() {
    return this.#texts.join('').trimEnd().split('\n').slice(-enough).join('\n');
  }
}
