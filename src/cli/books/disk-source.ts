import { lstat, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestName } from '../../core/book/classify.ts';
import { findBookRoots } from '../../core/book/discovery.ts';
import { DiskFileSystem } from '../../node/disk-file-system.ts';
import type { BookSource } from './book-source.ts';

/** Books as they are on the disk. */
export class DiskSource implements BookSource {
  async kindOf(path: string): Promise<'file' | 'folder' | undefined> {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      // A link that leads nowhere is there all the same: reading it is a finding.
      return (await exists(path)) ? 'file' : undefined;
    }
  }

  hasBook(folder: string): Promise<boolean> {
    return exists(join(folder, manifestName));
  }

  async booksBelow(folder: string): Promise<string[]> {
    const seen = new Set<string>();
    const books: string[] = [];
    for (const root of await findBookRoots(new DiskFileSystem(folder))) {
      const book = join(folder, root);
      const resolved = await realpath(book);
      if (!seen.has(resolved)) books.push(book);
      seen.add(resolved);
    }
    return books.sort();
  }

  async open(folder: string): Promise<DiskFileSystem> {
    return new DiskFileSystem(folder);
  }

  close(): void {}
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
