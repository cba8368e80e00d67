import type { DirectoryEntry, FileContent, FileSystem } from '../book/file-system.ts';

/** A file system in which there are but a few of the files of another. */
export class SomeFiles implements FileSystem {
  readonly #all: FileSystem;
  readonly #paths: readonly string[];

  /** @param paths files; those that are not there are not there */
  constructor(all: FileSystem, paths: readonly string[]) {
    this.#all = all;
    this.#paths = paths;
  }

  async readFile(path: string): Promise<FileContent> {
    return this.#paths.includes(path) ? this.#all.readFile(path) : { problem: 'missing' };
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    const prefix = path === '' ? '' : `${path}/`;
    const types = new Map<string, DirectoryEntry['type']>();
    for (const below of this.#paths) {
      if (!below.startsWith(prefix)) continue;
      const [name = '', ...rest] = below.slice(prefix.length).split('/');
      types.set(name, rest.length > 0 ? 'directory' : 'file');
    }
    return [...types].map(([name, type]) => ({ name, type }));
  }
}
