import { loadedCore } from './loaded-core.ts';
import { runCommandLine } from './program.ts';
import { processEnvironment, runInProcess } from './run-process.ts';

/**
 * Runs the whole command line in this process.
 * @param unkept the folders of books that were searched for in vain among what was kept
 */
export function main(unkept: Set<string>): Promise<void> {
  return runInProcess(() => runCommandLine(process.argv.slice(2), processEnvironment(), loadedCore(unkept)));
}
