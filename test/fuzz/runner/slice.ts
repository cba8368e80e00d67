import fc from 'fast-check';
import { type Fuzzer, longestStep } from '../fuzzer.ts';
import { type Step, takeLongestStep } from '../support/longest-step.ts';

/** What came of one fuzzer in one slice of time. */
export interface SliceResult {
  cases: number;
  /** How many inputs the cases stood for. */
  inputs: number;
  /** Of the listed cases, how many are still to come. */
  remaining: number;
  /** The longest step of the product in any case, and that case. */
  longest: Step & { readonly drawn: string };
  failures: Failure[];
}

export interface Failure {
  readonly fuzzer: string;
  readonly seed: number;
  /** The smallest case that fails, as JSON. */
  readonly drawn: string;
  readonly error: string;
}

/** A case is told to whoever watches before it runs, as it may never end. */
export type Announce = (drawn: string) => void;

/** Nothing yet. */
export function emptySlice(): SliceResult {
  return { cases: 0, inputs: 0, remaining: 0, longest: { what: '', processor: 0, drawn: '' }, failures: [] };
}

/** Runs a fuzzer for so many milliseconds: first the cases that it lists, as far as they are left in `listed`, then drawn ones. */
export async function runSlice(
  fuzzer: Fuzzer,
  listed: unknown[],
  {
    seed,
    milliseconds,
    announce,
  }: { readonly seed: number; readonly milliseconds: number; readonly announce: Announce },
): Promise<SliceResult> {
  const result = emptySlice();
  const end = Date.now() + milliseconds;
  const attempt = (drawn: unknown) => runCase(fuzzer, drawn, result, announce);
  while (listed.length > 0 && Date.now() < end) {
    const drawn = listed.pop();
    const error = await attempt(drawn).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error !== undefined) result.failures.push(failureOf(fuzzer, seed, drawn, error));
  }
  for (let round = 0; Date.now() < end; round++) {
    let last: unknown;
    let running = Promise.resolve();
    const property = fc.asyncProperty(fuzzer.cases, (drawn) => {
      last = drawn;
      running = attempt(drawn);
      return running;
    });
    const run = await fc.check(property, {
      seed: seed + round,
      numRuns: 1e9,
      interruptAfterTimeLimit: end - Date.now(),
      markInterruptAsFailure: false,
    });
    if (run.failed && run.counterexample) {
      result.failures.push(failureOf(fuzzer, seed + round, run.counterexample[0], run.errorInstance));
      continue;
    }
    // fast-check does not wait for the case at which the time is up; whatever runs next would run beside it.
    await running.catch((error: unknown) => result.failures.push(failureOf(fuzzer, seed + round, last, error)));
  }
  result.remaining = listed.length;
  return result;
}

/** @throws where the case fails or a step takes too long in it; such a case is run again, as the weather counts for nothing */
async function runCase(fuzzer: Fuzzer, drawn: unknown, result: SliceResult, announce: Announce): Promise<void> {
  const written = JSON.stringify(drawn);
  announce(written);
  result.cases++;
  result.inputs += fuzzer.counts?.(drawn) ?? 1;
  takeLongestStep();
  await fuzzer.check(drawn);
  let longest = takeLongestStep();
  const most = fuzzer.longestStep?.(drawn) ?? longestStep;
  if (longest.processor > most) {
    await fuzzer.check(drawn);
    const again = takeLongestStep();
    if (again.processor < longest.processor) longest = again;
  }
  if (longest.processor > result.longest.processor) result.longest = { ...longest, drawn: written };
  if (longest.processor > most) throw new Error(`${longest.what}: ${longest.processor} ms in one step`);
  await fuzzer.expectSteady?.(drawn);
}

function failureOf({ name }: Fuzzer, seed: number, drawn: unknown, thrown: unknown): Failure {
  const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { fuzzer: name, seed, drawn: JSON.stringify(drawn), error };
}
