/**
 * The outside world as the core sees it: a tree of files below one root. Implemented over the disk, memory, git's index
 * and VS Code's workspace.fs. Paths are relative to the root, with forward slashes, without a leading or trailing one;
 * the root itself is ''. No method throws for what a book may hold: a fault is an answer, so that it becomes a finding.
 */
export interface FileSystem {
  readFile(path: string): Promise<FileContent>;
  /** The entries of a folder in no particular order; of a folder that is missing or cannot be read, none. */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
}

/**
 * Why a file has no content. `outside`: a link leads out of the root. `broken-link`: there is a link, and nothing where it
 * leads. `unmerged`: a merge left the file in conflict in git's index. Of a folder that is forbidden: `permission`. `too-large`:
 * reading it would take so long that an editor would stand still (`longestText`).
 */
export type ReadProblem =
  | 'missing'
  | 'directory'
  | 'permission'
  | 'link-cycle'
  | 'outside'
  | 'broken-link'
  | 'unmerged'
  | 'too-large'
  | 'failed';

export type FileContent =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly problem: ReadProblem; readonly bytes?: undefined };

export interface DirectoryEntry {
  readonly name: string;
  /**
   * Links count as what they lead to; `broken` is one that leads nowhere, in a circle or out of the root, and a folder
   * that may not be read: reading it as a file gives the reason.
   */
  readonly type: 'file' | 'directory' | 'broken';
}
