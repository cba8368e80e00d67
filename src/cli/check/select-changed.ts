import type { Book } from '../../core/book/book.ts';
import { relativeTo } from '../../core/book/paths.ts';
import type { BookCache } from '../../node/cache/book-cache.ts';
import { bookReader } from '../books/book-reader.ts';
import type { Core, Environment } from '../environment.ts';
import { GitTreeFileSystem } from '../file-systems/git-tree-file-system.ts';
import { Repository } from '../git/repository.ts';
import { affectedFiles } from './changes.ts';
import type { Selection } from './select.ts';

/**
 * The files that changed since a revision, and those that depend on them.
 * @param cache what was kept of the book
 * @throws UsageError where there is no repository or no such revision
 */
export async function selectChanged(
  book: Book,
  folder: string,
  since: { readonly revision: string; readonly staged: boolean },
  environment: Environment,
  core: Core,
  cache: BookCache | undefined,
): Promise<Selection> {
  const { repository, path } = await Repository.at(folder, environment.folder, environment.variables);
  try {
    const commit = await repository.commitNamed(since.revision);
    const all = await repository.changedSince(commit, since.staged);
    const changed = new Set(all.flatMap((changedPath) => relativeTo(path, changedPath) ?? []));
    const tree = new GitTreeFileSystem(await repository.commit(commit), repository.blobs, path);
    const before = await core.createWorkspace(tree, bookReader(tree, cache));
    await before.load();
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
