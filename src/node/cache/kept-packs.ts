import type { BookFile, FileKind } from '../../core/book/book.ts';
import type { BookCache } from './book-cache.ts';
import { FilePack, type NamedFile, writePack } from './file-pack.ts';
import { keepNames, keepRecentNames } from './kept-names.ts';

/** The files of the cache that packed files are in: most, and those that the last runs have added. */
const packName = 'files';
const recentPackName = 'recent-files';

/** So many files are kept apart from the others at most, and no more than one in so many of these. */
const mostRecent = 64;
const othersForEach = 8;

/**
 * All packed files that were kept of a book. Those of the last runs are kept apart, so that a run that read few files
 * writes few.
 */
export class KeptPacks {
  readonly #main: FilePack;
  readonly #recent: FilePack;

  private constructor(main: FilePack, recent: FilePack) {
    this.#main = main;
    this.#recent = recent;
  }

  /** Those of a cache; none where nothing was kept that can be believed. */
  static read(cache: BookCache | undefined): KeptPacks {
    return new KeptPacks(readPack(cache, packName), readPack(cache, recentPackName));
  }

  get isEmpty(): boolean {
    return this.#main.size === 0 && this.#recent.size === 0;
  }

  /** Whether there is a file with that content, of whatever kind. */
  hasContent(name: string): boolean {
    return this.#main.hasContent(name) || this.#recent.hasContent(name);
  }

  /** The number of the file of a kind with that content. */
  find(name: string, kind: FileKind): number | undefined {
    const inMain = this.#main.find(name, kind);
    if (inMain !== undefined) return inMain;
    const inRecent = this.#recent.find(name, kind);
    return inRecent === undefined ? undefined : this.#main.size + inRecent;
  }

  namesAt(number: number): readonly [byBytes: string, byGit: string] {
    return number < this.#main.size ? this.#main.namesAt(number) : this.#recent.namesAt(number - this.#main.size);
  }

  /** A file as it is at a path. */
  unpack(number: number, path: string): BookFile {
    return number < this.#main.size
      ? this.#main.unpack(number, path)
      : this.#recent.unpack(number - this.#main.size, path);
  }

  /**
   * Keeps more files.
   * @param used the numbers of those that this run has made use of
   * @param names of contents that this run has read: by git -> by bytes, those of files without a short form among them
   */
  keep(
    cache: BookCache,
    added: readonly NamedFile[],
    used: ReadonlySet<number>,
    names: ReadonlyMap<string, string>,
  ): void {
    const recent = [...filesOf(this.#recent), ...added];
    if (recent.length <= mostRecent && recent.length * othersForEach <= this.#main.size) {
      cache.keep(recentPackName, writePack(recent));
      keepRecentNames(cache, names);
      return;
    }
    const inUse = [...used].filter((number) => number < this.#main.size).sort((a, b) => a - b);
    // What is not in use now is of another state of the book, which may come back.
    const isCrowded = this.#main.size > 2 * inUse.length + recent.length;
    const files = isCrowded ? inUse.map((number) => this.#main.fileAt(number)) : filesOf(this.#main);
    const all = [...files, ...recent];
    cache.keep(packName, writePack(all));
    cache.keep(recentPackName, writePack([]));
    keepNames(cache, new Map([...all.map(({ names: [name, byGit] }) => [byGit, name] as const), ...names]));
  }
}

function filesOf(pack: FilePack): NamedFile[] {
  return Array.from({ length: pack.size }, (_, index) => pack.fileAt(index));
}

function readPack(cache: BookCache | undefined, name: string): FilePack {
  const bytes = cache?.read(name);
  try {
    return bytes ? FilePack.read(bytes) : FilePack.empty;
  } catch {
    return FilePack.empty;
  }
}
