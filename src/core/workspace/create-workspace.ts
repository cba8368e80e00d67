import type { Book, BookFile } from '../book/book.ts';
import { buildBook, buildInSteps } from '../book/build-book.ts';
import { manifestName } from '../book/classify.ts';
import { findBookRoots, owningRoot } from '../book/discovery.ts';
import type { FileSystem } from '../book/file-system.ts';
import { originOf } from '../book/lineage.ts';
import { baseName } from '../book/paths.ts';
import { readManifest } from '../book/read-manifest.ts';
import { succeed } from '../claims/index.ts';
import { type KeptState, Recall, takeDown } from '../resume/index.ts';
import { BookCheck } from '../rules/book-check.ts';
import type { BookFindings } from '../rules/book-findings.ts';
import { ruleIds } from '../rules/index.ts';
import { citedSources, mentionedClaims } from '../rules/named-ids.ts';
import type { Finding } from '../rules/rule.ts';
import { runToEnd } from '../text/run-to-end.ts';
import { type BookFileReader, readerOf } from './book-file-reader.ts';
import { BookFiles, type FileProgress } from './book-files.ts';
import type { CheckOptions, EarlierBook, Pause, ReadingProgress, ResumedBook, Workspace } from './workspace.ts';

/**
 * A workspace over a file system. Changes are taken one after the other, in the order in which they were given.
 * @param reader reads the files of the books; by default the file system's own, else one after the other
 */
export function createWorkspace(fileSystem: FileSystem, reader: BookFileReader = readerOf(fileSystem)): Workspace {
  return new BookWorkspace(fileSystem, reader);
}

