import { realpathSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { render } from '../core/messages/catalogue.ts';
import { message } from '../core/messages/message.ts';
import { rules } from '../core/rules/index.ts';
import { createWorkspace } from '../core/workspace/index.ts';
import { exitStatus } from './exit-status.ts';
import { chooseLocale } from './locale.ts';
import { runCommandLine } from './program.ts';
import { systemFailureOf } from './system-error.ts';

/** Whoever reads the output may stop early (`| head`): that is no error of ours, and changes no exit status. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    const failure = { path: stream === process.stdout ? 'stdout' : 'stderr', failure: systemFailureOf(error) };
    const text = render(message('cli/cannot-write', failure), chooseLocale(process.argv.slice(2), process.env));
    if (stream === process.stdout) process.stderr.write(`trendbook: ${text}\n`);
    process.exit(exitStatus.failed);
  });
}

async function main(): Promise<void> {
  const environment = {
    folder: process.cwd(),
    variables: process.env,
    program: realpathSync(process.argv[1]!),
    output: process.stdout,
    errors: process.stderr,
    readInput: () => buffer(process.stdin),
    now: () => new Date(),
  };
  process.once('exit', failUnlessDone);
  process.exitCode = await runCommandLine(process.argv.slice(2), environment, { rules, createWorkspace });
  process.off('exit', failUnlessDone);
}

/** Where something is waited for in vain, Node ends the program quietly: that must not look like success. */
function failUnlessDone(): void {
  process.exitCode = exitStatus.failed;
}

void main();
