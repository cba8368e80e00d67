import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, isTrustedFolder } from './cache-folder.ts';
import { evict, evictIn } from './evict.ts';
import { keep, readKept } from './kept-file.ts';
import { asPlainText } from './plain-text.ts';

/** Where the last use of a kept file is noted no more often than this. In milliseconds. */
const noteUseAfter = 24 * 60 * 60 * 1000;

/** What was kept of one book by earlier runs of the same program. Never says why it has nothing, and never fails. */
export class BookCache {
  readonly #top: string;
  readonly #book: string;
  readonly #folder: string;
  readonly #build: string;

  private constructor(top: string, book: string, build: string) {
    this.#top = top;
    this.#book = book;
    this.#build = build;
    this.#folder = join(top, createHash('sha256').update(book).digest('hex').slice(0, 32));
  }

  /**
   * The cache of a book; undefined where there is no folder for it that can be trusted.
   * @param bookFolder absolute
   * @param build names the program: what another one kept is of no use; undefined: nothing is kept
   */
  static of(bookFolder: string, variables: NodeJS.ProcessEnv, build: string | undefined): BookCache | undefined {
    const top = build === undefined ? undefined : cacheFolder(variables);
    if (top === undefined) return undefined;
    try {
      return new BookCache(top, realpathSync(bookFolder), build!);
    } catch {
      return undefined;
    }
  }

  /** What was kept under a name; undefined where there is nothing that can be believed. */
  read(name: string): Buffer | undefined {
    if (!this.#isTrusted(false)) return undefined;
    const path = join(this.#folder, name);
    const content = readKept(path, this.#build);
    if (content) noteUse(path);
    return content;
  }

  /** Whether something was kept under a name that begins so. */
  has(prefix: string): boolean {
    if (!this.#isTrusted(false)) return false;
    try {
      return readdirSync(this.#folder).some((name) => name.startsWith(prefix));
    } catch {
      return false;
    }
  }

  keep(name: string, content: Uint8Array): void {
    if (!this.#isTrusted(true)) return;
    if (!keep(join(this.#folder, name), this.#build, content)) return;
    evictIn(this.#folder);
    evict(this.#top, this.#folder);
  }

  /** What was kept under a name as JSON. */
  readValue(name: string): unknown {
    const content = this.read(name);
    try {
      return content && JSON.parse(content.toString('utf8'));
    } catch {
      return undefined;
    }
  }

  /** Keeps plain data. What JSON cannot say exactly is not kept. */
  keepValue(name: string, value: unknown): void {
    const text = asPlainText(value);
    if (text !== undefined) this.keep(name, Buffer.from(text));
  }

  #isTrusted(make: boolean): boolean {
    return isTrustedFolder(this.#top, this.#book, make);
  }
}

function noteUse(path: string): void {
  try {
    const now = Date.now();
    if (now - statSync(path).mtimeMs > noteUseAfter) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // Where it cannot be noted, the file goes earlier than others.
  }
}
