import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { exitStatus } from '../exit-status.ts';
import { Repository } from '../git/repository.ts';
import { gateLines } from '../hook/gate-script.ts';
import { apply, type HookChange, planInstall, planUninstall } from '../hook/hook-file.ts';
import type { Registration } from './registration.ts';

/** A merge that needs no hand makes a commit without `pre-commit`, and two books that check clean may not do so together. */
const hooks = ['pre-commit', 'pre-merge-commit'];

/** `trendbook hook install|uninstall`: the commit gate, as plain git hooks beside whatever hooks there are. */
export function registerHook(program: Command, registration: Registration): void {
  const hook = program.command('hook').description(registration.say('hook/command'));
  hook
    .command('install')
    .description(registration.say('hook/install'))
    .action(() => install(registration));
  hook
    .command('uninstall')
    .description(registration.say('hook/uninstall'))
    .action(() => uninstall(registration));
}

async function install({ environment, say, done }: Registration): Promise<void> {
  const { top, paths } = await locate(environment);
  const inside = relative(top, environment.program);
  const program = inside.startsWith('..') || isAbsolute(inside) ? environment.program : `./${inside}`;
  const slashed = (path: string) => path.split(sep).join('/');
  const gate = gateLines({
    node: slashed(process.execPath),
    program: slashed(program),
    comment: say('hook/comment'),
    gone: say('hook/gone', { program: slashed(program) }),
  });
  const changes: HookChange[] = [];
  for (const path of paths) changes.push(await planInstall(path, gate));
  for (const change of changes) await apply(change);
  environment.output.write(`${say('hook/installed', { paths: paths.map(shown(environment.folder)) })}\n`);
  done(exitStatus.clean);
}

async function uninstall({ environment, say, done }: Registration): Promise<void> {
  const { paths } = await locate(environment);
  const changes = (await Promise.all(paths.map(planUninstall))).filter((change) => change !== undefined);
  for (const change of changes) await apply(change);
  const removed = changes.map(({ path }) => shown(environment.folder)(path));
  environment.output.write(`${removed.length > 0 ? say('hook/uninstalled', { paths: removed }) : say('hook/none')}\n`);
  done(exitStatus.clean);
}

/** The repository of the working folder, and where its hooks stand. */
async function locate({ folder, variables }: Registration['environment']) {
  const { repository } = await Repository.at(folder, folder, variables);
  try {
    const hooksFolder = await repository.hooksFolder();
    return { top: repository.top, paths: hooks.map((name) => resolve(hooksFolder, name)) };
  } finally {
    repository.close();
  }
}

/** A path as short as it can be said from the working folder. */
function shown(folder: string): (path: string) => string {
  return (path) => {
    const short = relative(folder, path);
    return short.startsWith('..') ? path : short;
  };
}
