import { loadedCore } from './loaded-core.ts';
import { runCommandLine } from './program.ts';
import { processEnvironment, runInProcess } from './run-process.ts';

void runInProcess(() => runCommandLine(process.argv.slice(2), processEnvironment(), loadedCore));
