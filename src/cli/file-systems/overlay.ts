import type { DirectoryEntry, FileContent, FileSystem } from '../../core/book/file-system.ts';
import { baseName, parentOf, relativeTo } from '../../core/book/paths.ts';

/** A file system in which one file has another content: the text that an editor pipes in. The file need not exist. */
export class OverlayFileSystem implements FileSystem {
  readonly #below: FileSystem;
  readonly #path: string;
  readonly #bytes: Uint8Array;

  constructor(below: FileSystem, path: string, bytes: Uint8Array) {
    this.#below = below;
    this.#path = path;
    this.#bytes = bytes;
  }

  async readFile(path: string): Promise<FileContent> {
    return path === this.#path ? { bytes: this.#bytes } : this.#below.readFile(path);
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    const entries = await this.#below.readDirectory(path);
    const added = this.#entryIn(path);
    if (!added) return entries;
    const others = entries.filter((entry) => entry.name !== added.name);
    return [...others, added];
  }

  /** The file, or the folder on the way to it, that stands in a folder for the file's sake. */
  #entryIn(folder: string): DirectoryEntry | undefined {
    if (folder === parentOf(this.#path)) return { name: baseName(this.#path), type: 'file' };
    const below = relativeTo(folder, this.#path);
    return below === undefined ? undefined : { name: below.slice(0, below.indexOf('/')), type: 'directory' };
  }
}
