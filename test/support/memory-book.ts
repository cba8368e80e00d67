import type { Book } from '../../src/core/book/book.ts';
import { MemoryFileSystem } from '../../src/core/book/memory-file-system.ts';
import { createWorkspace, type Workspace } from '../../src/core/workspace/index.ts';

/** A workspace over files given as texts (or bytes), loaded. */
export async function loadWorkspace(files: Readonly<Record<string, string | Uint8Array>>): Promise<Workspace> {
  const workspace = createWorkspace(new MemoryFileSystem(files));
  await workspace.load();
  return workspace;
}

/** The one book of those files. */
export async function loadBook(files: Readonly<Record<string, string | Uint8Array>>): Promise<Book> {
  const { books } = await loadWorkspace(files);
  if (books.length !== 1) throw new Error(`expected one book, found ${books.length}`);
  return books[0]!;
}
