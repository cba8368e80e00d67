import type { BookFile } from '../core/book/book.ts';
import { readBookFile } from '../core/book/book-file.ts';
import type { BookFileReader, UnreadFile } from '../core/workspace/index.ts';
import type { IdentifiedFileSystem } from './identified-files.ts';

/** Files of which the content is held at once. */
const filesAtOnce = 256;

/** Reads files and notes what they held. */
export class IdentifyingReader implements BookFileReader {
  readonly #fileSystem: IdentifiedFileSystem;
  readonly #identities = new Map<string, string>();

  constructor(fileSystem: IdentifiedFileSystem) {
    this.#fileSystem = fileSystem;
  }

  /** By path: the identity of what was read there last. */
  get identities(): ReadonlyMap<string, string> {
    return this.#identities;
  }

  async read(files: readonly UnreadFile[], progress?: (path: string) => void): Promise<readonly BookFile[]> {
    const read: BookFile[] = [];
    for (let i = 0; i < files.length; i += filesAtOnce) {
      const batch = files.slice(i, i + filesAtOnce);
      const paths = batch.map(({ path }) => path);
      const found = await this.#fileSystem.identify(paths, () => true);
      batch.forEach(({ path, kind }, index) => {
        const { identity, content } = found[index]!;
        this.#identities.set(path, identity);
        read.push(readBookFile(path, kind, content!));
        progress?.(path);
      });
    }
    return read;
  }
}
