import { resolve } from 'node:path';
import type { BookModel } from '../../core/book/model.ts';
import type { OtherBook } from '../../core/charts/index.ts';
import { DiskFileSystem } from '../../node/disk-file-system.ts';
import type { Core } from '../environment.ts';

/** Reads the books in these folders, relative to a book's own; what is no book there is left out. */
export async function readOtherBooks(folders: readonly string[], bookFolder: string, core: Core): Promise<OtherBook> {
  const models = new Map<string, BookModel>();
  for (const folder of folders) {
    const workspace = await core.createWorkspace(new DiskFileSystem(resolve(bookFolder, folder)));
    await workspace.load();
    const book = workspace.books.find(({ root }) => root === '');
    if (book) models.set(folder, book.model);
  }
  return (folder) => models.get(folder);
}
