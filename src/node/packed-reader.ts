import type { BookFile, FileKind } from '../core/book/book.ts';
import { readBookFile } from '../core/book/book-file.ts';
import type { FileContent } from '../core/book/file-system.ts';
import type { BookFileReader, UnreadFile } from '../core/workspace/index.ts';
import type { BookCache } from './cache/book-cache.ts';
import { type NamedFile, namesOf } from './cache/file-pack.ts';
import { KeptPacks } from './cache/kept-packs.ts';
import { type IdentifiedFileSystem, identityOfProblem } from './identified-files.ts';
import type { ParsedFile, UnparsedFile } from './parsing/parsed-file.ts';
import { ParserPool } from './parsing/parser-pool.ts';

/** So many files take longer to parse than threads take to start, small as they may be. */
const worthStarting = 1000;

/** Files of which the content is held at once. */
const filesAtOnce = 20_000;

interface Unparsed extends UnparsedFile {
  readonly index: number;
}

/** Reads the files of a book: from what earlier runs have kept where the content is the same, the others on several cores. */
export class PackedReader implements BookFileReader {
  readonly #fileSystem: IdentifiedFileSystem;
  readonly #cache: BookCache | undefined;
  readonly #parsers: ParserPool;
  readonly #identities = new Map<string, string>();
  /** Of what was parsed: name of a content by git -> name by its bytes. */
  readonly #names = new Map<string, string>();
  readonly #used = new Set<number>();
  readonly #added = new Map<string, NamedFile>();
  #packs: KeptPacks | undefined;

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
    return this.#added.has(addedKey(kind, identity)) || this.#kept().find(identity, kind) !== undefined;
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
    const known = text === undefined ? this.#kept().find(identity, kind) : undefined;
    if (text === undefined && known === undefined) return undefined;
    if (known !== undefined) this.#used.add(known);
    if (isCurrent) this.#identities.set(path, known === undefined ? identity : this.#kept().namesAt(known)[0]);
    return known === undefined ? readBookFile(path, kind, { text: text! }) : this.#kept().unpack(known, path);
  }

  /** Says how many files there are: where many of them are to be parsed, threads start. */
  expect(count: number): void {
    if (count >= worthStarting && this.#kept().isEmpty) this.#parsers.begin();
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
    this.#kept().keep(this.#cache, [...this.#added.values()], this.#used, this.#names);
  }

  async #readBatch(files: readonly UnreadFile[], progress?: (path: string) => void): Promise<BookFile[]> {
    const pack = this.#kept();
    const paths = files.map(({ path }) => path);
    const found = await this.#fileSystem.identify(paths, (identity) => !pack.hasContent(identity));
    const read: BookFile[] = [];
    const unparsed: Unparsed[] = [];
    for (const [index, { path, kind }] of files.entries()) {
      const { identity, content } = found[index]!;
      const known = pack.find(identity, kind);
      if (known !== undefined) {
        this.#used.add(known);
        this.#identities.set(path, pack.namesAt(known)[0]);
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
    const [name, byGit] = names;
    this.#identities.set(path, name);
    this.#names.set(byGit, name);
    if (packed) this.#added.set(addedKey(kind, names[0]), { ...packed, names });
    return file;
  }

  #kept(): KeptPacks {
    this.#packs ??= KeptPacks.read(this.#cache);
    return this.#packs;
  }
}

function addedKey(kind: FileKind, identity: string): string {
  return `${kind} ${identity}`;
}
