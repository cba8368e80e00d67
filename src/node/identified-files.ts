import type { FileContent, FileSystem } from '../core/book/file-system.ts';

/** A file as it was found: what it holds, by a name that no other content has, and the content where it was asked for. */
export interface IdentifiedFile {
  /** Equal ones are for equal content; of a file that cannot be read, the reason with `!` before it. */
  readonly identity: string;
  /** Undefined where `needs` said no. */
  readonly content: FileContent | undefined;
}

/** A file system that can name the content of many files in less time than it takes to read them one by one. */
export interface IdentifiedFileSystem extends FileSystem {
  /**
   * Looks at files, each once, in the order of the paths.
   * @param needs whether the content of that identity is wanted, too
   */
  identify(paths: readonly string[], needs: (identity: string) => boolean): Promise<readonly IdentifiedFile[]>;
}

/** Whether an identity is the name that git has for a content; `DiskFileSystem` writes names otherwise. */
export function isNameByGit(identity: string): boolean {
  return /^[0-9a-f]+$/.test(identity) && (identity.length === 40 || identity.length === 64);
}

export function isIdentified(fileSystem: FileSystem): fileSystem is IdentifiedFileSystem {
  return 'identify' in fileSystem;
}

/** The identity of a file that cannot be read. */
export function identityOfProblem(problem: NonNullable<FileContent['problem']>): string {
  return `!${problem}`;
}
