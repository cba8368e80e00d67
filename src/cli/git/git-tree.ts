import { parentOf } from '../../core/book/paths.ts';
import { splitAtZero } from './run-git.ts';

/** A file as git keeps it: a blob, a link (a blob that holds where it leads), or one that a merge left in conflict. */
export interface GitEntry {
  readonly type: 'file' | 'link' | 'unmerged';
  /** The hash of the blob. */
  readonly object: string;
}

const linkMode = '120000';
const submoduleMode = '160000';

/** All files of an index or of a commit, by path from the repository's top. Submodules are no part of it. */
export class GitTree {
  readonly files: ReadonlyMap<string, GitEntry>;
  /** The names in each folder. */
  readonly #folders = new Map<string, Set<string>>([['', new Set()]]);

  constructor(files: ReadonlyMap<string, GitEntry>) {
    this.files = files;
    for (const path of files.keys()) this.#addToFolder(path);
  }

  /** The names in a folder; undefined where there is no such folder. */
  namesIn(folder: string): ReadonlySet<string> | undefined {
    return this.#folders.get(folder);
  }

  /** The tree without some of its files. */
  without(paths: ReadonlySet<string>): GitTree {
    return new GitTree(new Map([...this.files].filter(([path]) => !paths.has(path))));
  }

  #addToFolder(path: string): void {
    for (let child = path; child !== ''; child = parentOf(child)) {
      const folder = parentOf(child);
      const known = this.#folders.get(folder);
      const names = known ?? new Set<string>();
      if (!known) this.#folders.set(folder, names);
      names.add(child.slice(folder === '' ? 0 : folder.length + 1));
      if (known && folder !== '') return;
    }
  }
}

/** Reads `git ls-files --stage -z`: `<mode> <hash> <stage>\t<path>`. */
export function treeOfIndex(output: Buffer): GitTree {
  return treeOf(output, ([mode, object, stage]) => ({ mode: mode!, object: object!, unmerged: stage !== '0' }));
}

/** Reads `git ls-tree -r -z`: `<mode> <type> <hash>\t<path>`. */
export function treeOfCommit(output: Buffer): GitTree {
  return treeOf(output, ([mode, , object]) => ({ mode: mode!, object: object!, unmerged: false }));
}

interface Line {
  readonly mode: string;
  readonly object: string;
  readonly unmerged: boolean;
}

function treeOf(output: Buffer, parse: (fields: string[]) => Line): GitTree {
  const files = new Map<string, GitEntry>();
  for (const line of splitAtZero(output)) {
    const tab = line.indexOf('\t');
    const { mode, object, unmerged } = parse(line.slice(0, tab).split(' '));
    if (mode === submoduleMode) continue;
    files.set(line.slice(tab + 1), { type: unmerged ? 'unmerged' : mode === linkMode ? 'link' : 'file', object });
  }
  return new GitTree(files);
}
