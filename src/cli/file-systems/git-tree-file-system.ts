import type { DirectoryEntry, FileContent, ReadProblem } from '../../core/book/file-system.ts';
import { joinPath, parentOf, relativeTo, resolvePath } from '../../core/book/paths.ts';
import { type IdentifiedFile, type IdentifiedFileSystem, identityOfProblem } from '../../node/identified-files.ts';
import { isCircle } from '../../node/links.ts';
import type { BlobReader } from '../git/blob-reader.ts';
import type { GitEntry, GitTree } from '../git/git-tree.ts';

/** As many links in one path as an operating system follows. */
const maximumLinks = 40;

type Resolved =
  | { readonly path: string; readonly entry: GitEntry | undefined; readonly problem?: undefined }
  | { readonly problem: ReadProblem };

/** A folder of git's index or of a commit, as if it were on the disk: links are followed within the folder. */
export class GitTreeFileSystem implements IdentifiedFileSystem {
  readonly #tree: GitTree;
  readonly #blobs: BlobReader;
  readonly #root: string;

  /** @param root the folder, from the repository's top */
  constructor(tree: GitTree, blobs: BlobReader, root: string) {
    this.#tree = tree;
    this.#blobs = blobs;
    this.#root = root;
  }

  async readFile(path: string): Promise<FileContent> {
    const found = await this.#resolve(path);
    if (found.problem !== undefined) return { problem: found.problem };
    if (!found.entry) {
      const circle = path !== '' && isCircle(found.path, await this.#foldersOnTheWay(parentOf(path)));
      return { problem: circle ? 'link-cycle' : 'directory' };
    }
    if (found.entry.type === 'unmerged') return { problem: 'unmerged' };
    const bytes = await this.#blobs.read(found.entry.object);
    return bytes ? { bytes } : { problem: 'failed' };
  }

  /** Git knows contents by a name of its own: what is not needed is not read. */
  async identify(paths: readonly string[], needs: (identity: string) => boolean): Promise<readonly IdentifiedFile[]> {
    return Promise.all(
      paths.map(async (path) => {
        const found = await this.#resolve(path);
        const blob = found.problem === undefined && found.entry?.type === 'file' ? found.entry.object : undefined;
        if (blob !== undefined && !needs(blob)) return { identity: blob, content: undefined };
        const content = await this.readFile(path);
        const identity = content.problem === undefined ? blob! : identityOfProblem(content.problem);
        return { identity, content: needs(identity) ? content : undefined };
      }),
    );
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    const folder = await this.#resolve(path);
    if (folder.problem !== undefined || folder.entry) return [];
    const names = [...(this.#tree.namesIn(folder.path) ?? [])];
    return Promise.all(names.map(async (name) => ({ name, type: await this.#typeOf(path, name, folder.path) })));
  }

  async #typeOf(folder: string, name: string, resolvedFolder: string): Promise<DirectoryEntry['type']> {
    const entry = this.#tree.files.get(joinPath(resolvedFolder, name));
    if (!entry) return 'directory';
    if (entry.type !== 'link') return 'file';
    const target = await this.#resolve(joinPath(folder, name));
    if (target.problem !== undefined) return 'broken';
    if (target.entry) return 'file';
    return isCircle(target.path, await this.#foldersOnTheWay(folder)) ? 'broken' : 'directory';
  }

  async #foldersOnTheWay(path: string): Promise<string[]> {
    const folders: string[] = [];
    for (let folder = path; ; folder = parentOf(folder)) {
      const resolved = await this.#resolve(folder);
      if (resolved.problem === undefined) folders.push(resolved.path);
      if (folder === '') return folders;
    }
  }

  /** Follows a path link by link to what git has there; `entry` is undefined for a folder. */
  async #resolve(path: string): Promise<Resolved> {
    let rest = path === '' ? [] : path.split('/');
    let at = this.#root;
    let links = 0;
    while (rest.length > 0) {
      const next = joinPath(at, rest[0]!);
      rest = rest.slice(1);
      const entry = this.#tree.files.get(next);
      if (entry?.type === 'link') {
        if (++links > maximumLinks) return { problem: 'link-cycle' };
        const bytes = await this.#blobs.read(entry.object);
        const target = bytes && resolvePath(at, bytes.toString('utf8'));
        const below = target === undefined ? undefined : target === this.#root ? '' : relativeTo(this.#root, target);
        if (below === undefined) return { problem: 'outside' };
        rest = [...(below === '' ? [] : below.split('/')), ...rest];
        at = this.#root;
      } else if (entry) {
        return rest.length === 0 ? { path: next, entry } : { problem: links > 0 ? 'broken-link' : 'missing' };
      } else {
        if (!this.#tree.namesIn(next)) return { problem: links > 0 ? 'broken-link' : 'missing' };
        at = next;
      }
    }
    return { path: at, entry: undefined };
  }
}
