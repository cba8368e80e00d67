import type { ClientCapabilities } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import type { Book } from '../core/book/book.ts';
import type { FileSystem } from '../core/book/file-system.ts';
import type { ThemeName } from '../core/charts/option/themes.ts';
import type { Locale } from '../core/messages/message.ts';
import { findingsAlone } from '../core/rules/findings-alone.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { ReadingProgress } from '../core/workspace/workspace.ts';
import type { FindingsOfFile, LocatedFile, ServerContext } from './context.ts';
import { Debounce } from './debounce.ts';
import type { ServerEnvironment } from './environment.ts';
import type { Folder } from './folder.ts';
import { Folders } from './folders.ts';
import { normalUri } from './locations.ts';
import type { SettingsStore } from './settings.ts';
import type { ShownExtras } from './shown-extras.ts';
import { takingTurns } from './taking-turns.ts';

/** Milliseconds without a change after which books are checked: less than the gap between two keys of a fast typist. */
const pause = 40;

/** The same for books whose last check took no longer than that pause: it is worth no wait. */
const shortPause = 2;

export interface BookKeeperOptions {
  readonly client: ClientCapabilities;
  readonly locale: Locale;
  readonly drawPng: ServerEnvironment['drawPng'];
  readonly fileSystem: (folder: URI) => FileSystem;
  readonly settings: SettingsStore;
  readonly failed: (error: unknown) => void;
}

/** Knows the folders, tells when they have come to rest, and answers for their books: the context of all features. */
export class BookKeeper implements ServerContext {
  readonly client: ClientCapabilities;
  readonly locale: Locale;
  theme: ThemeName = 'light';
  readonly drawPng: ServerEnvironment['drawPng'];
  readonly folderSet: Folders;
  readonly #settings: SettingsStore;
  readonly #failed: (error: unknown) => void;
  readonly #settle = new Debounce<Folder>(
    (folder) => {
      const isQuick = (this.#lastCheck.get(folder) ?? pause + 1) <= pause;
      return isQuick && !this.#previewed.delete(folder) ? shortPause : pause;
    },
    (folder) => void this.#settled(folder),
  );
  /** Folders whose last state a preview shows. */
  readonly #previewed = new WeakSet<Folder>();
  /** Milliseconds that the last check took that came to its end. */
  readonly #lastCheck = new WeakMap<Folder, number>();
  /** Checks under way; whoever needs one waits for that. */
  readonly #checks = new Map<Folder, Promise<boolean>>();
  readonly #onText: ((uri: string) => void)[] = [];
  readonly #onSettled: ((folder: Folder) => void)[] = [];
  readonly #onRemoved: ((folder: Folder) => void)[] = [];
  readonly #onBusy: ((busy: boolean) => void)[] = [];
  readonly #onReading: ReadingProgress[] = [];

  constructor({ client, locale, drawPng, fileSystem, settings, failed }: BookKeeperOptions) {
    this.client = client;
    this.locale = locale;
    this.drawPng = drawPng;
    this.#settings = settings;
    this.#failed = failed;
    this.folderSet = new Folders(fileSystem, {
      begun: () => this.#tell(this.#onBusy, true),
      reading: (...read) => this.#tell(this.#onReading, ...read),
      changed: (folder) => this.#changed(folder),
      removed: (folder) => {
        this.#settle.cancel(folder);
        settings.forget(folder);
        this.#tell(this.#onRemoved, folder);
        this.#rest();
      },
      failed,
    });
  }

  get folders(): readonly Folder[] {
    return this.folderSet.all;
  }

  async locate(uri: string): Promise<LocatedFile | undefined> {
    await this.folderSet.known;
    const found = this.folderSet.find(normalUri(uri));
    if (!found) return undefined;
    await found.folder.settled();
    const book = found.folder.workspace.bookOf(found.path);
    const file = book?.files.get(found.path);
    return book && file && { folder: found.folder, book, file };
  }

  async locateSoon(uri: string): Promise<LocatedFile | undefined> {
    await this.folderSet.known;
    const found = this.folderSet.find(normalUri(uri));
    const ahead = await found?.folder.readAhead(found.path);
    const book = ahead?.bookOf(found!.path);
    const file = book?.files.get(found!.path);
    return book && file ? { folder: found!.folder, book, file } : this.locate(uri);
  }

