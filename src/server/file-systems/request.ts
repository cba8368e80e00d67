import { type URI, Utils } from 'vscode-uri';
import type { DirectoryEntry, FileContent, FileSystem } from '../../core/book/file-system.ts';
import type { DirectoryAnswer, FileAnswer } from '../protocol.ts';
import type { Batch } from './batch.ts';

/** How files are asked of the client; the batches are shared by all folders. */
export interface FileRequests {
  readonly files: Batch<string, FileAnswer>;
  readonly directories: Batch<string, DirectoryAnswer>;
}

/** The files below a folder as the client sees them (VS Code's workspace.fs): any scheme, any host. */
export class RequestFileSystem implements FileSystem {
  readonly #root: URI;
  readonly #requests: FileRequests;

  constructor(root: URI, requests: FileRequests) {
    this.#root = root;
    this.#requests = requests;
  }

  async readFile(path: string): Promise<FileContent> {
    try {
      const answer = await this.#requests.files.ask(this.#uri(path));
      return 'problem' in answer ? answer : { bytes: decodeBase64(answer.base64) };
    } catch {
      return { problem: 'failed' };
    }
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    try {
      return await this.#requests.directories.ask(this.#uri(path));
    } catch {
      return [];
    }
  }

  #uri(path: string): string {
    return (path === '' ? this.#root : Utils.joinPath(this.#root, ...path.split('/'))).toString();
  }
}

function decodeBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
}
