import type { Book } from '../../core/book/book.ts';
import { relativeTo } from '../../core/book/paths.ts';
import { readerOf } from '../../core/workspace/book-file-reader.ts';
import type { Workspace } from '../../core/workspace/index.ts';
import type { BookCache } from '../../node/cache/book-cache.ts';
import { bookReader } from '../books/book-reader.ts';
import type { Environment } from '../environment.ts';
import { GitTreeFileSystem } from '../file-systems/git-tree-file-system.ts';
import { Repository } from '../git/repository.ts';
import { affectedFiles } from './changes.ts';
import type { Selection } from './select.ts';

/**
 * The files that changed since a revision, and those that depend on them.
 * @param workspace holds the book at its root
 * @param cache what was kept of the book
 * @throws UsageError where there is no repository or no such revision
 */
export async function selectChanged(
  workspace: Workspace,
  book: Book,
  folder: string,
  since: { readonly revision: string; readonly staged: boolean },
  environment: Environment,
  cache: BookCache | undefined,
): Promise<Selection> {
  const { repository, path } = await Repository.at(folder, environment.folder, environment.variables);
  try {
    const commit = await repository.commitNamed(since.revision);
    const all = await repository.changedSince(commit, since.staged);
    const changed = new Set(all.flatMap((changedPath) => relativeTo(path, changedPath) ?? []));
    const tree = new GitTreeFileSystem(await repository.commit(commit), repository.blobs, path);
    const before = await workspace.elsewhere(tree, bookReader(tree, cache) ?? readerOf(tree), changed);
    const affected = affectedFiles(
      book,
      changed,
      before.books.find((candidate) => candidate.root === ''),
    );
    return (file) => affected.has(file);
  } finally {
    repository.close();
  }
}
