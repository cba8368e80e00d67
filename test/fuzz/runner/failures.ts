import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './slice.ts';

/** Of one error so many cases are written down; more say nothing new. */
const mostOfOneKind = 3;

/** Writes failing cases down, each to a file of its own that `--case` runs again. */
export class Failures {
  readonly #folder: string;
  readonly #kinds = new Map<string, number>();
  count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  add(failure: Failure): void {
    const kind = `${failure.fuzzer} ${kindOf(failure.error)}`;
    const known = this.#kinds.get(kind) ?? 0;
    this.#kinds.set(kind, known + 1);
    this.count++;
    if (known >= mostOfOneKind) return;
    mkdirSync(this.#folder, { recursive: true });
    const name = `${failure.fuzzer}-${createHash('sha256').update(failure.drawn).digest('hex').slice(0, 10)}.json`;
    const { fuzzer, seed, drawn, error } = failure;
    const content = { fuzzer, seed, drawn: parsed(drawn), error: error.split('\n') };
    writeFileSync(join(this.#folder, name), `${JSON.stringify(content, null, 2)}\n`);
    console.log(
      `FAILED ${fuzzer}, seed ${seed}: ${error.slice(0, 1500)}\n  ${drawn.slice(0, 500)}\n  ${join(this.#folder, name)}`,
    );
  }

  /** How many failed, by what went wrong. */
  get kinds(): ReadonlyMap<string, number> {
    return this.#kinds;
  }
}

/** The message without its numbers, and where it was thrown. */
function kindOf(error: string): string {
  const [message = '', ...stack] = error.split('\n');
  return `${message.replaceAll(/\d+/g, '0').slice(0, 100)} ${stack.find((line) => line.trimStart().startsWith('at '))?.trim() ?? ''}`;
}

/** What hung may have been cut off when it was announced. */
function parsed(drawn: string): unknown {
  try {
    return JSON.parse(drawn);
  } catch {
    return drawn;
  }
}
