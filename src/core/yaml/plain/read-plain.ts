import { compact } from '../../text/compact.ts';
import type { YamlMapping, YamlNode, YamlPair, YamlSequence } from '../nodes.ts';
import type { PartReading } from '../read-part.ts';
import { notPlain } from './not-plain.ts';
import { pairOf, Scanner } from './scanner.ts';

/** Tabs, carriage returns, control characters, halves of surrogate pairs, byte order marks. */
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u;
const marker = /---(?=[ \n]|$)/y;
const dash = 45;
const space = 32;
const deepest = 40;

/**
 * Reads what most files of a book are written in, and nothing else: block mappings and sequences of scalars and flow
 * collections that stand on one line each, in which nothing is wrong. It gives what the library's reading gives, in a small
 * part of the time; undefined for any text that has more in it.
 */
export function readPlain(text: string): PartReading | undefined {
  if (unusual.test(text)) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #scanner: Scanner;
  #depth = 0;

  constructor(text: string) {
    this.#scanner = new Scanner(text);
  }

  read(): PartReading {
    const scanner = this.#scanner;
    const { text } = scanner;
    let start: number | undefined;
    marker.lastIndex = 0;
    if (marker.test(text)) {
      start = scanner.at = marker.lastIndex;
      scanner.endLine();
    }
    if (!scanner.nextContent()) throw notPlain;
    start ??= scanner.at - scanner.column;
    const root = this.#block(scanner.column);
    if (scanner.at < text.length) throw notPlain;
    const document = { root, range: { start, end: text.length }, damaged: [] };
    return { documents: [document], comments: scanner.comments, problems: [] };
  }

  /** The collection that begins here. */
  #block(column: number): YamlMapping | YamlSequence {
    if (++this.#depth > deepest) throw notPlain;
    const block = this.#isItem() ? this.#sequence(column) : this.#mapping(column);
    this.#depth--;
    return block;
  }

  #isItem(): boolean {
    const { text, at } = this.#scanner;
    return text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === space;
  }

  /** Leaves the scanner at the first content behind it. */
  #mapping(column: number): YamlMapping {
    const scanner = this.#scanner;
    const pairs: YamlPair[] = [];
    const names = new Set<string>();
    do {
      const key = scanner.key();
      if (!key || names.has(key.source)) throw notPlain;
      names.add(key.source);
      pairs.push(pairOf(key, this.#value(scanner.at, column)));
    } while (this.#goesOn(column) && !this.#isItem());
    const range = { start: pairs[0]!.range.start, end: pairs.at(-1)!.range.end };
    return { kind: 'mapping', range, flow: false, pairs: compact(pairs) };
  }

  /** What stands behind a colon, on its line or below. */
  #value(behindColon: number, column: number): YamlNode {
    const scanner = this.#scanner;
    if (!scanner.isLineDone) {
      const node = scanner.lineNode();
      this.#next();
      return node;
    }
    scanner.endLine();
    this.#next();
    const isBelow = !this.#isDone && (scanner.column > column || (scanner.column === column && this.#isItem()));
    if (isBelow) return this.#block(scanner.column);
    const range = { start: behindColon, end: behindColon };
    return { kind: 'scalar', range, style: 'empty', value: null, source: '' };
  }

  #sequence(column: number): YamlSequence {
    const scanner = this.#scanner;
    const start = scanner.at;
    const items: YamlNode[] = [];
    do {
      items.push(this.#item(column));
    } while (this.#goesOn(column) && this.#isItem());
    return { kind: 'sequence', range: { start, end: items.at(-1)!.range.end }, flow: false, items: compact(items) };
  }

  #item(column: number): YamlNode {
    const scanner = this.#scanner;
    const dashAt = scanner.at;
    scanner.at++;
    scanner.skipSpaces();
    if (scanner.isLineDone || this.#isItem()) throw notPlain;
    const begun = scanner.at;
    if (scanner.key()) {
      scanner.at = begun;
      return this.#block(column + begun - dashAt);
    }
    const node = scanner.lineNode();
    this.#next();
    return node;
  }

  #isDone = false;

  #next(): void {
    this.#isDone = !this.#scanner.nextContent();
    if (this.#isDone) this.#scanner.at = this.#scanner.text.length;
  }

  /** Whether the next content stands in that column; what stands to its right belongs to nothing. */
  #goesOn(column: number): boolean {
    if (this.#isDone) return false;
    if (this.#scanner.column > column) throw notPlain;
    return this.#scanner.column === column;
  }
}
