import * as crypto from 'node:crypto';
import type { Dirent } from 'node:fs';
import { access, constants, lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { DirectoryEntry, FileContent, ReadProblem } from '../core/book/file-system.ts';
import { parentOf } from '../core/book/paths.ts';
import { type IdentifiedFile, type IdentifiedFileSystem, identityOfProblem } from './identified-files.ts';
import { isCircle } from './links.ts';
import { PlainFiles } from './plain-files.ts';

const mayBeListed = constants.R_OK | constants.X_OK;

/** A folder on the disk. Links are followed as long as they stay in the folder. */
export class DiskFileSystem implements IdentifiedFileSystem {
  readonly folder: string;
  #resolvedRoot: Promise<string> | undefined;
  readonly #listedFolders = new Set<string>();
  /** Pipes, sockets and devices that were found where files were listed. */
  readonly #noFiles = new Set<string>();

  /** @param folder any path of an existing folder; links on the way to it are of no account */
  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  async readFile(path: string): Promise<FileContent> {
    try {
      const resolved = await this.resolve(path);
      if (resolved === undefined) return { problem: 'outside' };
      const stats = await stat(resolved);
      if (stats.isDirectory()) {
        await access(resolved, mayBeListed);
        const passed = await this.#foldersOnTheWay(path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
        return { problem: path !== '' && isCircle(resolved, passed, sep) ? 'link-cycle' : 'directory' };
      }
      // A pipe or a device may never end.
      return stats.isFile() ? { bytes: await readFile(resolved) } : { problem: 'failed' };
    } catch (error) {
      const problem = problemOf(error);
      return { problem: problem === 'missing' && (await isLink(join(this.folder, path))) ? 'broken-link' : problem };
    }
  }

  async readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
    try {
      const resolved = await this.resolve(path);
      if (resolved === undefined) return [];
      const entries = await readdir(resolved, { withFileTypes: true });
      const passed = entries.some((entry) => entry.isSymbolicLink()) ? await this.#foldersOnTheWay(path) : [];
      const isPlain = (entry: Dirent) => !entry.isSymbolicLink() && !entry.isDirectory();
      const others = entries.filter((entry) => !isPlain(entry));
      this.#remember(path, entries);
      const types = await Promise.all(others.map((entry) => this.#typeOf(path, entry, passed)));
      return [
        ...entries.filter(isPlain).map(({ name }) => ({ name, type: 'file' as const })),
        ...others.map(({ name }, index) => ({ name, type: types[index]! })),
      ];
    } catch {
      return [];
    }
  }

  async identify(paths: readonly string[], needs: (identity: string) => boolean): Promise<readonly IdentifiedFile[]> {
    const plain = new PlainFiles(this.folder);
    const found: IdentifiedFile[] = [];
    for (const path of paths) {
      const text = this.#isListedAsFile(path) ? plain.readText(path) : undefined;
      const bytes = text === undefined ? plain.read(path) : undefined;
      const content = text ?? bytes ?? (await this.readFile(path));
      const identity = identityOf(content);
      found.push({ identity, content: needs(identity) ? copyOf(content) : undefined });
    }
    return found;
  }

  /**
   * The absolute path of the file itself, all links followed; undefined where that lies outside the folder.
   * @throws as `fs.realpath` does, for a path that leads to nothing
   */
  async resolve(path: string): Promise<string | undefined> {
    this.#resolvedRoot ??= realpath(this.folder);
    const root = await this.#resolvedRoot;
    const resolved = await realpath(join(this.folder, path));
    return resolved === root || resolved.startsWith(root.endsWith(sep) ? root : root + sep) ? resolved : undefined;
  }

  #remember(folder: string, entries: readonly Dirent[]): void {
    this.#listedFolders.add(folder);
    for (const entry of entries) {
      if (entry.isFile() || entry.isDirectory() || entry.isSymbolicLink()) continue;
      this.#noFiles.add(folder === '' ? entry.name : `${folder}/${entry.name}`);
    }
  }

  #isListedAsFile(path: string): boolean {
    return this.#listedFolders.has(parentOf(path)) && !this.#noFiles.has(path);
  }

  async #typeOf(folder: string, entry: Dirent, passed: readonly string[]): Promise<DirectoryEntry['type']> {
    try {
      if (!entry.isSymbolicLink()) {
        await access(join(this.folder, folder, entry.name), mayBeListed);
        return 'directory';
      }
      const target = await this.resolve(join(folder, entry.name));
      if (target === undefined) return 'broken';
      if (!(await stat(target)).isDirectory()) return 'file';
      return isCircle(target, passed, sep) ? 'broken' : 'directory';
    } catch {
      return 'broken';
    }
  }

  async #foldersOnTheWay(path: string): Promise<string[]> {
    const parts = path === '' ? [] : path.split('/');
    const prefixes = [...parts.keys(), parts.length].map((count) => parts.slice(0, count).join('/'));
    const folders = await Promise.all(prefixes.map((prefix) => this.resolve(prefix)));
    return folders.filter((folder) => folder !== undefined);
  }
}

const { hash } = crypto as { hash?: (algorithm: string, content: Uint8Array | string, encoding: string) => string };

/** What was found at a path; a text stands for its bytes in UTF-8. */
type Found = FileContent | Buffer | string;

function identityOf(content: Found): string {
  if (typeof content === 'string' || Buffer.isBuffer(content)) return hashOf(content);
  return content.problem === undefined ? hashOf(content.bytes) : identityOfProblem(content.problem);
}

function copyOf(content: Found): FileContent {
  if (typeof content === 'string') return { bytes: Buffer.from(content) };
  return Buffer.isBuffer(content) ? { bytes: Buffer.from(content) } : content;
}

function hashOf(content: Uint8Array | string): string {
  // In one step from Node 20.12 on.
  return hash ? hash('sha256', content, 'base64url') : crypto.createHash('sha256').update(content).digest('base64url');
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

function problemOf(error: unknown): ReadProblem {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EACCES':
    case 'EPERM':
      return 'permission';
    case 'ELOOP':
      return 'link-cycle';
    case 'EISDIR':
      return 'directory';
    default:
      return 'failed';
  }
}
