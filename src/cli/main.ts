import type { Core } from './environment.ts';
import { loadedCore } from './loaded-core.ts';
import { runCommandLine } from './program.ts';
import { processEnvironment, runInProcess } from './run-process.ts';

/**
 * Runs the whole command line in this process.
 * @param unkept as in `Core`: what was searched for in vain among what was kept
 */
export function main(unkept: Core['unkept']): Promise<void> {
  return runInProcess(() => runCommandLine(process.argv.slice(2), processEnvironment(), loadedCore(unkept)));
}
