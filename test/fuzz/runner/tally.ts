import type { Answer } from './worker.ts';

interface Account {
  cases: number;
  inputs: number;
  failures: number;
  remaining: number;
  longest: Answer['longest'];
  /** Megabytes by which the heap was larger after its slices than before them, in sum. */
  grown: number;
}

/**
 * Megabytes by which the heap may grow after the first round, in which every fuzzer reads its books. A book keeps what was
 * derived from its last state and nothing of those before; what goes on growing is what V8 compiles, which it counts, too.
 */
const mostGrowth = 100;

/** What the fuzzers did so far. */
export class Tally {
  readonly #accounts = new Map<string, Account>();
  /** After each round, in megabytes, garbage taken out. */
  readonly #heaps: number[] = [];

  add(name: string, answer: Answer): void {
    const account = this.#accounts.get(name) ?? {
      cases: 0,
      inputs: 0,
      failures: 0,
      remaining: 0,
      longest: answer.longest,
      grown: 0,
    };
    this.#accounts.set(name, account);
    account.cases += answer.cases;
    account.inputs += answer.inputs;
    account.failures += answer.failures.length;
    account.remaining = answer.remaining;
    account.grown += answer.heap - answer.heapBefore;
    if (answer.longest.processor > account.longest.processor) account.longest = answer.longest;
  }

  /** @param heap of the thread, in megabytes */
  endRound(heap: number): void {
    this.#heaps.push(heap);
  }

  /** Whether all cases that a fuzzer lists have been run. */
  hasRunAll(name: string): boolean {
    return this.#accounts.get(name)?.remaining === 0;
  }

  /** A slice in a line. */
  line(name: string, { cases, inputs, failures, longest, heapBefore, heap, remaining }: Answer): string {
    const listed = remaining > 0 ? `, ${remaining} listed cases to come` : '';
    const failed = failures.length > 0 ? `, ${failures.length} FAILED` : '';
    return `${name.padEnd(10)} ${counted(cases, inputs)}, longest step ${longest.processor} ms, heap ${heapBefore} → ${heap} MB${listed}${failed}`;
  }

  summary(): string[] {
    const lines = [...this.#accounts].map(([name, { cases, inputs, failures, longest, grown, remaining }]) => {
      const slowest = `longest step ${longest.processor} ms (${longest.what}: ${longest.drawn.slice(0, 120)})`;
      const listed = remaining > 0 ? `, ${remaining} listed cases left` : '';
      return `${name.padEnd(10)} ${counted(cases, inputs)}, ${failures} failed${listed}, heap by its slices ${grown >= 0 ? '+' : ''}${grown} MB, ${slowest}`;
    });
    return [...lines, `heap after each round: ${this.#heaps.join(', ')} MB`];
  }

  /** What is wrong where more and more stays in memory. */
  growth(): string | undefined {
    const [first = 0] = this.#heaps;
    const last = this.#heaps.at(-1) ?? 0;
    return last - first > mostGrowth ? `the heap grew by ${last - first} MB: ${this.#heaps.join(', ')}` : undefined;
  }
}

function counted(cases: number, inputs: number): string {
  return `${String(cases).padStart(7)} cases${inputs === cases ? '' : ` (${inputs} inputs)`}`;
}
