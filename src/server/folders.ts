import type { URI } from 'vscode-uri';
import type { FileSystem } from '../core/book/file-system.ts';
import { createWorkspace } from '../core/workspace/index.ts';
import { Folder, type FolderListener } from './folder.ts';
import { foldersAbove, normalUri, pathBelow } from './locations.ts';

const bookFile = 'trendbook.yaml';

/** The same, and which folders there are; each is told once per event. */
export interface FoldersListener extends FolderListener {
  /** The folder is no longer looked after. */
  readonly removed: (folder: Folder) => void;
}

/**
 * The folders that are looked after: the client's workspace folders, and the folders of books in which a single file is
 * open. A folder inside a book counts as the book's own; of folders inside each other the outer one counts.
 */
export class Folders {
  readonly #fileSystem: (folder: URI) => FileSystem;
  readonly #listener: FoldersListener;
  readonly #folders = new Map<string, { folder: Folder; forWorkspace: boolean }>();
  #changes: Promise<unknown> = Promise.resolve();
  /** Resolves when it is known for the first time which folders there are, though not what they hold. */
  readonly known: Promise<void>;
  #setKnown: () => void = () => undefined;

  constructor(fileSystem: (folder: URI) => FileSystem, listener: FoldersListener) {
    this.#fileSystem = fileSystem;
    this.#listener = listener;
    this.known = new Promise((resolve) => {
      this.#setKnown = resolve;
    });
  }

  get all(): readonly Folder[] {
    return [...this.#folders.values()].map(({ folder }) => folder);
  }

  /** The folder that the URI lies in, with its path there. */
  find(uri: URI): { readonly folder: Folder; readonly path: string } | undefined {
    for (const folder of this.all) {
      const path = folder.pathOf(uri);
      if (path !== undefined) return { folder, path };
    }
    return undefined;
  }

  /**
   * Makes these the workspace's folders, and reads what is new among them.
   * @returns the folders that were added, already read.
   */
  setWorkspaceFolders(uris: readonly string[]): Promise<readonly Folder[]> {
    return this.#inTurn(async () => {
      const roots: URI[] = [];
      for (const uri of uris.map(normalUri)) roots.push((await this.#bookAbove(uri, true)) ?? uri);
      const outermost = roots.filter(
        (root, index) =>
          !roots.some((other, at) => {
            const path = pathBelow(other, root);
            return path !== undefined && (path !== '' || at < index);
          }),
      );
      const kept = new Set(outermost.map(String));
      for (const [key, { folder, forWorkspace }] of this.#folders) {
        const inner = outermost.some((root) => pathBelow(root, folder.uri));
        if ((forWorkspace && !kept.has(key)) || inner) this.#remove(key);
      }
      const added = outermost.filter((root) => !this.#folders.has(root.toString()));
      for (const root of outermost) {
        const known = this.#folders.get(root.toString());
        if (known) known.forWorkspace = true;
      }
      const reading = added.map((root) => this.#add(root, true));
      this.#setKnown();
      return Promise.all(reading);
    });
  }

  /**
   * Looks after the book that an opened file belongs to, where no workspace folder does. A file that is opened before those
   * are known waits for them: its book would be read on its own, and everybody would wait for that.
   * @returns the folder with the file's path, or undefined where no book lies above it.
   */
  async findOrAdopt(uri: URI): Promise<{ readonly folder: Folder; readonly path: string } | undefined> {
    await this.known;
    const found = this.find(uri);
    if (found) return found;
    return this.#inTurn(async () => {
      if (!this.find(uri)) {
        const root = await this.#bookAbove(uri, false);
        if (root) await this.#add(root, false);
      }
      return this.find(uri);
    });
  }

  /** Lets a book go that was only looked after for the sake of an open file, when none is open any more. */
  release(folder: Folder): void {
    const entry = this.#folders.get(folder.uri.toString());
    if (entry && !entry.forWorkspace && !folder.hasOpenDocuments) this.#remove(folder.uri.toString());
  }

  async #add(root: URI, forWorkspace: boolean): Promise<Folder> {
    const folder = new Folder(root, createWorkspace(this.#fileSystem(root)), this.#listener);
    this.#folders.set(root.toString(), { folder, forWorkspace });
    await folder.load();
    return folder;
  }

  #remove(key: string): void {
    const entry = this.#folders.get(key);
    if (this.#folders.delete(key) && entry) this.#listener.removed(entry.folder);
  }

  /** The nearest folder above the URI (or, where asked, the URI itself) that holds a trendbook.yaml. */
  async #bookAbove(uri: URI, itself: boolean): Promise<URI | undefined> {
    for (const folder of itself ? [uri, ...foldersAbove(uri)] : foldersAbove(uri)) {
      const content = await this.#fileSystem(folder).readFile(bookFile);
      if (content.problem !== 'missing' && content.problem !== 'failed') return folder;
    }
    return undefined;
  }

  #inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const result = this.#changes.then(change);
    this.#changes = result.catch(() => undefined);
    return result;
  }
}
