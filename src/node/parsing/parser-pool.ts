import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ParseAnswer, ParseRequest } from './messages.ts';
import { fromSent, type ParsedFile, parseHere, type UnparsedFile } from './parsed-file.ts';

/** Below this much text to parse, threads take longer to start than they save. In bytes. */
const worthThreads = 400_000;

/** More threads than this wait for the one that puts the book together. */
const mostThreads = 7;

/** Files that go to a thread at once, and how many such portions wait there for their turn. */
const portion = 40;
const portionsAhead = 2;

interface Portion {
  readonly start: number;
  readonly files: readonly UnparsedFile[];
}

/** Parses many files on several cores: on other threads, and on this one in between. */
export class ParserPool {
  readonly #worker: URL | undefined;
  readonly #threads: number;
  readonly #begun = new Set<Worker>();

  /**
   * @param worker the program of a thread; undefined: all is parsed here
   * @param threads how many there are at most, this one not counted
   */
  constructor(worker: URL | undefined, threads = Math.min(availableParallelism() - 1, mostThreads)) {
    this.#worker = worker;
    this.#threads = threads;
  }

  /** Starts the threads, so that they are ready by the time that what is to be parsed is read. */
  begin(): void {
    if (!this.#worker || this.#threads < 1) return;
    for (let number = 0; number < this.#threads; number++) {
      const thread = new Worker(this.#worker, { stdin: false });
      this.#begun.add(thread);
      thread.on('error', () => this.#begun.delete(thread));
      thread.on('exit', () => this.#begun.delete(thread));
      // Where nothing is parsed after all nobody waits for it.
      thread.unref();
    }
  }

  /**
   * The files parsed, in their order.
   * @param progress hears of each file that was parsed
   */
  async parse(files: readonly UnparsedFile[], progress: (file: UnparsedFile) => void): Promise<ParsedFile[]> {
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    if (!this.#worker || this.#threads < 1 || bytes < worthThreads) {
      return files.map((file) => {
        progress(file);
        return parseHere(file);
      });
    }
    const portions: Portion[] = [];
    for (let start = 0; start < files.length; start += portion) {
      portions.push({ start, files: files.slice(start, start + portion) });
    }
    const job = new Job(portions, progress);
    const begun = [...this.#begun];
    this.#begun.clear();
    const threads = Array.from({ length: Math.min(this.#threads, portions.length) }, (_, number) =>
      job.useThread(begun[number] ?? new Worker(this.#worker!, { stdin: false })),
    );
    try {
      await job.done();
    } finally {
      for (const thread of [...threads, ...begun]) void thread.terminate();
    }
    return job.parsed;
  }
}

/** The portions of one call, which threads take as they have time. A thread that fails leaves its portions to this one. */
class Job {
  readonly parsed: ParsedFile[] = [];
  readonly #portions: Portion[];
  readonly #progress: (file: UnparsedFile) => void;
  readonly #underWay = new Map<number, { readonly portion: Portion; readonly thread: Worker }>();
  #wake: () => void = () => undefined;

  constructor(portions: Portion[], progress: (file: UnparsedFile) => void) {
    this.#portions = portions;
    this.#progress = progress;
  }

  useThread(thread: Worker): Worker {
    thread.ref();
    thread.on('message', (answer: ParseAnswer) => this.#take(answer, thread));
    thread.on('error', () => this.#takeBack(thread));
    thread.on('exit', () => this.#takeBack(thread));
    for (let i = 0; i < portionsAhead; i++) this.#give(thread);
    return thread;
  }

  /** Parses here while there is something left, and waits for the others. */
  async done(): Promise<void> {
    while (this.#portions.length > 0 || this.#underWay.size > 0) {
      const own = this.#portions.shift();
      if (own) this.#put(own, own.files.map(parseHere));
      // What the threads have answered meanwhile is taken up.
      if (this.#portions.length > 0) await new Promise(setImmediate);
      else if (this.#underWay.size > 0) await new Promise<void>((wake) => (this.#wake = wake));
    }
  }

  #give(thread: Worker): void {
    const next = this.#portions.shift();
    if (!next) return;
    this.#underWay.set(next.start, { portion: next, thread });
    thread.postMessage({ number: next.start, files: next.files } satisfies ParseRequest);
  }

  #take({ number, files, numbers }: ParseAnswer, thread: Worker): void {
    const asked = this.#underWay.get(number);
    if (!asked) return;
    this.#underWay.delete(number);
    this.#give(thread);
    this.#put(
      asked.portion,
      files.map((file, index) => fromSent(file, numbers, asked.portion.files[index]!)),
    );
    this.#wake();
  }

  #takeBack(failed: Worker): void {
    for (const [number, { portion: left, thread }] of this.#underWay) {
      if (thread !== failed) continue;
      this.#underWay.delete(number);
      this.#portions.push(left);
    }
    this.#wake();
  }

  #put(portion: Portion, files: readonly ParsedFile[]): void {
    files.forEach((file, index) => {
      this.parsed[portion.start + index] = file;
      this.#progress(portion.files[index]!);
    });
  }
}
