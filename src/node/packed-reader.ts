import type { BookFile, FileKind } from '../core/book/book.ts';
import { readBookFile } from '../core/book/book-file.ts';
import type { FileContent } from '../core/book/file-system.ts';
import type { BookFileReader, UnreadFile } from '../core/workspace/index.ts';
import type { BookCache } from './cache/book-cache.ts';
import { FilePack, type NamedFile, namesOf, writePack } from './cache/file-pack.ts';
import { keepNames } from './cache/kept-names.ts';
import { type IdentifiedFileSystem, identityOfProblem } from './identified-files.ts';
import type { ParsedFile, UnparsedFile } from './parsing/parsed-file.ts';
import { ParserPool } from './parsing/parser-pool.ts';

/** Files of which the content is held at once. */
const filesAtOnce = 20_000;

/** The file of the cache that the packed files are in. */
const packName = 'files';

interface Unparsed extends UnparsedFile {
  readonly index: number;
}

/** Reads the files of a book: from what earlier runs have kept where the content is the same, the others on several cores. */
export class PackedReader implements BookFileReader {
  readonly #fileSystem: IdentifiedFileSystem;
  readonly #cache: BookCache | undefined;
  readonly #parsers: ParserPool;
  readonly #identities = new Map<string, string>();
  /** Name of a content by git -> name by its bytes. */
  readonly #names = new Map<string, string>();
  readonly #used = new Set<number>();
  readonly #added = new Map<string, NamedFile>();
  #pack: FilePack | undefined;

  /** @param cache undefined: nothing was kept, and nothing will be */
  constructor(fileSystem: IdentifiedFileSystem, cache: BookCache | undefined, parsers = new ParserPool(undefined)) {
    this.#fileSystem = fileSystem;
    this.#cache = cache;
    this.#parsers = parsers;
  }

  /** By path: the name, by its bytes, of the content that was read there last. Empty without a cache. */
  get identities(): ReadonlyMap<string, string> {
    return this.#identities;
  }

  /** Whether a file of that content has a short form, which is kept. */
  has(identity: string, kind: FileKind): boolean {
    return this.#added.has(addedKey(kind, identity)) || this.#packNow().find(identity, kind) !== undefined;
  }

  /**
   * A file as it was, without looking at what stands there.
   * @param isCurrent whether the same stands there
   * @param text of a file without a short form; undefined: it has one
   */
  recall(
    path: string,
    kind: FileKind,
    identity: string,
    isCurrent: boolean,
    text: string | undefined,
  ): BookFile | undefined {
    const known = text === undefined ? this.#packNow().find(identity, kind) : undefined;
    if (text === undefined && known === undefined) return undefined;
    if (known !== undefined) this.#used.add(known);
    if (isCurrent) this.#note(path, known === undefined ? [identity] : this.#packNow().namesAt(known));
    return known === undefined ? readBookFile(path, kind, { text: text! }) : this.#packNow().unpack(known, path);
  }

  async read(files: readonly UnreadFile[], progress?: (path: string) => void): Promise<readonly BookFile[]> {
    const read: BookFile[] = [];
    for (let i = 0; i < files.length; i += filesAtOnce) {
      read.push(...(await this.#readBatch(files.slice(i, i + filesAtOnce), progress)));
    }
    return read;
  }

  /** Keeps what was read for later runs. */
  keep(): void {
    if (!this.#cache || this.#added.size === 0) return;
    const pack = this.#packNow();
    const before = [...Array(pack.size).keys()];
    const inUse = before.filter((index) => this.#used.has(index));
    // What is not in use now is of another state of the book, which may come back.
    const isCrowded = pack.size > 2 * inUse.length + this.#added.size;
    const files = (isCrowded ? inUse : before).map((index) => pack.fileAt(index));
    this.#cache.keep(packName, writePack([...files, ...this.#added.values()]));
    keepNames(this.#cache, this.#names);
  }

  async #readBatch(files: readonly UnreadFile[], progress?: (path: string) => void): Promise<BookFile[]> {
    const pack = this.#packNow();
    const paths = files.map(({ path }) => path);
    const found = await this.#fileSystem.identify(paths, (identity) => !pack.hasContent(identity));
    const read: BookFile[] = [];
    const unparsed: Unparsed[] = [];
    for (const [index, { path, kind }] of files.entries()) {
      const { identity, content } = found[index]!;
      const known = pack.find(identity, kind);
      if (known !== undefined) {
        this.#used.add(known);
        this.#note(path, pack.namesAt(known));
        read[index] = pack.unpack(known, path);
        progress?.(path);
      } else {
        const { bytes, problem } = content ?? (await this.#contentOf(path));
        if (problem === undefined) unparsed.push({ index, path, kind, bytes });
        else {
          this.#identities.set(path, identityOfProblem(problem));
          read[index] = readBookFile(path, kind, { problem });
          progress?.(path);
        }
      }
    }
    const parsed = await this.#parsers.parse(unparsed, ({ path }) => progress?.(path));
    for (const [index, each] of parsed.entries()) read[unparsed[index]!.index] = this.#takeUp(unparsed[index]!, each);
    return read;
  }

  async #contentOf(path: string): Promise<FileContent> {
    return (await this.#fileSystem.identify([path], () => true))[0]!.content!;
  }

  #takeUp({ path, kind, bytes }: UnparsedFile, { file, packed }: ParsedFile): BookFile {
    if (!this.#cache) return file;
    const names = namesOf(bytes);
    this.#note(path, names);
    if (packed) this.#added.set(addedKey(kind, names[0]), { ...packed, names });
    return file;
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
    const bytes = this.#cache?.read(packName);
    try {
      return bytes && FilePack.read(bytes);
    } catch {
      return undefined;
    }
  }
}

function addedKey(kind: FileKind, identity: string): string {
  return `${kind} ${identity}`;
}
