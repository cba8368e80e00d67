import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

interface Request {
  readonly object: string;
  readonly resolve: (bytes: Buffer | undefined) => void;
}

/** Reads objects of a git repository through one `git cat-file --batch`, which answers in the order of the questions. */
export class BlobReader {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #waiting: Request[] = [];
  #process: ChildProcessWithoutNullStreams | undefined;
  #received: Buffer[] = [];
  #receivedLength = 0;
  /** An answer is not whole before more than this many bytes were received. */
  #needed = 0;

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#env = env;
  }

  /** The content of the object of that name (hash); undefined where the repository does not have it, or not whole. */
  read(object: string): Promise<Buffer | undefined> {
    return new Promise((resolve) => {
      this.#waiting.push({ object, resolve });
      this.#ask(object);
    });
  }

  /** Ends the git process; no `read` may follow. */
  close(): void {
    this.#process?.stdin.end();
  }

  #ask(object: string): void {
    this.#start().stdin.write(`${object}\n`);
  }

  #start(): ChildProcessWithoutNullStreams {
    if (this.#process) return this.#process;
    const started = spawn('git', ['cat-file', '--batch'], { cwd: this.#folder, env: this.#env, windowsHide: true });
    started.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    // What cannot be written is never answered: `close` sees to it.
    started.stdin.on('error', () => undefined);
    started.on('error', () => undefined);
    started.on('close', () => this.#ended());
    started.stderr.resume();
    this.#process = started;
    return started;
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#receivedLength += chunk.length;
    // A large object comes in many chunks: they are joined once there are enough of them.
    while (this.#receivedLength > this.#needed) if (!this.#answer()) return;
  }

  /** Takes one whole answer off what was received: `<hash> blob <size>\n<content>\n`, or `<hash> missing\n`. */
  #answer(): boolean {
    const buffer = Buffer.concat(this.#received);
    this.#received = [buffer];
    const headEnd = buffer.indexOf(10);
    if (headEnd < 0) return false;
    const [, type, size] = buffer.subarray(0, headEnd).toString('latin1').split(' ');
    const start = headEnd + 1;
    const end = size === undefined ? start : start + Number(size);
    const next = size === undefined ? start : end + 1;
    if (buffer.length < next) {
      this.#needed = next - 1;
      return false;
    }
    this.#received = [buffer.subarray(next)];
    this.#receivedLength = buffer.length - next;
    this.#needed = 0;
    this.#waiting.shift()?.resolve(type === 'blob' ? Buffer.from(buffer.subarray(start, end)) : undefined);
    return true;
  }

  /** git ends early over an object that is damaged: that one has no content, and the others are asked for again. */
  #ended(): void {
    this.#process = undefined;
    this.#received = [];
    this.#receivedLength = 0;
    this.#needed = 0;
    this.#waiting.shift()?.resolve(undefined);
    for (const { object } of this.#waiting) this.#ask(object);
  }
}
