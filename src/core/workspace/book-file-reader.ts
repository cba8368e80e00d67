import type { BookFile, FileKind } from '../book/book.ts';
import { readBookFile } from '../book/book-file.ts';
import type { FileSystem } from '../book/file-system.ts';

/** A file that is to be read, as what it is by its path. */
export interface UnreadFile {
  readonly path: string;
  readonly kind: FileKind;
}

/**
 * Reads the files of books for a workspace: on several cores, or from what was kept of them. Whatever way it takes, what it
 * gives is what `readBookFile` makes of the file's content.
 */
export interface BookFileReader {
  /**
   * The files in the order in which they were asked for.
   * @param progress hears of each file that was read
   */
  read(files: readonly UnreadFile[], progress?: (path: string) => void): Promise<readonly BookFile[]>;
}

/** A file system for whose files there is a quicker way than to read them one by one. */
export interface FileSystemWithReader extends FileSystem {
  readonly reader: BookFileReader;
}

/** The reader that suits a file system. */
export function readerOf(fileSystem: FileSystem): BookFileReader {
  return 'reader' in fileSystem ? (fileSystem as FileSystemWithReader).reader : new PlainReader(fileSystem);
}

/** Reads of this many files are under way at once: enough to keep a disk busy, few enough for a remote file system. */
const parallelReads = 32;

/** Reads files here and now. */
export class PlainReader implements BookFileReader {
  readonly #fileSystem: FileSystem;

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  async read(files: readonly UnreadFile[], progress?: (path: string) => void): Promise<readonly BookFile[]> {
    const read: BookFile[] = [];
    for (let i = 0; i < files.length; i += parallelReads) {
      const batch = files.slice(i, i + parallelReads);
      const contents = await Promise.all(batch.map(({ path }) => this.#fileSystem.readFile(path)));
      batch.forEach(({ path, kind }, index) => {
        read.push(readBookFile(path, kind, contents[index]!));
        progress?.(path);
      });
    }
    return read;
  }
}
