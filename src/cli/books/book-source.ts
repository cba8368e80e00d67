import type { FileSystem } from '../../core/book/file-system.ts';

/** Where books are looked for: the disk, or git's index. Paths are absolute, as on the disk. */
export interface BookSource {
  kindOf(path: string): Promise<'file' | 'folder' | undefined>;
  /** Whether a trendbook.yaml stands in the folder, readable or not. */
  hasBook(folder: string): Promise<boolean>;
  /** The folders of the books in the folder and below, sorted. */
  booksBelow(folder: string): Promise<string[]>;
  open(folder: string): Promise<FileSystem>;
  close(): void;
}
