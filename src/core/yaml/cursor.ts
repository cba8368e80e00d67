import { type TextRange, touches } from '../text/range.ts';
import { cursorOnNewLine } from './cursor-probe.ts';
import type { YamlDocument, YamlFile, YamlMapping, YamlNode, YamlPair, YamlScalar, YamlSequence } from './nodes.ts';

/** Keys and indexes from a document's root. */
export type YamlPath = readonly (string | number)[];

/**
 * What a cursor is at. `key` and `value`: on something written. `new-key`, `new-value`, `new-item`: where one would
 * begin. `none`: where nothing can be written that means anything.
 */
export type CursorPlace = 'key' | 'value' | 'new-key' | 'new-value' | 'new-item' | 'block-scalar' | 'comment' | 'none';

/** Where a cursor is in a YAML file, as hover and completion ask for it. */
export interface Cursor {
  readonly place: CursorPlace;
  readonly document: YamlDocument | undefined;
  /** For `key` and `new-key` to the mapping that holds it; for all others to the value or item itself. */
  readonly path: YamlPath;
  /** The word or scalar to replace, all of it even when the cursor is in its middle; empty where there is none yet. */
  readonly word: TextRange;
  /** The node on which the cursor is, for `key`, `value` and `block-scalar`. */
  readonly node: YamlNode | undefined;
  /** The mapping to which a key belongs, for `key` and `new-key`; undefined where the key would be its first. */
  readonly mapping: YamlMapping | undefined;
  /** The keys that stand in that mapping, without the one at the cursor. */
  readonly presentKeys: readonly string[];
  readonly flow: boolean;
  /**
   * Whether a value or item begins on this line in block style, so that it could as well become a mapping: the keys
   * of that mapping may be offered too, as may items behind a dash.
   */
  readonly mayStartMapping: boolean;
  /** What has to be written before the text: a space behind `key:`, a dash for a new item on a line of its own. */
  readonly lead: '' | ' ' | '- ';
}

/** Finds out where an offset of a file is. Total: any offset of any file gives a cursor. */
export function cursorAt(file: YamlFile, offset: number): Cursor {
  const document = documentAt(file, offset);
  const base: Cursor = {
    place: 'none',
    document,
    path: [],
    word: { start: offset, end: offset },
    node: undefined,
    mapping: undefined,
    presentKeys: [],
    flow: false,
    mayStartMapping: false,
    lead: '',
  };
  const comment = file.comments.find(({ range }) => range.start < offset && offset <= range.end);
  if (comment) return { ...base, place: 'comment', word: comment.range };
  const found = document?.root && new Descent(file, base, offset).into(document.root, []);
  return found || cursorOnNewLine(file, base, offset);
}

/** The document to which an offset belongs: the last that begins before it. */
export function documentAt(file: YamlFile, offset: number): YamlDocument | undefined {
  return file.documents.findLast((document) => document.range.start <= offset) ?? file.documents[0];
}

/** Walks down the tree to what the cursor touches. */
class Descent {
  readonly #file: YamlFile;
  readonly #base: Cursor;
  readonly #offset: number;

  constructor(file: YamlFile, base: Cursor, offset: number) {
    this.#file = file;
    this.#base = base;
    this.#offset = offset;
  }

