import type { BookFile } from '../book/book.ts';
import { readBookFile } from '../book/book-file.ts';
import { classify, manifestName } from '../book/classify.ts';
import { listBookFiles, owningRoot } from '../book/discovery.ts';
import type { FileSystem } from '../book/file-system.ts';
import { joinPath, parentOf, relativeTo, resolvePath } from '../book/paths.ts';
import { csvPathOf } from '../book/read-table.ts';
import type { BookFileReader, UnreadFile } from './book-file-reader.ts';

/** Hears what reading comes to: how many files are to be read, told once or more often, and of each that was. */
export interface FileProgress {
  expect(files: number): void;
  read(): void;
}

/** The files of one book, read and kept until they change. */
export class BookFiles {
  readonly root: string;
  readonly #fileSystem: FileSystem;
  readonly #reader: BookFileReader;
  readonly #buffers: ReadonlyMap<string, string>;
  readonly #files: Map<string, BookFile>;
  /** As they were last given; undefined where more than the text of one has changed since. */
  #settled: ReadonlyMap<string, BookFile> | undefined;

  /** @param files what is known of them */
  constructor(
    root: string,
    fileSystem: FileSystem,
    reader: BookFileReader,
    buffers: ReadonlyMap<string, string>,
    files: ReadonlyMap<string, BookFile> = new Map(),
  ) {
    this.#files = new Map(files);
    this.root = root;
    this.#fileSystem = fileSystem;
    this.#reader = reader;
    this.#buffers = buffers;
  }

  /** Each as what it is by its path. */
  get files(): ReadonlyMap<string, BookFile> {
    return this.#files;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /**
   * Lists the book's files anew and reads those that are new or named in `changed`; the others are kept.
   * @param roots all roots known, so that files of a book inside this one are left to it
   */
  async update(changed: ReadonlySet<string>, roots: readonly string[], progress?: FileProgress): Promise<void> {
    const listed = new Set(await listBookFiles(this.#fileSystem, this.root));
    for (const path of this.#buffers.keys()) {
      if (owningRoot(roots, path) === this.root && classify(relativeTo(this.root, path)!)) listed.add(path);
    }
    await this.#read(listed, changed, progress);
    const named = this.#namedCsvFiles();
    await this.#read(new Set([...listed, ...named]), changed, progress, listed);
  }

  /** Reads one known file again. Returns false where the list of files may have changed with it. */
  async updateOne(path: string): Promise<boolean> {
    const before = this.#namedBy(this.#files.get(path)!);
    const file = await this.#readOne(path);
    if (file.problem === 'missing') return false;
    this.#files.set(path, file);
    const after = this.#namedBy(file);
    const isSame = before.length === after.length && before.every((each, index) => each === after[index]);
    const kind = this.#settled?.get(path)?.kind;
    // What the file is does not hang on its text, so that its place among the others is the same.
    if (isSame && this.#settled && kind) {
      this.#settled = new Map(this.#settled).set(path, kind === 'stray' ? asStray(file) : file);
    } else this.#settled = undefined;
    return isSame;
  }

  /** The files sorted by path, each as what it is: prose needs its trend, a CSV file a table that names it. */
  settled(): ReadonlyMap<string, BookFile> {
    if (!this.#settled) {
      const named = new Set(this.#namedCsvFiles());
      const entries = [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
      this.#settled = new Map(entries.map(([path, file]) => [path, this.#settle(file, named)]));
    }
    return this.#settled;
  }

  #settle(file: BookFile, named: ReadonlySet<string>): BookFile {
    const lone =
      (file.kind === 'csv' && !named.has(file.path)) ||
      (file.kind === 'prose' && !this.#files.has(file.path.replace(/\.md$/, '.yaml')));
    return lone ? asStray(file) : file;
  }

  /** The CSV files that tables name, inside the book; they may stand in any of its folders. */
  #namedCsvFiles(): string[] {
    const named: string[] = [];
    for (const file of this.#files.values()) if (file.kind === 'table') named.push(...this.#namedBy(file));
    return named;
  }

  #namedBy(file: BookFile): string[] {
    if (file.kind !== 'table') return [];
    return file.documents.flatMap((document) => {
      const written = csvPathOf(document);
      const path = written && resolvePath(parentOf(file.path), written.path);
      return path !== undefined && relativeTo(this.root, path) !== undefined ? [path] : [];
    });
  }

  async #read(
    paths: ReadonlySet<string>,
    changed: ReadonlySet<string>,
    progress?: FileProgress,
    done: ReadonlySet<string> = new Set(),
  ): Promise<void> {
    this.#settled = undefined;
    for (const path of this.#files.keys()) if (!paths.has(path)) this.#files.delete(path);
    const manifest = joinPath(this.root, manifestName);
    const wanted = [...paths].filter((path) => !done.has(path) && (changed.has(path) || !this.#files.has(path)));
    const unread = wanted.filter((path) => !this.#buffers.has(path)).map((path) => this.#unread(path));
    progress?.expect(unread.length);
    const read = await this.#reader.read(unread, () => progress?.read());
    for (const file of [...read, ...wanted.flatMap((path) => this.#fromBuffer(path) ?? [])]) {
      if (file.problem !== 'missing' || file.path === manifest) this.#files.set(file.path, file);
      else this.#files.delete(file.path);
    }
  }

  async #readOne(path: string): Promise<BookFile> {
    return this.#fromBuffer(path) ?? (await this.#reader.read([this.#unread(path)]))[0]!;
  }

  /** Of what is open in an editor only what an edit touched is read again. */
  #fromBuffer(path: string): BookFile | undefined {
    const text = this.#buffers.get(path);
    return text === undefined ? undefined : readBookFile(path, this.#kindByPath(path), { text }, this.#files.get(path));
  }

  #unread(path: string): UnreadFile {
    return { path, kind: this.#kindByPath(path) };
  }

  #kindByPath(path: string): BookFile['kind'] {
    return classify(relativeTo(this.root, path)!) ?? 'csv';
  }
}

const strays = new WeakMap<BookFile, BookFile>();

/** The file as one that is of no kind: the same object for the same file. */
function asStray(file: BookFile): BookFile {
  const stray = strays.get(file) ?? { ...file, kind: 'stray' as const };
  strays.set(file, stray);
  return stray;
}
