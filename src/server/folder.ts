import type { URI } from 'vscode-uri';
import { openFileAlone } from '../core/workspace/index.ts';
import type { ReadingProgress, Workspace } from '../core/workspace/workspace.ts';
import { normalUri, pathBelow, uriBelow } from './locations.ts';
import { takingTurns } from './taking-turns.ts';

/** What happens to folders. */
export interface FolderListener {
  /** What can take long begins: `changed` tells when it is done. */
  readonly begun: () => void;
  readonly reading: ReadingProgress;
  /** Something in the folder was read or changed, and has been taken in. */
  readonly changed: (folder: Folder) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A folder whose books are kept current: one Workspace of the core with a queue before it, so that changes are taken in
 * one after the other and in the order in which they came.
 */
export class Folder {
  readonly uri: URI;
  readonly workspace: Workspace;
  /** How many changes wait or are being taken in. */
  pendingChanges = 0;
  readonly #listener: FolderListener;
  readonly #buffers = new Map<string, string | undefined>();
  readonly #openUris = new Map<string, string>();
  /** Of paths that were asked for: making one takes longer than most of what is done with it. */
  readonly #uris = new Map<string, string>();
  #queue: Promise<void> = Promise.resolve();
  #isRead = false;
  #isChecked = false;
  /** What was read ahead, by the path of the open file: with its text as it was asked for last. */
  readonly #ahead = new Map<string, { readonly text: string; readonly workspace: Promise<Workspace> }>();

  constructor(uri: URI, workspace: Workspace, listener: FolderListener) {
    this.uri = uri;
    this.workspace = workspace;
    this.#listener = listener;
  }

  /** The path, in the workspace, of a URI; undefined where it lies outside. */
  pathOf(uri: URI | string): string | undefined {
    return pathBelow(this.uri, normalUri(uri));
  }

  /** The URI of a path; of an open document in the spelling that its client uses. */
  uriOf(path: string): string {
    const open = this.#openUris.get(path);
    if (open !== undefined) return open;
    let uri = this.#uris.get(path);
    if (uri === undefined) {
      uri = uriBelow(this.uri, path).toString();
      this.#uris.set(path, uri);
    }
    return uri;
  }

  get hasOpenDocuments(): boolean {
    return this.#openUris.size > 0;
  }

  load(): Promise<void> {
    this.#listener.begun();
    return this.#enqueue(async () => {
      await this.workspace.load(this.#listener.reading, takingTurns());
      this.#isRead = true;
    });
  }

  /** Says that its books were checked. */
  setChecked(): void {
    this.#isChecked = true;
    this.#ahead.clear();
  }

  /**
   * The book of an open file as far as the file itself shows it, as long as the folder is being read for the first time;
   * undefined from then on, and for what is not open.
   */
  async readAhead(path: string): Promise<Workspace | undefined> {
    const workspace = this.#isRead ? undefined : await this.checkAhead(path);
    return this.#isRead ? undefined : workspace;
  }

  /** The same until the folder has been checked for the first time. */
  async checkAhead(path: string): Promise<Workspace | undefined> {
    if (this.#isChecked || !this.#openUris.has(path)) return undefined;
    const text = this.#buffers.get(path) ?? this.workspace.bookOf(path)?.files.get(path)?.source?.text;
    if (text === undefined) return undefined;
    let ahead = this.#ahead.get(path);
    if (!ahead) ahead = { text, workspace: openFileAlone(this.workspace.fileSystem, path, text) };
    else if (ahead.text !== text) ahead = { text, workspace: withText(ahead.workspace, path, text) };
    this.#ahead.set(path, ahead);
    const workspace = await ahead.workspace;
    return this.#isChecked ? undefined : workspace;
  }

  /** Lets an open document's text count. Of several that wait for their turn only the last is read. */
  setBuffer(path: string, uri: string, text: string): void {
    this.#openUris.set(path, uri);
    this.#queueBuffer(path, text);
  }

  /** Lets the file count again. */
  dropBuffer(path: string): void {
    this.#openUris.delete(path);
    this.#ahead.delete(path);
    this.#queueBuffer(path, undefined);
  }

  refresh(paths: readonly string[]): Promise<void> {
    this.#listener.begun();
    return this.#enqueue(() => this.workspace.refresh(paths, this.#listener.reading, takingTurns()));
  }

  /** Resolves when every change that came before has been taken in. */
  settled(): Promise<void> {
    return this.#queue;
  }

  #queueBuffer(path: string, text: string | undefined): void {
    this.#buffers.set(path, text);
    if (this.#buffers.size === 1) void this.#enqueue(() => this.#flushBuffers());
  }

  async #flushBuffers(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const buffers = [...this.#buffers];
    this.#buffers.clear();
    for (const [path, text] of buffers) await this.workspace.setBuffer(path, text);
  }

  #enqueue(change: () => Promise<void>): Promise<void> {
    this.pendingChanges++;
    this.#queue = this.#queue
      .then(change)
      .catch(this.#listener.failed)
      .then(() => {
        this.pendingChanges--;
        this.#listener.changed(this);
      });
    return this.#queue;
  }
}

/** A workspace once it holds that text: only what it changes is read again. */
async function withText(before: Promise<Workspace>, path: string, text: string): Promise<Workspace> {
  const workspace = await before;
  await workspace.setBuffer(path, text);
  return workspace;
}
