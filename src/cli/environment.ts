import type { FileSystem } from '../core/book/file-system.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { BookFileReader } from '../core/workspace/book-file-reader.ts';
import type { Workspace } from '../core/workspace/workspace.ts';

/** Where the command line writes; `process.stdout` and `process.stderr` are such. */
export interface Output {
  /** Bytes go out as they are. */
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The world that a command runs in. Tests give one of their own. */
export interface Environment {
  /** The working folder, absolute. */
  readonly folder: string;
  readonly variables: NodeJS.ProcessEnv;
  /** The file that runs, absolute: what a hook calls. */
  readonly program: string;
  readonly output: Output;
  readonly errors: Output;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  now(): Date;
}

/** What the commands take from the core, loaded when it is first asked for: not every run needs it. */
export interface Core {
  rules(): Promise<readonly Rule[]>;
  /** As in the core's workspace. */
  createWorkspace(fileSystem: FileSystem, reader?: BookFileReader): Promise<Workspace>;
  /** Names exactly this program, so that nothing that another one kept is used; undefined: nothing is kept. */
  readonly build: string | undefined;
  /**
   * By folder of books for which it is known in this process that no earlier check stands for this one: the names of what
   * their files held when that was found out.
   */
  readonly unkept: Map<string, ReadonlyMap<string, string>>;
}
