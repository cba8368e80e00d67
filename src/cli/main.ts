import { buffer } from 'node:stream/consumers';
import { rules } from '../core/rules/index.ts';
import { createWorkspace } from '../core/workspace/index.ts';
import { runCommandLine } from './program.ts';

/** Whoever reads the output may stop early (`| head`): that is no error of ours. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

async function main(): Promise<void> {
  const environment = {
    folder: process.cwd(),
    variables: process.env,
    output: process.stdout,
    errors: process.stderr,
    readInput: () => buffer(process.stdin),
    now: () => new Date(),
  };
  process.exitCode = await runCommandLine(process.argv.slice(2), environment, { rules, createWorkspace });
}

void main();
