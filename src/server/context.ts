import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Book, BookFile } from '../core/book/book.ts';
import type { ThemeName } from '../core/charts/option/themes.ts';
import type { Locale } from '../core/messages/message.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { ReadingProgress } from '../core/workspace/workspace.ts';
import type { ServerEnvironment } from './environment.ts';
import type { Folder } from './folder.ts';
import type { ShownExtras } from './shown-extras.ts';

/** What a feature of the server may use. */
export interface ServerContext {
  /** The language of everything that a person sees. */
  readonly locale: Locale;
  readonly client: ClientCapabilities;
  /** The kind of the editor's theme, for pictures; light until it is told. */
  readonly theme: ThemeName;
  /** As in the environment. */
  readonly drawPng: ServerEnvironment['drawPng'];
  /** The folders that are looked after; the books are `folder.workspace.books`. */
  readonly folders: readonly Folder[];
  /**
   * The file at a URI as it is after every change that came before this call; undefined where no book owns it. Never
   * keep the answer: the next change makes a new book.
   */
  locate(uri: string): Promise<LocatedFile | undefined>;
  /**
   * The same for what can be said about a file without the rest of its book: while a folder is read for the first time, the
   * book then holds hardly more than that file, and nobody has to wait.
   */
  locateSoon(uri: string): Promise<LocatedFile | undefined>;
  /**
   * What is found in an open file whatever the rest of its book holds, while a folder is read and checked for the first time;
   * undefined from then on, and where no book owns the file.
   */
  findingsSoon(uri: string): Promise<FindingsOfFile | undefined>;
  /** The findings of a book under the client's settings. Cheap when nothing changed since the last call. */
  findings(folder: Folder, book: Book): readonly Finding[];
  /** The same by file. */
  findingsByFile(folder: Folder, book: Book): ReadonlyMap<string, readonly Finding[]>;
  /**
   * Resolves when the books of a folder are checked as they then are: in steps, between which other requests are answered.
   * Whoever asks for findings of a large book waits for this first, and looks up its book behind it.
   */
  checked(folder: Folder): Promise<void>;
  /**
   * Says that a client shows a page of the folder's books, and so asks for it again with the next change: that change is
   * checked a moment later, since on few cores the check would keep the page from being drawn.
   */
  previewed(folder: Folder): void;
  /** What the client wants shown beside the text of a folder's files. */
  shown(folder: Folder): ShownExtras;
  /** Calls back when a document was opened, or its text changed. */
  onText(listener: (uri: string) => void): void;
  /** Calls back when a folder's books have come to rest after changes; a removed folder has no books left to show. */
  onSettled(listener: (folder: Folder) => void): void;
  /** Calls back when a folder is no longer looked after. */
  onRemoved(listener: (folder: Folder) => void): void;
  /** Calls back when work begins (true) and when all of it is done (false). */
  onBusy(listener: (busy: boolean) => void): void;
  /** Calls back with each file that is read, of one folder as of another. */
  onReading(listener: ReadingProgress): void;
}

/** A file of a book, with all that a feature needs to answer about it. */
export interface LocatedFile {
  readonly folder: Folder;
  readonly book: Book;
  readonly file: BookFile;
}

export interface FindingsOfFile extends LocatedFile {
  readonly findings: readonly Finding[];
}

/** One thing that the server can do. To add one, write it and list it in features/index.ts. */
export interface Feature {
  /** What it adds to the answer to `initialize`; none for what is not in the protocol. */
  capabilities?(client: ClientCapabilities): ServerCapabilities;
  /** Called once, before the answer to `initialize`. */
  register(connection: Connection, context: ServerContext): void;
}
