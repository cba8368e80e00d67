import { realpathSync } from 'node:fs';
import { render } from '../core/messages/catalogue.ts';
import { message } from '../core/messages/message.ts';
import type { Environment } from './environment.ts';
import { exitStatus } from './exit-status.ts';
import { chooseLocale } from './locale.ts';
import { systemFailureOf } from './system-error.ts';

/** The world as the process has it. */
export function processEnvironment(): Environment {
  return {
    folder: process.cwd(),
    variables: process.env,
    program: realpathSync(process.argv[1]!),
    output: process.stdout,
    errors: process.stderr,
    readInput: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    now: () => new Date(),
  };
}

/** Lets the exit status of the process be what a piece of work gives, whatever becomes of its streams. */
export async function runInProcess(work: () => Promise<number | undefined>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners('error').includes(failOnError)) stream.on('error', failOnError);
  }
  process.once('exit', failUnlessDone);
  process.exitCode = await work();
  process.off('exit', failUnlessDone);
}

/** Whoever reads the output may stop early (`| head`): that is no error of ours, and changes no exit status. */
function failOnError(this: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  const failure = { path: this === process.stdout ? 'stdout' : 'stderr', failure: systemFailureOf(error) };
  const text = render(message('cli/cannot-write', failure), chooseLocale(process.argv.slice(2), process.env));
  if (this === process.stdout) process.stderr.write(`trendbook: ${text}\n`);
  process.exit(exitStatus.failed);
}

/** Where something is waited for in vain, Node ends the program quietly: that must not look like success. */
function failUnlessDone(): void {
  process.exitCode = exitStatus.failed;
}