class BookWorkspace implements Workspace {
  readonly fileSystem: FileSystem;
  readonly #reader: BookFileReader;
  readonly #buffers = new Map<string, string>();
  #shelves = new Map<string, BookFiles>();
  #books = new Map<string, Book>();
  readonly #checks = new WeakMap<object, Map<string, BookCheck>>();
  readonly #findings = new WeakMap<Book, Map<string, BookFindings>>();
  #resumed: ResumedBook | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(fileSystem: FileSystem, reader: BookFileReader) {
    this.fileSystem = fileSystem;
    this.#reader = reader;
  }

  get books(): readonly Book[] {
    return [...this.#books.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
  }

  load(progress?: ReadingProgress, pause?: Pause): Promise<void> {
    return this.#enqueue(async () => {
      this.#shelves = new Map();
      await this.#findBooks(new Set(), counted(progress), pause);
    });
  }

  resume(earlier: EarlierBook, progress?: ReadingProgress): Promise<void> {
    return this.#enqueue(async () => {
      this.#shelves = new Map([['', this.#shelfOf('', earlier.files)]]);
      this.#takeUp(earlier.state);
      await this.#findBooks(earlier.changed, counted(progress, earlier.files.size - earlier.changed.size));
    });
  }

  async elsewhere(fileSystem: FileSystem, reader: BookFileReader, changed: ReadonlySet<string>): Promise<Workspace> {
    const other = new BookWorkspace(fileSystem, reader);
    const book = this.#books.get('');
    if (book) {
      other.#books.set('', book);
      other.#shelves.set('', other.#shelfOf('', this.#shelves.get('')!.files));
    }
    await other.#enqueue(() => other.#findBooks(changed));
    return other;
  }

  resumedFrom(book: Book): ResumedBook | undefined {
    return this.#books.get('') === book ? this.#resumed : undefined;
  }

  takeDown(
    book: Book,
    examined: Pick<KeptState, 'coverage' | 'verdicts'>,
    { rules = {} }: CheckOptions = {},
  ): KeptState | undefined {
    const key = JSON.stringify(rules);
    const check = this.#findings.get(book)?.has(key) ? this.#checks.get(book.lineage)?.get(key) : undefined;
    return check && takeDown({ book, check, rules: key, examined, earlier: this.resumedFrom(book) });
  }

  bookOf(path: string): Book | undefined {
    const root = owningRoot([...this.#books.keys()], path);
    return root === undefined ? undefined : this.#books.get(root);
  }

  setBuffer(path: string, text: string | undefined): Promise<void> {
    return this.#enqueue(async () => {
      if (text === this.#buffers.get(path)) return;
      if (text === undefined) this.#buffers.delete(path);
      else this.#buffers.set(path, text);
      await this.#changed([path]);
    });
  }

  refresh(paths: readonly string[], progress?: ReadingProgress, pause?: Pause): Promise<void> {
    return this.#enqueue(() => this.#changed(paths, counted(progress), pause));
  }

  check(book: Book, options: CheckOptions = {}): readonly Finding[] {
    return this.findingsOf(book, options).all;
  }

  findingsOf(book: Book, { rules = {} }: CheckOptions = {}): BookFindings {
    const key = JSON.stringify(rules);
    const findings = this.#findings.get(book)?.get(key) ?? this.#checkFor(book, key, rules).check(book);
    this.#keep(book, key, findings);
    return findings;
  }

  async checkInSteps(book: Book, options: CheckOptions, pause: Pause): Promise<BookFindings | undefined> {
    const key = JSON.stringify(options.rules ?? {});
    const known = this.#findings.get(book)?.get(key);
    if (known) return known;
    const steps = this.#checkFor(book, key, options.rules).steps(book);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        this.#keep(book, key, step.value);
        return step.value;
      }
      const wait = pause();
      // The ranges of a book that is no longer the current one are not those of its text.
      if (wait && (!(await wait) || this.#books.get(book.root) !== book)) return undefined;
    }
  }

  #keep(book: Book, key: string, findings: BookFindings): void {
    const kept = this.#findings.get(book) ?? new Map<string, BookFindings>();
    this.#findings.set(book, kept.set(key, findings));
  }

  #checkFor({ lineage }: Book, key: string, rules: CheckOptions['rules']): BookCheck {
    const checks = this.#checks.get(lineage) ?? new Map<string, BookCheck>();
    this.#checks.set(lineage, checks);
    const origin = originOf(lineage);
    const known = checks.get(key) ?? (origin && this.#checks.get(origin)?.get(key)?.fork());
    const check = known ?? new BookCheck(rules);
    // Settings change; who asked with others before asks no more.
    if (!checks.has(key)) checks.clear();
    checks.set(key, check);
    return check;
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #changed(paths: readonly string[], progress?: FileProgress, pause?: Pause): Promise<void> {
    this.#resumed = undefined;
    const comesOrGoes = paths.some(
      (path) =>
        baseName(path) === manifestName && !this.#shelves.get(path.slice(0, -manifestName.length - 1))?.has(path),
    );
    const unowned = paths.some((path) => owningRoot([...this.#shelves.keys()], path) === undefined);
    const only = paths.length === 1 ? paths[0] : undefined;
    const root = only === undefined ? undefined : owningRoot([...this.#shelves.keys()], only);
    const shelf = root === undefined ? undefined : this.#shelves.get(root);
    if (only !== undefined && !comesOrGoes && shelf?.has(only) && (await shelf.updateOne(only))) {
      this.#rebuild(shelf);
      return;
    }
    if (comesOrGoes || unowned || paths.some((path) => baseName(path) === manifestName)) {
      await this.#findBooks(new Set(paths), progress, pause);
      return;
    }
    const roots = [...this.#shelves.keys()];
    for (const touched of new Set(paths.map((path) => owningRoot(roots, path)!))) {
      const owner = this.#shelves.get(touched)!;
      await owner.update(new Set(paths), roots, progress);
      if (pause) await this.#rebuildInSteps(owner, pause);
      else this.#rebuild(owner);
    }
  }

  async #findBooks(changed: ReadonlySet<string>, progress?: FileProgress, pause?: Pause): Promise<void> {
    const found = new Set(await findBookRoots(this.fileSystem));
    for (const path of this.#buffers.keys()) {
      if (baseName(path) === manifestName) found.add(path.slice(0, -manifestName.length).replace(/\/$/, ''));
    }
    const roots = [...found];
    for (const root of this.#shelves.keys()) if (!found.has(root)) this.#shelves.delete(root);
    for (const root of this.#books.keys()) if (!found.has(root)) this.#books.delete(root);
    for (const root of roots) {
      const shelf = this.#shelves.get(root) ?? this.#shelfOf(root);
      this.#shelves.set(root, shelf);
      await shelf.update(changed, roots, progress);
      if (pause) await this.#rebuildInSteps(shelf, pause);
      else this.#rebuild(shelf);
    }
  }

  #shelfOf(root: string, files?: ReadonlyMap<string, BookFile>): BookFiles {
    return new BookFiles(root, this.fileSystem, this.#reader, this.#buffers, files);
  }

  /** Puts the book at the root together as it was. */
  #takeUp(state: KeptState): void {
    const recall = new Recall(state);
    const files = this.#shelves.get('')!.settled();
    const manifest = files.get(manifestName)?.documents[0];
    const { asOf } = readManifest(manifest);
    for (const file of files.values()) recall.define(file, asOf);
    const book = buildBook('', files, ruleIds, undefined, undefined, (path) => recall.partsOf(path));
    this.#books.set('', book);
    this.#resumed = { state, book };
    citedSources.take(book, new Map(state.cited));
    mentionedClaims.take(book, new Map(state.mentioned));
    const check = new BookCheck(JSON.parse(state.rules) as CheckOptions['rules']);
    check.resume(book, (path) => recall.foundIn(path));
    this.#checks.set(book.lineage, new Map([[state.rules, check]]));
  }

  /**
   * Not after an edit: while the next book is put together, the one before would have ranges that are no longer those of its
   * text.
   */
  async #rebuildInSteps(shelf: BookFiles, pause: Pause): Promise<void> {
    const steps = this.#stepsOf(shelf);
    while (!steps.next().done) {
      const wait = pause();
      if (wait) await wait;
    }
  }

  #rebuild(shelf: BookFiles): void {
    runToEnd(this.#stepsOf(shelf));
  }

  *#stepsOf(shelf: BookFiles): Generator<void, void> {
    const before = this.#books.get(shelf.root);
    const book = yield* buildInSteps(shelf.root, shelf.settled(), ruleIds, before);
    if (before) succeed(book.model, before.model);
    this.#books.set(shelf.root, book);
  }
}

/** @param filesRead those that need not be read any more */
function counted(progress: ReadingProgress | undefined, filesRead = 0): FileProgress {
  let [done, total] = [filesRead, filesRead];
  return {
    expect: (files) => {
      total += files;
    },
    read: () => progress?.(++done, total),
  };
}
