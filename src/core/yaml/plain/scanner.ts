import { compact } from '../../text/compact.ts';
import type { TextRange } from '../../text/range.ts';
import { sharedText } from '../../text/shared-text.ts';
import type { YamlComment, YamlMapping, YamlNode, YamlPair, YamlScalar, YamlSequence } from '../nodes.ts';
import { notPlain } from './not-plain.ts';
import { plainValue } from './plain-value.ts';

/** Deeper ones, and longer keys, are rare enough to be left to the library. */
const deepest = 40;
const longestKey = 500;

const key = /[\w\u4e00-\u9fff][\w.\u4e00-\u9fff/-]*(?=:(?:[ \n]|$))/y;
const quoted = /"[^"\\\n]*"|'[^'\n]*'/y;
/** What a plain scalar begins with: no character that means something to YAML, but a dash or the like before a letter or digit. */
const opening = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[\w\u4e00-\u9fff.])/y;
const inBlock = { token: /(?:[^\n:#]|:(?=[^ \n])|(?<=[^ ])#)+/y, end: /[\n]| #/y };
const inFlow = { token: /(?:[^\n:#,[\]{}]|:(?=[^ \n,[\]{}])|(?<=[^ ])#)+/y, end: /[,\]}]/y };

/** Reads what stands on one line: scalars, flow collections, comments. Knows where the next line with content begins. */
export class Scanner {
  readonly text: string;
  readonly comments: YamlComment[] = [];
  /** Where it has come to. */
  at = 0;
  /** Of the line with content that was found last. */
  column = 0;
  #depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the first character of the next line that holds more than a comment. False at the end of the text. */
  nextContent(): boolean {
    const { text } = this;
    for (;;) {
      const start = this.at;
      let at = start;
      while (text.charCodeAt(at) === space) at++;
      if (at >= text.length) return false;
      const code = text.charCodeAt(at);
      this.at = at;
      if (code !== lineFeed && code !== hash) {
        this.column = at - start;
        if (this.column === 0 && (text.startsWith('---', at) || text.startsWith('...', at))) throw notPlain;
        return true;
      }
      this.endLine();
    }
  }

  /** Passes spaces, a comment and the end of the line. */
  endLine(): void {
    const { text } = this;
    this.skipSpaces();
    if (text.charCodeAt(this.at) === hash) {
      const end = lineEnd(text, this.at);
      this.comments.push({ range: { start: this.at, end }, text: text.slice(this.at + 1, end) });
      this.at = end;
    }
    if (this.at < text.length && text.charCodeAt(this.at) !== lineFeed) throw notPlain;
    this.at++;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++;
  }

  /** Whether nothing but a comment follows on the line. */
  get isLineDone(): boolean {
    this.skipSpaces();
    const code = this.text.charCodeAt(this.at);
    return Number.isNaN(code) || code === lineFeed || code === hash;
  }

  /** A key with its colon; undefined where none stands here. */
  key(): YamlScalar | undefined {
    key.lastIndex = this.at;
    const source = key.exec(this.text)?.[0];
    if (source === undefined) return undefined;
    if (source.length > longestKey) throw notPlain;
    const range = { start: this.at, end: this.at + source.length };
    this.at = range.end + 1;
    const shared = sharedText(source);
    return { kind: 'scalar', range, style: 'plain', value: shared, source: shared };
  }

  /** A node that begins and ends on this line. */
  node(context: typeof inBlock): YamlNode {
    const code = this.text.charCodeAt(this.at);
    if (code === openBrace || code === openBracket) {
      if (++this.#depth > deepest) throw notPlain;
      const collection = code === openBrace ? this.#mapping() : this.#sequence();
      this.#depth--;
      return collection;
    }
    return code === doubleQuote || code === singleQuote ? this.#quoted() : this.#plain(context);
  }

  /** A node on a line of its own, to the end of the line. */
  lineNode(): YamlNode {
    const node = this.node(inBlock);
    const { at } = this;
    this.skipSpaces();
    // A comment has a space before it.
    if (this.at === at && this.text.charCodeAt(at) === hash) throw notPlain;
    this.endLine();
    return node;
  }

  #plain({ token, end }: typeof inBlock): YamlScalar {
    const { text, at: start } = this;
    opening.lastIndex = start;
    if (!opening.test(text)) throw notPlain;
    token.lastIndex = start;
    if (!token.test(text)) throw notPlain;
    let { lastIndex } = token;
    while (text.charCodeAt(lastIndex - 1) === space) lastIndex--;
    this.at = lastIndex;
    if (token.lastIndex < text.length) {
      // What ends it in another way is for the library to judge.
      end.lastIndex = text.charCodeAt(token.lastIndex) === hash ? token.lastIndex - 1 : token.lastIndex;
      if (!end.test(text)) throw notPlain;
    }
    const source = sharedText(text.slice(start, lastIndex));
    return { kind: 'scalar', range: { start, end: lastIndex }, style: 'plain', value: plainValue(source), source };
  }

  #quoted(): YamlScalar {
    const start = this.at;
    quoted.lastIndex = start;
    const written = quoted.exec(this.text)?.[0];
    if (written === undefined || this.text[quoted.lastIndex] === "'") throw notPlain;
    this.at = quoted.lastIndex;
    const style = written.startsWith('"') ? 'double-quoted' : 'single-quoted';
    const source = sharedText(written.slice(1, -1));
    return { kind: 'scalar', range: { start, end: this.at }, style, value: source, source };
  }

  #mapping(): YamlMapping {
    const start = this.at;
    const pairs: YamlPair[] = [];
    this.#items(closeBrace, () => {
      const name = this.key();
      if (!name || pairs.some(({ key: { source } }) => source === name.source)) throw notPlain;
      this.skipSpaces();
      pairs.push(pairOf(name, this.node(inFlow)));
    });
    return { kind: 'mapping', range: this.#since(start), flow: true, pairs: compact(pairs) };
  }

  #sequence(): YamlSequence {
    const start = this.at;
    const items: YamlNode[] = [];
    this.#items(closeBracket, () => items.push(this.node(inFlow)));
    return { kind: 'sequence', range: this.#since(start), flow: true, items: compact(items) };
  }

  #items(close: number, read: () => void): void {
    const { text } = this;
    this.at++;
    this.skipSpaces();
    if (text.charCodeAt(this.at) !== close) {
      for (;;) {
        read();
        this.skipSpaces();
        const code = text.charCodeAt(this.at);
        if (code === close) break;
        if (code !== comma) throw notPlain;
        this.at++;
        this.skipSpaces();
      }
    }
    this.at++;
  }

  #since(start: number): TextRange {
    return { start, end: this.at };
  }
}

export function pairOf(name: YamlScalar, value: YamlNode): YamlPair {
  return { key: name, value, range: { start: name.range.start, end: Math.max(name.range.end, value.range.end) } };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const space = 32;
const lineFeed = 10;
const hash = 35;
const comma = 44;
const doubleQuote = 34;
const singleQuote = 39;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
