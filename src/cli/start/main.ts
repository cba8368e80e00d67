import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { cacheFolder, isTrustedFolder } from '../../node/cache/cache-folder.ts';
import { registerCheck } from '../commands/check.ts';
import type { Commands } from '../commands/registration.ts';
import type { Core, Environment, Output } from '../environment.ts';
import { loadedCore } from '../loaded-core.ts';
import { runCommandLine } from '../program.ts';
import { processEnvironment, runInProcess } from '../run-process.ts';
import { notLoaded, wasNeeded } from './not-loaded.ts';

/** What this file holds of the program. It is at hand: modules that are loaded later are compiled in two steps. */
const commands: Commands = { check: async () => registerCheck };

/**
 * The file that runs. A check of a book in which nothing has changed needs little, and this file holds it. Where it turns
 * out that more is needed nothing was done yet and nothing said: then the whole program beside it starts.
 */
async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  const unkept: Core['unkept'] = new Map();
  if (argv[0] === 'check') {
    const { environment, release } = withHeldOutput(processEnvironment());
    const status = await runCommandLine(argv, environment, loadedCore(unkept), commands);
    if (!wasNeeded()) {
      await runInProcess(async () => {
        release();
        return status;
      });
      return;
    }
  }
  keepCompiledCode();
  // @ts-expect-error It exists once all is built.
  const whole = (await import('./cli/main.mjs')) as typeof import('../main.ts');
  await whole.main(unkept);
}

/** An environment whose output waits until it is released. */
function withHeldOutput(environment: Environment): { environment: Environment; release(): void } {
  const held: (() => void)[] = [];
  const hold = (output: Output): Output => ({
    write: (text) => held.push(() => output.write(text)),
    isTTY: output.isTTY ?? false,
    ...(output.columns === undefined ? {} : { columns: output.columns }),
  });
  return {
    environment: {
      ...environment,
      output: hold(environment.output),
      errors: hold(environment.errors),
      // What was read from it would be missing where the whole program starts after all.
      readInput: notLoaded,
    },
    release: () => {
      for (const write of held) write();
    },
  };
}

/** From Node 22 on the program need not be compiled anew in every run. Only in a folder that no one else can write to. */
function keepCompiledCode(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };
  const folder = cacheFolder(process.env);
  if (enableCompileCache && folder !== undefined && isTrustedFolder(folder, process.cwd(), true)) {
    enableCompileCache(join(folder, 'code'));
  }
}

void start();
