/**
 * What somebody at an editor waits for: one step of the product that nothing interrupts. That is one call of the core that
 * answers at once (taking in a text, checking the whole book, one feature's answer), or, of what gives the event loop back
 * in between (the language server, the command line), one turn of the loop, whatever happens in it.
 */
export interface Step {
  readonly what: string;
  /** Milliseconds of processor time, never less than it took. */
  readonly processor: number;
}

/** Milliseconds. To read the processor's time costs a third of one, so that it is read this often at most… */
const betweenReadings = 20;
/** …and for the steps that last longer than this. Wall time, which is never less, is good enough for the others. */
const worthReading = 50;

const none: Step = { what: '', processor: 0 };
let longest = none;
let readAt = -Infinity;
let lastRead = 0;

/** The longest step since it was asked for last. */
export function takeLongestStep(): Step {
  const taken = longest;
  longest = none;
  return taken;
}

/** Runs what nothing interrupts, as one step. */
export function step<Result>(what: string, run: () => Result): Result {
  const end = beginStep(what);
  try {
    return run();
  } finally {
    end();
  }
}

/** Runs what gives the event loop back now and then: each turn of the loop is a step. */
export async function turns<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  let end = beginStep(what);
  const timer = setInterval(() => {
    end();
    end = beginStep(what);
  }, 1);
  try {
    return await run();
  } finally {
    clearInterval(timer);
    end();
  }
}

/** Other threads of the process count, too (collecting garbage, compiling): a step is never taken for shorter than it is. */
function beginStep(what: string): () => void {
  const started = performance.now();
  if (started - readAt > betweenReadings) readProcessor();
  return () => {
    const wall = performance.now() - started;
    if (wall <= longest.processor) return;
    const processor = wall > worthReading ? Math.min(wall, readProcessor()) : wall;
    if (processor > longest.processor) longest = { what, processor: Math.round(processor) };
  };
}

/** Milliseconds of processor time since it was read last. */
function readProcessor(): number {
  const { user, system } = process.cpuUsage();
  const used = (user + system) / 1000 - lastRead;
  lastRead += used;
  readAt = performance.now();
  return used;
}
