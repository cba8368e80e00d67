import { statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { message } from '../../core/messages/message.ts';
import { UsageError } from '../usage-error.ts';
import { BlobReader } from './blob-reader.ts';
import { type GitTree, treeOfCommit, treeOfIndex } from './git-tree.ts';
import { runGit, splitAtZero } from './run-git.ts';

/** Variables that tie git to one repository; a hook sets them for the repository that it runs in. */
const bindingVariables = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** The hash of no bytes, in repositories of either kind (SHA-1, SHA-256): what `git add -N` puts into the index. */
const emptyBlobs = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

/** A git repository with a working tree, read through the git program. */
export class Repository {
  /** The absolute path of the working tree's top, links resolved. */
  readonly top: string;
  readonly blobs: BlobReader;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(top: string, env: NodeJS.ProcessEnv) {
    this.top = top;
    this.#env = env;
    this.blobs = new BlobReader(top, env);
  }

  /**
   * The repository that a path lies in, and the path from its top. The path need not exist (a file that is only in the
   * index). Where a hook's variables name the repository, they are kept: the index that is being committed may be
   * another file than usual.
   * @throws UsageError where there is no repository, no git, or git will not read it (as someone else's)
   */
  static async at(path: string, workingFolder: string, env: NodeJS.ProcessEnv) {
    let folder = resolve(workingFolder, path);
    while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder);
    const free = withoutBindings(env);
    if (!(await isInWorkTree(folder, free))) throw new UsageError(message('cli/not-a-repository', { path: folder }));
    const top = await ask(folder, free, ['rev-parse', '--show-toplevel']);
    const prefix = await ask(folder, free, ['rev-parse', '--show-prefix']);
    const rest = relative(folder, resolve(workingFolder, path)).split(sep).join('/');
    const below = prefix + rest;
    const repository = new Repository(resolve(top!), await boundTo(top!, workingFolder, env));
    return { repository, path: below.endsWith('/') ? below.slice(0, -1) : below };
  }

  /** What the index holds: what a commit made now would hold, so without files that are only announced (`add -N`). */
  async index(): Promise<GitTree> {
    const tree = treeOfIndex(await this.#run(['ls-files', '--stage', '-z']));
    if (![...tree.files.values()].some(({ object }) => emptyBlobs.has(object))) return tree;
    const announced = splitAtZero(await this.#run(['diff-files', '--name-only', '-z', '--diff-filter=A']));
    return tree.without(new Set(announced));
  }

  /** What a commit holds. */
  async commit(object: string): Promise<GitTree> {
    return treeOfCommit(await this.#run(['ls-tree', '-r', '-z', '--full-tree', object]));
  }

  /**
   * The hash of the commit that a name stands for.
   * @throws UsageError where it stands for none
   */
  async commitNamed(name: string): Promise<string> {
    const found = await ask(this.top, this.#env, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ]);
    if (!found) throw new UsageError(message('cli/unknown-revision', { revision: name }));
    return found;
  }

  /**
   * The paths (from the top) that differ from a commit: in the index, or in the working tree, where files that git does
   * not know yet count too. A renamed file is there under both names.
   */
  async changedSince(commit: string, staged: boolean): Promise<string[]> {
    const options = [
      '--name-only',
      '-z',
      '--no-renames',
      '--no-relative',
      '--no-ext-diff',
      ...(staged ? ['--cached'] : []),
    ];
    const changed = splitAtZero(await this.#run(['diff', ...options, commit, '--']));
    if (staged) return changed;
    const added = await this.#run(['ls-files', '--others', '--exclude-standard', '-z']);
    return [...changed, ...splitAtZero(added)];
  }

  /** The absolute path of the folder that git runs hooks from: that of `core.hooksPath` where it is set. */
  async hooksFolder(): Promise<string> {
    const answer = (await this.#run(['rev-parse', '--git-path', 'hooks'])).toString('utf8').replace(/\r?\n$/, '');
    return resolve(this.top, answer);
  }

  close(): void {
    this.blobs.close();
  }

  #run(args: readonly string[]): Promise<Buffer> {
    return runGit(this.top, this.#env, args);
  }
}

async function isInWorkTree(folder: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    return (await runGit(folder, env, ['rev-parse', '--is-inside-work-tree'])).toString('utf8').trim() === 'true';
  } catch (error) {
    if (error instanceof UsageError && error.reason.id === 'cli/git-failed') {
      if ((error.reason.params as { text: string }).text.includes('not a git repository')) return false;
    }
    throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** git's answer as one line; undefined where it has none. */
async function ask(folder: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await runGit(folder, env, args)).toString('utf8').replace(/\r?\n$/, '');
  } catch (error) {
    if (error instanceof UsageError && error.reason.id === 'cli/git-missing') throw error;
    return undefined;
  }
}

function withoutBindings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const free = { ...env };
  for (const name of bindingVariables) delete free[name];
  return free;
}

/** The environment for commands in a repository's top: a hook's variables in it where they mean this repository. */
async function boundTo(top: string, workingFolder: string, env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const free = withoutBindings(env);
  if (!env.GIT_DIR && !env.GIT_INDEX_FILE) return free;
  if ((await ask(workingFolder, env, ['rev-parse', '--show-toplevel'])) !== top) return free;
  const directory = await ask(workingFolder, env, ['rev-parse', '--absolute-git-dir']);
  const bound: NodeJS.ProcessEnv = { ...free, GIT_DIR: directory, GIT_WORK_TREE: top };
  // git reads a relative path of an index from the top, not from where it was started.
  const index = env.GIT_INDEX_FILE;
  if (index) bound.GIT_INDEX_FILE = isAbsolute(index) ? index : join(top, index);
  if (env.GIT_OBJECT_DIRECTORY) bound.GIT_OBJECT_DIRECTORY = resolve(top, env.GIT_OBJECT_DIRECTORY);
  return bound;
}
