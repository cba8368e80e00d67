import { createHash } from 'node:crypto';
import type { BookFile, FileKind } from '../../core/book/book.ts';
import { type PackedFile, unpackBookFile } from '../../core/packing/index.ts';
import { isNameByGit } from '../identified-files.ts';

/** Where the parts of a pack begin and end, as its first line says it in JSON. */
interface Contents {
  /** Of each file: all names of its content, its kind, and the texts of scalars that are not in it as they are read. */
  readonly files: readonly (readonly [
    names: readonly [byBytes: string, byGit: string],
    kind: FileKind,
    texts?: readonly string[],
  ])[];
  /** Of each file: the bytes of its text, and how many numbers there are. */
  readonly lengths: readonly (readonly [text: number, numbers: number])[];
}

/**
 * Many packed files in one piece: a line that says what is in it, the texts, the numbers. Nothing of a file is made out
 * before it is asked for.
 */
export class FilePack {
  static readonly empty = new FilePack({ files: [], lengths: [] }, Buffer.alloc(0), new Uint32Array());

  readonly #contents: Contents;
  readonly #texts: Buffer;
  readonly #numbers: Uint32Array;
  readonly #textStarts: number[] = [0];
  readonly #numberStarts: number[] = [0];
  /** By name: the file with that content, or several, which are of several kinds. */
  readonly #byName = new Map<string, number | number[]>();
  /** By the names that git gives; made when one is asked for. */
  #byGit: Map<string, number | number[]> | undefined;

  private constructor(contents: Contents, texts: Buffer, numbers: Uint32Array) {
    this.#contents = contents;
    this.#texts = texts;
    this.#numbers = numbers;
    for (const [index, [names]] of contents.files.entries()) {
      add(this.#byName, names[0], index);
      this.#textStarts.push(this.#textStarts[index]! + contents.lengths[index]![0]);
      this.#numberStarts.push(this.#numberStarts[index]! + contents.lengths[index]![1]);
    }
  }

  /** @param bytes what `writePack` made, whole: this is not checked here */
  static read(bytes: Buffer): FilePack {
    const lineEnd = bytes.indexOf(10);
    const contents = JSON.parse(bytes.toString('utf8', 0, lineEnd)) as Contents;
    const textLength = contents.lengths.reduce((sum, [length]) => sum + length, 0);
    const numbersLength = contents.lengths.reduce((sum, [, count]) => sum + count, 0) * 4;
    const texts = bytes.subarray(lineEnd + 1, lineEnd + 1 + textLength);
    // Numbers are read where they begin at a multiple of their size.
    const aligned = new Uint8Array(numbersLength);
    aligned.set(bytes.subarray(lineEnd + 1 + textLength, lineEnd + 1 + textLength + numbersLength));
    return new FilePack(contents, texts, new Uint32Array(aligned.buffer));
  }

  get size(): number {
    return this.#contents.files.length;
  }

  /** Whether there is a file with that content, of whatever kind. */
  hasContent(name: string): boolean {
    return this.#filesOf(name) !== undefined;
  }

  /** The number of the file of a kind with that content. */
  find(name: string, kind: FileKind): number | undefined {
    const found = this.#filesOf(name);
    if (typeof found === 'number') return this.#contents.files[found]![1] === kind ? found : undefined;
    return found?.find((index) => this.#contents.files[index]![1] === kind);
  }

  namesAt(index: number): readonly [byBytes: string, byGit: string] {
    return this.#contents.files[index]![0];
  }

  /** A file as it is at a path. */
  unpack(index: number, path: string): BookFile {
    const [, kind, texts = []] = this.#contents.files[index]!;
    return unpackBookFile(path, { kind, text: this.#textAt(index), texts }, this.#numbers, this.#numberStarts[index]!);
  }

  /** A file to be put into another pack. */
  fileAt(index: number): NamedFile {
    const [names, kind, texts = []] = this.#contents.files[index]!;
    const numbers = this.#numbers.subarray(this.#numberStarts[index], this.#numberStarts[index + 1]);
    return { names, kind, texts, text: this.#textAt(index), numbers };
  }

  #filesOf(name: string): number | number[] | undefined {
    if (!isNameByGit(name)) return this.#byName.get(name);
    if (!this.#byGit) {
      this.#byGit = new Map();
      for (const [index, [[, byGit]]] of this.#contents.files.entries()) add(this.#byGit, byGit, index);
    }
    return this.#byGit.get(name);
  }

  #textAt(index: number): string {
    return this.#texts.toString('utf8', this.#textStarts[index], this.#textStarts[index + 1]);
  }
}

function add(files: Map<string, number | number[]>, name: string, index: number): void {
  const known = files.get(name);
  if (known === undefined) files.set(name, index);
  else if (typeof known === 'number') files.set(name, [known, index]);
  else known.push(index);
}

/** A packed file with the names of its content. */
export interface NamedFile extends Omit<PackedFile, 'numbers'> {
  readonly names: readonly [byBytes: string, byGit: string];
  readonly numbers: ArrayLike<number>;
}

/** Puts files together. */
export function writePack(files: readonly NamedFile[]): Buffer {
  const texts = files.map(({ text }) => Buffer.from(text));
  const contents: Contents = {
    files: files.map(({ names, kind, texts: apart }) => (apart.length > 0 ? [names, kind, apart] : [names, kind])),
    lengths: files.map(({ numbers }, index) => [texts[index]!.length, numbers.length]),
  };
  const numbers = new Uint32Array(contents.lengths.reduce((sum, [, count]) => sum + count, 0));
  let at = 0;
  for (const file of files) {
    numbers.set(file.numbers, at);
    at += file.numbers.length;
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...texts, Buffer.from(numbers.buffer)]);
}

/** The names of a content: that of `DiskFileSystem.identify`, and that of git (of its usual kind of repository). */
export function namesOf(bytes: Uint8Array): readonly [string, string] {
  const blob = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return [createHash('sha256').update(bytes).digest('base64url'), blob];
}
