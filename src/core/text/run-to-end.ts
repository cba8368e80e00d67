/** Does work that can be done in steps in one go, and gives its result: where nothing else is waiting. */
export function runToEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
