import type { BookFile } from '../../core/book/book.ts';
import {
  type BookFileReader,
  type FileSystemWithReader,
  PlainReader,
  type UnreadFile,
} from '../../core/workspace/index.ts';
import { DiskFileSystem } from '../../node/disk-file-system.ts';
import type { Core, Environment } from '../environment.ts';
import { bookReader, cacheOf } from './book-reader.ts';

/** Fewer files are read sooner than threads start. */
const many = 50;

/**
 * A folder of the disk for the language server: a book that is opened is read on several cores, and from what checks have
 * kept of it. Nothing of that stays in memory; what changes later is read file by file.
 */
export class ServedDisk extends DiskFileSystem implements FileSystemWithReader {
  readonly reader: BookFileReader;

  constructor(folder: string, environment: Environment, core: Core) {
    super(folder);
    const plain = new PlainReader(this);
    this.reader = {
      read: (files: readonly UnreadFile[], progress?: (path: string) => void): Promise<readonly BookFile[]> =>
        (files.length < many ? plain : bookReader(this, cacheOf(folder, environment, core))!).read(files, progress),
    };
  }
}
