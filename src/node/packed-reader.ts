import type { BookFile } from '../core/book/book.ts';
import { readBookFile } from '../core/book/book-file.ts';
import { packBookFile } from '../core/packing/index.ts';
import type { BookFileReader, UnreadFile } from '../core/workspace/index.ts';
import type { BookCache } from './cache/book-cache.ts';
import { FilePack, type NamedFile, namesOf, writePack } from './cache/file-pack.ts';
import { keepNames } from './cache/kept-names.ts';
import type { IdentifiedFile, IdentifiedFileSystem } from './identified-files.ts';

/** Files of which the content is held at once. */
const filesAtOnce = 1024;

/** The file of the cache that the packed files are in. */
const packName = 'files';

/** Reads the files of a book, from what earlier runs have kept where the content is the same. */
export class PackedReader implements BookFileReader {
  readonly #fileSystem: IdentifiedFileSystem;
  readonly #cache: BookCache;
  readonly #identities = new Map<string, string>();
  /** Name of a content by git -> name by its bytes. */
  readonly #names = new Map<string, string>();
  readonly #used = new Set<number>();
  readonly #added = new Map<string, NamedFile>();
  #pack: FilePack | undefined;

  constructor(fileSystem: IdentifiedFileSystem, cache: BookCache) {
    this.#fileSystem = fileSystem;
    this.#cache = cache;
  }

  /** By path: the name, by its bytes, of the content that was read there last. */
  get identities(): ReadonlyMap<string, string> {
    return this.#identities;
  }

  async read(files: readonly UnreadFile[], progress?: (path: string) => void): Promise<readonly BookFile[]> {
    const pack = this.#packNow();
    const read: BookFile[] = [];
    for (let i = 0; i < files.length; i += filesAtOnce) {
      const batch = files.slice(i, i + filesAtOnce);
      const paths = batch.map(({ path }) => path);
      const found = await this.#fileSystem.identify(paths, (identity) => !pack.hasContent(identity));
      for (const [index, file] of batch.entries()) {
        read.push(await this.#readOne(file, found[index]!, pack));
        progress?.(file.path);
      }
    }
    return read;
  }

  /** Keeps what was read for later runs. */
  keep(): void {
    if (this.#added.size === 0) return;
    const pack = this.#packNow();
    const before = [...Array(pack.size).keys()];
    const inUse = before.filter((index) => this.#used.has(index));
    // What is not in use now is of another state of the book, which may come back.
    const isCrowded = pack.size > 2 * inUse.length + this.#added.size;
    const files = (isCrowded ? inUse : before).map((index) => pack.fileAt(index));
    this.#cache.keep(packName, writePack([...files, ...this.#added.values()]));
    keepNames(this.#cache, this.#names);
  }

  async #readOne({ path, kind }: UnreadFile, file: IdentifiedFile, pack: FilePack): Promise<BookFile> {
    const known = pack.find(file.identity, kind);
    if (known !== undefined) {
      this.#used.add(known);
      this.#note(path, pack.namesAt(known));
      return pack.unpack(known, path);
    }
    const [{ identity, content }] = file.content
      ? [file]
      : ((await this.#fileSystem.identify([path], () => true)) as [IdentifiedFile]);
    const book = readBookFile(path, kind, content!);
    if (content!.problem !== undefined) this.#identities.set(path, identity);
    else {
      const names = namesOf(content!.bytes);
      this.#note(path, names);
      const packed = packBookFile(book);
      if (packed) this.#added.set(`${kind} ${names[0]}`, { ...packed, names });
    }
    return book;
  }

  #note(path: string, [name, byGit]: readonly string[]): void {
    this.#identities.set(path, name!);
    if (byGit !== undefined) this.#names.set(byGit, name!);
  }

  #packNow(): FilePack {
    this.#pack ??= this.#readPack() ?? FilePack.empty;
    return this.#pack;
  }

  #readPack(): FilePack | undefined {
    const bytes = this.#cache.read(packName);
    try {
      return bytes && FilePack.read(bytes);
    } catch {
      return undefined;
    }
  }
}
