import type { Book, BookFile } from '../book/book.ts';
import type { FileSystem } from '../book/file-system.ts';
import type { KeptState } from '../resume/index.ts';
import type { BookFindings } from '../rules/book-findings.ts';
import type { Finding, RuleLevel } from '../rules/rule.ts';
import type { BookFileReader } from './book-file-reader.ts';

/**
 * The one programming interface of the core to its clients: language server and command line are thin over it. It
 * holds the books below a FileSystem's root, keeps them current, and answers with findings.
 */
export interface Workspace {
  readonly fileSystem: FileSystem;
  /** The books found so far, sorted by root. */
  readonly books: readonly Book[];
  /**
   * Finds and reads every book below the root. Books are put together in steps where there is a `pause`, of which the answer is
   * of no account.
   */
  load(progress?: ReadingProgress, pause?: Pause): Promise<void>;
  /**
   * The same, where an earlier run of the program has left the book at the root: what differs since is read, and looked at
   * again as after an edit.
   */
  resume(earlier: EarlierBook, progress?: ReadingProgress): Promise<void>;
  /**
   * A workspace over another state of the same folder: of the book at the root no more is read than what differs. No editor
   * may hold any of its files.
   * @param changed the paths of files that hold something else there
   */
  elsewhere(fileSystem: FileSystem, reader: BookFileReader, changed: ReadonlySet<string>): Promise<Workspace>;
  /** What a book was resumed from; undefined where it was not, or was edited since. */
  resumedFrom(book: Book): ResumedBook | undefined;
  /** What a later run can resume from, of a book that was examined; undefined where it was not. */
  takeDown(
    book: Book,
    examined: Pick<KeptState, 'coverage' | 'verdicts'>,
    options?: CheckOptions,
  ): KeptState | undefined;
  /** The book that owns the path: that of the nearest trendbook.yaml above it. */
  bookOf(path: string): Book | undefined;
  /** Lets a text win over what the file system holds (a dirty editor buffer); undefined lets the file count again. */
  setBuffer(path: string, text: string | undefined): Promise<void>;
  /**
   * Says that files were created, changed or deleted outside: they are read again, books come and go. Both are as those
   * of `load`: a checkout of git can touch all files of a book.
   */
  refresh(paths: readonly string[], progress?: ReadingProgress, pause?: Pause): Promise<void>;
  /** The findings of a book, sorted by file and position, suppressions and severities applied. Cached by book. */
  check(book: Book, options?: CheckOptions): readonly Finding[];
  /** The same by file. */
  findingsOf(book: Book, options?: CheckOptions): BookFindings;
  /**
   * As `findingsOf`, in steps of a few milliseconds, so that something else can be done in between. Undefined where it
   * was stopped; the next check goes on from there.
   */
  checkInSteps(book: Book, options: CheckOptions, pause: Pause): Promise<BookFindings | undefined>;
}

/**
 * Hears of each file that was read, how many have been and how many there are to read so far: other books, and files that are
 * named in files, add to them.
 */
export type ReadingProgress = (filesRead: number, filesToRead: number) => void;

/**
 * Asked after each step of a long piece of work. Undefined: go on. Else work waits for the answer, whether to go on at all.
 */
export type Pause = () => Promise<boolean> | undefined;

/** A book at the root as it was then. */
export interface EarlierBook {
  readonly state: KeptState;
  /** All of its files by path, each as what it is by its path. No editor may hold any of them. */
  readonly files: ReadonlyMap<string, BookFile>;
  /** The paths of those that hold something else now. */
  readonly changed: ReadonlySet<string>;
}

/** The same, put together. */
export interface ResumedBook {
  readonly state: KeptState;
  readonly book: Book;
}

export interface CheckOptions {
  /** Overrides trendbook.yaml's lint.rules. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
}
