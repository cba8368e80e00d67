import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { DiskSource } from '../books/disk-source.ts';
import { namedBook } from '../books/find-books.ts';
import { exitStatus } from '../exit-status.ts';
import { Repository } from '../git/repository.ts';
import { gateLines } from '../hook/gate-script.ts';
import { apply, type HookChange, planInstall, planUninstall } from '../hook/hook-file.ts';
import type { Registration } from './registration.ts';

interface Options {
  readonly book?: string;
}

/** A merge that needs no hand makes a commit without `pre-commit`, and two books that check clean may not do so together. */
const hooks = ['pre-commit', 'pre-merge-commit'];

/** `trendbook hook install|uninstall`: the commit gate, as plain git hooks beside whatever hooks there are. */
export function registerHook(program: Command, registration: Registration): void {
  const hook = program.command('hook').description(registration.say('hook/command'));
  hook
    .command('install')
    .description(registration.say('hook/install'))
    .option('--book <dir>', registration.say('hook/option-book'))
    .action((options: Options) => install(options, registration));
  hook
    .command('uninstall')
    .description(registration.say('hook/uninstall'))
    .option('--book <dir>', registration.say('hook/option-book'))
    .action((options: Options) => uninstall(options, registration));
}

async function install(options: Options, { environment, say, done }: Registration): Promise<void> {
  const { top, paths } = await locate(options, environment);
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

async function uninstall(options: Options, { environment, say, done }: Registration): Promise<void> {
  const { paths } = await locate(options, environment);
  const changes = (await Promise.all(paths.map(planUninstall))).filter((change) => change !== undefined);
  for (const change of changes) await apply(change);
  const removed = changes.map(({ path }) => shown(environment.folder)(path));
  environment.output.write(`${removed.length > 0 ? say('hook/uninstalled', { paths: removed }) : say('hook/none')}\n`);
  done(exitStatus.clean);
}

/** The repository of the book, or of the working folder, and where its hooks stand. */
async function locate({ book }: Options, { folder, variables }: Registration['environment']) {
  const inside = book === undefined ? folder : await namedBook(new DiskSource(), book, folder);
  const { repository } = await Repository.at(inside, inside, variables);
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
