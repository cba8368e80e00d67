import fc from 'fast-check';
import type { Fuzzer } from '../fuzzer.ts';
import { processorTime } from '../support/processor-time.ts';

/** What came of one fuzzer in one slice of time. */
export interface SliceResult {
  executions: number;
  /** Of the listed cases, how many are still to come. */
  remaining: number;
  /** Processor and wall time of the slowest case, in milliseconds. */
  longest: { processor: number; wall: number; drawn: string };
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
  const result: SliceResult = {
    executions: 0,
    remaining: 0,
    longest: { processor: 0, wall: 0, drawn: '' },
    failures: [],
  };
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
    const property = fc.asyncProperty(fuzzer.cases, attempt);
    const run = await fc.check(property, {
      seed: seed + round,
      numRuns: 1e9,
      interruptAfterTimeLimit: end - Date.now(),
      markInterruptAsFailure: false,
    });
    if (run.failed && run.counterexample) {
      result.failures.push(failureOf(fuzzer, seed + round, run.counterexample[0], run.errorInstance));
    }
  }
  result.remaining = listed.length;
  return result;
}

/** @throws where the case fails or takes too long; slow ones are run again, as only the program's own slowness counts */
async function runCase(fuzzer: Fuzzer, drawn: unknown, result: SliceResult, announce: Announce): Promise<void> {
  const written = JSON.stringify(drawn);
  announce(written);
  result.executions++;
  const started = performance.now();
  const measure = () => processorTime(() => fuzzer.check(drawn));
  let processor = await measure();
  const wall = Math.round(performance.now() - started);
  if (processor > fuzzer.limit) processor = Math.min(processor, await measure());
  if (processor > result.longest.processor) result.longest = { processor, wall, drawn: written };
  if (processor > fuzzer.limit) throw new Error(`${processor} ms of processor time`);
  await fuzzer.expectSteady?.(drawn);
}

function failureOf({ name }: Fuzzer, seed: number, drawn: unknown, thrown: unknown): Failure {
  const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { fuzzer: name, seed, drawn: JSON.stringify(drawn), error };
}
