import type { DirectoryEntry, FileContent, FileSystem, ReadProblem } from './file-system.ts';
import { relativeTo } from './paths.ts';

/** What a memory file system holds for a path: a text, raw bytes, or why there is nothing to read. */
export type MemoryFile = string | Uint8Array | { readonly problem: ReadProblem };

/**
 * Files held in memory, by path: for tests, and for texts that never were on a disk. Folders exist by having files.
 * `set` and `delete` change it; a workspace hears of that through `refresh`.
 */
export class MemoryFileSystem implements FileSystem {
  readonly #files = new Map<string, MemoryFile>();

  constructor(files: Readonly<Record<string, MemoryFile>> = {}) {
    for (const [path, file] of Object.entries(files)) this.#files.set(path, file);
  }

  set(path: string, file: MemoryFile): void {
    this.#files.set(path, file);
  }

  delete(path: string): void {
    this.#files.delete(path);
  }

  async readFile(path: string): Promise<FileContent> {
    const file = this.#files.get(path);
    if (file === undefined) return { problem: this.#isFolder(path) ? 'directory' : 'missing' };
    if (typeof file === 'string') return { bytes: new TextEncoder().encode(file) };
    return file instanceof Uint8Array ? { bytes: file } : file;
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    const entries = new Map<string, DirectoryEntry>();
    for (const [key, file] of this.#files) {
      const below = relativeTo(path, key);
      if (below === undefined) continue;
      const slash = below.indexOf('/');
      const name = slash < 0 ? below : below.slice(0, slash);
      entries.set(name, { name, type: slash < 0 ? typeOf(file) : 'directory' });
    }
    return [...entries.values()];
  }

  #isFolder(path: string): boolean {
    return path === '' || [...this.#files.keys()].some((key) => key.startsWith(`${path}/`));
  }
}

function typeOf(file: MemoryFile): DirectoryEntry['type'] {
  if (typeof file === 'string' || file instanceof Uint8Array) return 'file';
  if (file.problem === 'directory') return 'directory';
  const { problem } = file;
  const broken =
    problem === 'link-cycle' || problem === 'outside' || problem === 'broken-link' || problem === 'missing';
  return broken ? 'broken' : 'file';
}
