import { writeHeapSnapshot } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { fuzzers } from '../fuzzers/index.ts';
import { settleSharedBooks } from '../support/sample-workspace.ts';
import { Announced } from './announced.ts';
import { runSlice, type SliceResult } from './slice.ts';

/** One slice of time for one fuzzer. */
export interface Order {
  readonly fuzzer: string;
  readonly seed: number;
  readonly milliseconds: number;
  /** Whether it ends a round: the heap is then comparable with that after the other rounds. */
  readonly last: boolean;
  /** The file that a snapshot of the heap is written to afterwards. */
  readonly snapshot?: string | undefined;
}

export interface Answer extends SliceResult {
  /** Of the thread before the slice and after it, garbage taken out, in megabytes. */
  readonly heapBefore: number;
  readonly heap: number;
}

/** The listed cases that are still to run, by fuzzer; a new thread begins again, in the order of its own seed. */
const listed = new Map<string, unknown[]>();
const announced = new Announced(workerData as SharedArrayBuffer);

// Node reads the source map of the bundle for the first stack that is asked for, and keeps it: 90 MB that are no growth.
void new Error('the first').stack;

parentPort!.on('message', (order: Order) => {
  void obey(order).then((answer) => parentPort!.postMessage(answer));
});

async function obey({ fuzzer: name, seed, milliseconds, last, snapshot }: Order): Promise<Answer> {
  const fuzzer = fuzzers.find((each) => each.name === name)!;
  const left = listed.get(name) ?? shuffled([...(fuzzer.every?.() ?? [])], seed);
  listed.set(name, left);
  const heapBefore = heapWithoutGarbage();
  const result = await runSlice(fuzzer, left, { seed, milliseconds, announce: (drawn) => announced.set(name, drawn) });
  if (last) await settleSharedBooks();
  const heap = heapWithoutGarbage();
  if (snapshot !== undefined) writeHeapSnapshot(snapshot);
  return { ...result, heapBefore, heap };
}

/** In megabytes. */
function heapWithoutGarbage(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
}

/** The order depends on the seed alone (mulberry32). */
function shuffled<Item>(items: Item[], seed: number): Item[] {
  let state = seed | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [items[index], items[other]] = [items[other]!, items[index]!];
  }
  return items;
}
