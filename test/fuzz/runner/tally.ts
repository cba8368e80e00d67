import type { Answer } from './worker.ts';

interface Account {
  executions: number;
  failures: number;
  remaining: number;
  longest: Answer['longest'];
  /** After each slice, in megabytes. */
  readonly heap: number[];
}

/** Megabytes by which a fuzzer's heap may grow between its second slice and its last: caches fill up, and then stay so. */
const mostGrowth = 200;

/** What the fuzzers did so far. */
export class Tally {
  readonly #accounts = new Map<string, Account>();

  add(name: string, answer: Answer): void {
    const account = this.#accounts.get(name) ?? {
      executions: 0,
      failures: 0,
      remaining: 0,
      longest: answer.longest,
      heap: [],
    };
    this.#accounts.set(name, account);
    account.executions += answer.executions;
    account.failures += answer.failures.length;
    account.remaining = answer.remaining;
    if (answer.longest.processor > account.longest.processor) account.longest = answer.longest;
    if (answer.heap > 0) account.heap.push(answer.heap);
  }

  /** A slice in a line. */
  line(name: string, { executions, failures, longest, heap, remaining }: Answer): string {
    const listed = remaining > 0 ? `, ${remaining} listed cases to come` : '';
    const failed = failures.length > 0 ? `, ${failures.length} FAILED` : '';
    return `${name.padEnd(10)} ${String(executions).padStart(7)} cases, longest ${longest.processor} ms, heap ${heap} MB${listed}${failed}`;
  }

  summary(): string[] {
    return [...this.#accounts].map(([name, { executions, failures, longest, heap, remaining }]) => {
      const slowest = `longest ${longest.processor} ms (wall ${longest.wall} ms): ${longest.drawn.slice(0, 120)}`;
      return `${name.padEnd(10)} ${executions} cases, ${failures} failed, ${remaining} listed cases left, heap ${heap[0]} → ${heap.at(-1)} MB, ${slowest}`;
    });
  }

  /** The fuzzers after which more and more stays in memory. */
  grown(): string[] {
    return [...this.#accounts].flatMap(([name, { heap }]) => {
      const [, second] = heap;
      const growth = (heap.at(-1) ?? 0) - (second ?? Infinity);
      return growth > mostGrowth ? [`${name}: the heap grew by ${growth} MB: ${heap.join(', ')}`] : [];
    });
  }
}
