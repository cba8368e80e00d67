import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Fuzzer } from '../fuzzer.ts';
import { fuzzers } from '../fuzzers/index.ts';
import { takeLongestStep } from '../support/longest-step.ts';
import { Announced } from './announced.ts';
import { Failures } from './failures.ts';
import { emptySlice } from './slice.ts';
import { Tally } from './tally.ts';
import type { Answer, Order } from './worker.ts';

const help = `npm run fuzz -- [--minutes N] [--only NAME]… [--seed S]
npm run fuzz -- --case FILE

  --minutes N   how long in all, 1 by default; shared out among the fuzzers
  --only NAME   one of ${fuzzers.map(({ name }) => name).join(', ')}; may be repeated
  --seed S      where to begin; the same seed gives the same cases
  --case FILE   runs the case in a file of test/fuzz/failures again
  --snapshots FOLDER   writes a snapshot of the heap to a file there after every round

Exit status 1 when something failed; each failing case is written to test/fuzz/failures.`;

/** Milliseconds of processor time without a new case after which one is taken to hang; of waiting ten times as many. */
const patience = 90_000;
/** A fuzzer's turn, at most. */
const longestSlice = 30_000;

const failures = new Failures(join(process.cwd(), 'test/fuzz/failures'));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      only: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      case: { type: 'string' },
      snapshots: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(help);
  if (values.case !== undefined) return runAgain(values.case);
  const chosen = fuzzers.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (chosen.length === 0 || !(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error(help);
  await runAll(chosen, minutes * 60_000, seed, values.snapshots);
}

async function runAgain(file: string): Promise<void> {
  const { fuzzer: name, drawn } = JSON.parse(readFileSync(file, 'utf8')) as { fuzzer: string; drawn: unknown };
  const fuzzer = fuzzers.find((each) => each.name === name);
  if (!fuzzer) throw new Error(`There is no fuzzer ${name}.`);
  takeLongestStep();
  await fuzzer.check(drawn);
  const { what, processor } = takeLongestStep();
  console.log(`${name}: longest step ${processor} ms of processor time (${what})`);
  await fuzzer.expectSteady?.(drawn);
  console.log('passed');
}

/** @param snapshots the folder that they go to */
async function runAll(
  chosen: readonly Fuzzer[],
  milliseconds: number,
  seed: number,
  snapshots: string | undefined,
): Promise<void> {
  const started = Date.now();
  const end = started + milliseconds;
  const shares = chosen.reduce((sum, { share = 1 }) => sum + share, 0);
  const slice = Math.min(longestSlice, milliseconds / shares);
  const tally = new Tally();
  const thread = new Thread();
  console.log(`seed ${seed}, ${chosen.map(({ name }) => name).join(', ')}`);
  for (let round = 0; Date.now() < end; round++) {
    let heap = 0;
    for (const { name, share = 1, every } of chosen) {
      const left = end - Date.now();
      if (left <= 0) break;
      // What matters most of a fuzzer that lists its cases is that they are run.
      const time = slice * (every && tally.hasRunAll(name) ? Math.min(share, 0.5) : share);
      const last = name === chosen.at(-1)?.name || time >= left;
      const order = {
        fuzzer: name,
        seed: seed + round * 1000,
        milliseconds: Math.min(time, left),
        last,
        snapshot: last && snapshots ? join(snapshots, `${round}.heapsnapshot`) : undefined,
      };
      const answer = await thread.run(order);
      ({ heap } = answer);
      tally.add(name, answer);
      for (const failure of answer.failures) failures.add(failure);
      console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${tally.line(name, answer)}`);
    }
    tally.endRound(heap);
  }
  await thread.end();
  console.log(`\nseed ${seed}, ${Math.round((Date.now() - started) / 6000) / 10} minutes`);
  for (const line of tally.summary()) console.log(line);
  const growth = tally.growth();
  if (growth !== undefined) {
    failures.count++;
    console.log(`FAILED ${growth}`);
  }
  for (const [kind, count] of failures.kinds) console.log(`${count} × ${kind}`);
  console.log(`${failures.count} failed`);
  if (failures.count > 0) process.exitCode = 1;
}

/** The thread that runs cases, watched; one that hangs is ended, and what hung is a failure. */
class Thread {
  readonly #announced = new Announced();
  #worker = this.#start();

  async run(order: Order): Promise<Answer> {
    this.#worker.postMessage(order);
    let last = -1;
    let since = Date.now();
    let used = process.cpuUsage();
    const hasHung = () => {
      const { user, system } = process.cpuUsage(used);
      return (user + system) / 1000 > patience || Date.now() - since > 10 * patience;
    };
    return new Promise((done) => {
      const worker = this.#worker;
      const settle = (answer: Answer) => {
        clearInterval(watch);
        worker.off('message', settle);
        worker.off('error', ended);
        done(answer);
      };
      const fail = (error: string) => {
        const drawn = this.#announced.text.slice(order.fuzzer.length + 1);
        void worker.terminate();
        this.#worker = this.#start();
        settle({
          ...emptySlice(),
          heapBefore: 0,
          heap: 0,
          failures: [{ fuzzer: order.fuzzer, seed: order.seed, drawn, error }],
        });
      };
      const ended = (error: Error) => fail(`the thread ended: ${error.stack ?? error.message}`);
      const watch = setInterval(() => {
        if (this.#announced.count !== last) {
          [last, since, used] = [this.#announced.count, Date.now(), process.cpuUsage()];
        } else if (hasHung()) fail(`it hangs: nothing for ${patience / 1000} s of processor time`);
      }, 1000);
      worker.on('message', settle);
      worker.on('error', ended);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #start(): Worker {
    return new Worker(join(import.meta.dirname, 'worker.js'), {
      workerData: this.#announced.memory,
      resourceLimits: { maxOldGenerationSizeMb: 4096 },
    });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
