import { join } from 'node:path';
import { manifestName } from '../../core/book/classify.ts';
import { findBookRoots } from '../../core/book/discovery.ts';
import type { Environment } from '../environment.ts';
import { GitTreeFileSystem } from '../file-systems/git-tree-file-system.ts';
import type { GitTree } from '../git/git-tree.ts';
import { Repository } from '../git/repository.ts';
import { UsageError } from '../usage-error.ts';
import type { BookSource } from './book-source.ts';

interface Index {
  readonly repository: Repository;
  readonly tree: GitTree;
}

interface Located extends Index {
  /** The path from the repository's top. */
  readonly below: string;
}

/** Books as they are in git's index: what a commit made now would hold, whatever the working tree looks like. */
export class IndexSource implements BookSource {
  readonly #environment: Environment;
  readonly #located = new Map<string, Promise<Located>>();
  readonly #indexes = new Map<string, Index>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  async kindOf(path: string): Promise<'file' | 'folder' | undefined> {
    const { tree, below } = await this.#locate(path);
    if (tree.files.has(below)) return 'file';
    return tree.namesIn(below) ? 'folder' : undefined;
  }

  async hasBook(folder: string): Promise<boolean> {
    try {
      const { tree, below } = await this.#locate(folder);
      return tree.namesIn(below)?.has(manifestName) ?? false;
    } catch (error) {
      // The search for a book goes up beyond the repository's top.
      if (error instanceof UsageError && error.reason.id === 'cli/not-a-repository') return false;
      throw error;
    }
  }

  async booksBelow(folder: string): Promise<string[]> {
    const { repository, tree, below } = await this.#locate(folder);
    const roots = await findBookRoots(new GitTreeFileSystem(tree, repository.blobs, below));
    return roots.map((root) => join(folder, root)).sort();
  }

  async open(folder: string): Promise<GitTreeFileSystem> {
    const { repository, tree, below } = await this.#locate(folder);
    return new GitTreeFileSystem(tree, repository.blobs, below);
  }

  close(): void {
    for (const { repository } of this.#indexes.values()) repository.close();
  }

  #locate(path: string): Promise<Located> {
    const known = this.#located.get(path);
    if (known) return known;
    const located = this.#ask(path);
    this.#located.set(path, located);
    return located;
  }

  async #ask(path: string): Promise<Located> {
    const { repository, path: below } = await Repository.at(
      path,
      this.#environment.folder,
      this.#environment.variables,
    );
    const known = this.#indexes.get(repository.top);
    if (known) return { ...known, below };
    const index = { repository, tree: await repository.index() };
    this.#indexes.set(repository.top, index);
    return { ...index, below };
  }
}