  into(node: YamlNode, path: YamlPath): Cursor | undefined {
    if (node.kind === 'mapping') return this.#intoMapping(node, path);
    if (node.kind === 'sequence') return this.#intoSequence(node, path);
    return touches(node.range, this.#offset) ? this.#onValue(node, path) : undefined;
  }

  #intoMapping(mapping: YamlMapping, path: YamlPath): Cursor | undefined {
    for (const pair of mapping.pairs) {
      if (touches(pair.key.range, this.#offset)) return this.#onKey(pair, mapping, path);
      const valuePath = [...path, pair.key.source];
      if (this.#isBehindColon(pair)) {
        const lead = this.#file.source.text[this.#offset - 1] === ':' ? ' ' : '';
        return { ...this.#base, place: 'new-value', path: valuePath, flow: mapping.flow, lead };
      }
      const found = this.into(pair.value, valuePath);
      if (found) return found.flow || !mapping.flow ? found : { ...found, flow: true };
    }
    if (!this.#isAfterSeparator(mapping)) return undefined;
    const presentKeys = mapping.pairs.map((pair) => pair.key.source);
    return { ...this.#base, place: 'new-key', path, mapping, presentKeys, flow: true };
  }

  #intoSequence(sequence: YamlSequence, path: YamlPath): Cursor | undefined {
    for (const [index, item] of sequence.items.entries()) {
      const isEmpty = item.kind === 'scalar' && item.style === 'empty';
      const found =
        isEmpty && !sequence.flow ? this.#onEmptyItem(item, [...path, index]) : this.into(item, [...path, index]);
      if (found) return found.flow || !sequence.flow ? found : { ...found, flow: true };
    }
    if (!this.#isAfterSeparator(sequence)) return undefined;
    const index = sequence.items.filter((item) => item.range.end <= this.#offset).length;
    return { ...this.#base, place: 'new-item', path: [...path, index], flow: true };
  }

  #onEmptyItem(item: YamlScalar, path: YamlPath): Cursor | undefined {
    const between = this.#file.source.text.slice(item.range.start, this.#offset);
    if (this.#offset < item.range.start || !/^[ \t]*$/.test(between)) return undefined;
    return { ...this.#base, place: 'new-item', path, mayStartMapping: true, lead: between === '' ? ' ' : '' };
  }

  #onKey(pair: YamlPair, mapping: YamlMapping, path: YamlPath): Cursor {
    const presentKeys = mapping.pairs.filter((other) => other !== pair).map((other) => other.key.source);
    const { key } = pair;
    return { ...this.#base, place: 'key', path, word: key.range, node: key, mapping, presentKeys, flow: mapping.flow };
  }

  #onValue(node: YamlNode, path: YamlPath): Cursor | undefined {
    if (node.kind !== 'scalar') return { ...this.#base, place: 'value', path, word: node.range, node };
    if (node.style === 'empty') return { ...this.#base, place: 'new-value', path };
    const isBlock = node.style === 'literal' || (node.style === 'folded' && !node.source.startsWith('>'));
    if (isBlock) return { ...this.#base, place: 'block-scalar', path, word: node.range, node };
    const { text } = this.#file.source;
    const lineStart =
      Math.max(text.lastIndexOf('\n', node.range.start - 1), text.lastIndexOf('\r', node.range.start - 1)) + 1;
    const startsLine = /^[ \t]*(-[ \t]+)*$/.test(text.slice(lineStart, node.range.start));
    return {
      ...this.#base,
      place: 'value',
      path,
      word: node.range,
      node,
      mayStartMapping: startsLine && node.style === 'plain',
    };
  }

  #isBehindColon(pair: YamlPair): boolean {
    if (this.#offset <= pair.key.range.end || this.#offset - pair.key.range.end > 1000) return false;
    if (pair.value.range.start < this.#offset && pair.value.range.end > pair.key.range.end + 1) return false;
    const isWritten = pair.value.range.start === this.#offset && pair.value.range.end > this.#offset;
    return !isWritten && /^[ \t]*:[ \t]*$/.test(this.#file.source.text.slice(pair.key.range.end, this.#offset));
  }

  #isAfterSeparator(node: YamlMapping | YamlSequence): boolean {
    const { text } = this.#file.source;
    if (!node.flow || this.#offset <= node.range.start) return false;
    const close = node.kind === 'mapping' ? '}' : ']';
    const isClosed = text[node.range.end - 1] === close;
    if (
      isClosed ? this.#offset >= node.range.end : /\S/.test(text.slice(node.range.end, this.#offset).replace(',', ''))
    )
      return false;
    return /[,[{]\s*$/.test(text.slice(node.range.start, this.#offset));
  }
}