  async findingsSoon(uri: string): Promise<FindingsOfFile | undefined> {
    await this.folderSet.known;
    const found = this.folderSet.find(normalUri(uri));
    if (!found) return undefined;
    const { folder, path } = found;
    const ahead = await folder.checkAhead(path);
    const book = ahead?.bookOf(path);
    const file = book?.files.get(path);
    if (!ahead || !book || !file) return undefined;
    const findings = ahead.check(book, { rules: this.#settings.rules(folder) });
    return { folder, book, file, findings: findingsAlone(findings, path) };
  }

  findings(folder: Folder, book: Book): readonly Finding[] {
    return folder.workspace.check(book, { rules: this.#settings.rules(folder) });
  }

  findingsByFile(folder: Folder, book: Book): ReadonlyMap<string, readonly Finding[]> {
    return folder.workspace.findingsOf(book, { rules: this.#settings.rules(folder) }).byFile;
  }

  async checked(folder: Folder): Promise<void> {
    for (;;) {
      await folder.settled();
      const running = this.#checks.get(folder) ?? this.#check(folder);
      this.#checks.set(folder, running);
      const done = await running;
      if (this.#checks.get(folder) === running) this.#checks.delete(folder);
      if (done || !this.folders.includes(folder)) return;
    }
  }

  previewed(folder: Folder): void {
    this.#previewed.add(folder);
  }

  shown(folder: Folder): ShownExtras {
    return this.#settings.shown(folder);
  }

  onText(listener: (uri: string) => void): void {
    this.#onText.push(listener);
  }

  /** Says that a document was opened, or its text changed. */
  textChanged(uri: string): void {
    this.#tell(this.#onText, uri);
  }

  onSettled(listener: (folder: Folder) => void): void {
    this.#onSettled.push(listener);
  }

  onRemoved(listener: (folder: Folder) => void): void {
    this.#onRemoved.push(listener);
  }

  onBusy(listener: (busy: boolean) => void): void {
    this.#onBusy.push(listener);
  }

  onReading(listener: ReadingProgress): void {
    this.#onReading.push(listener);
  }

  /** Has everything checked again, as after a change of settings. */
  settleAll(): void {
    for (const folder of this.folders) this.#changed(folder);
    this.#rest();
  }

  dispose(): void {
    this.#settle.dispose();
  }

  #changed(folder: Folder): void {
    if (!this.folders.includes(folder)) return;
    this.#tell(this.#onBusy, true);
    this.#settle.call(folder);
  }

  async #settled(folder: Folder): Promise<void> {
    if (folder.pendingChanges > 0) return;
    try {
      await this.checked(folder);
      // What came in the meantime settles by itself.
      const isCurrent = folder.pendingChanges === 0 && !this.#settle.isWaiting(folder);
      if (isCurrent && this.folders.includes(folder)) this.#tell(this.#onSettled, folder);
    } catch (error) {
      this.#failed(error);
    }
    this.#rest();
  }

  /** Checks all books of a folder. False: a change came in between. */
  async #check(folder: Folder): Promise<boolean> {
    const begun = performance.now();
    const step = takingTurns(() => folder.pendingChanges === 0);
    const options = { rules: this.#settings.rules(folder) };
    for (const book of folder.workspace.books) {
      if (!(await folder.workspace.checkInSteps(book, options, step))) return false;
    }
    this.#lastCheck.set(folder, performance.now() - begun);
    folder.setChecked();
    return true;
  }

  #rest(): void {
    const working =
      this.#settle.waiting || this.#checks.size > 0 || this.folders.some((folder) => folder.pendingChanges > 0);
    if (!working) this.#tell(this.#onBusy, false);
  }

  #tell<Event extends readonly unknown[]>(listeners: readonly ((...event: Event) => void)[], ...event: Event): void {
    for (const listener of listeners) {
      try {
        listener(...event);
      } catch (error) {
        this.#failed(error);
      }
    }
  }
}
