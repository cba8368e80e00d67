import { type CST, Parser } from 'yaml';
import { columnIn } from './line-breaks.ts';

/** A block mapping or sequence that is open around a token. */
export interface Block {
  /** The column of its keys or dashes as written, and as it will be. */
  readonly before: number;
  readonly after: number;
  readonly parent: Block | undefined;
}

/** A flow collection that is open around a token. */
export interface Flow {
  readonly parent: Flow | undefined;
  /** What follows the bracket on the bracket's own line: people align further lines with it. */
  first: Token | undefined;
}

export type TokenKind = CST.Token['type'] | 'block-scalar-content';

/** What is not white space, as the library's parser tells it apart: the lines of a block scalar are one token. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Whether only white space stands before it on its line. */
  readonly isFirst: boolean;
  /** The column that it gets where it is the first on its line; own-line comments get theirs by what is around them. */
  column: number;
  readonly block: Block | undefined;
  /** The innermost flow collection around it; brackets count as inside. */
  readonly flow: Flow | undefined;
}

/** Nesting goes by this many columns. */
export const indentation = 2;

/**
 * The tokens of a text that can be read, in order.
 * @returns undefined where it holds what no book has and formatting does not touch: keys written with `?`
 */
export function tokensOf(text: string): Token[] | undefined {
  const reader = new TokenReader(text);
  for (const token of new Parser().parse(text)) reader.read(token, { block: undefined, flow: undefined, column: 0 });
  return reader.isRegular ? reader.tokens : undefined;
}

interface Around {
  readonly block: Block | undefined;
  readonly flow: Flow | undefined;
  readonly column: number;
}

type Source = CST.SourceToken | CST.Token;

class TokenReader {
  readonly tokens: Token[] = [];
  isRegular = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(token: CST.Token, around: Around): void {
    switch (token.type) {
      case 'document':
        this.#sources(token.start, around);
        if (token.value) this.read(token.value, around);
        this.#sources(token.end, around);
        return;
      case 'block-map':
        this.#mapping(token, around);
        return;
      case 'block-seq':
        this.#sequence(token, around);
        return;
      case 'flow-collection':
        this.#flow(token, around);
        return;
      case 'block-scalar':
        this.#blockScalar(token, around);
        return;
      case 'error':
        this.isRegular = false;
        return;
      default:
        if (!isSpace(token.type)) this.#add(token.type, token.offset, token.source, around);
        this.#sources('end' in token ? token.end : undefined, around);
    }
  }

  #mapping({ items }: CST.BlockMap, around: Around): void {
    const block = this.#blockAt(items[0], around);
    const own = { ...around, block, column: block.after };
    const below = { ...own, column: block.after + indentation };
    for (const item of items) {
      if (item.explicitKey) this.isRegular = false;
      this.#sources(item.start, own);
      if (item.key) this.read(item.key, own);
      this.#sources(item.sep, below);
      if (item.value) this.read(item.value, below);
    }
  }

  #sequence({ items }: CST.BlockSequence, around: Around): void {
    const block = this.#blockAt(items[0], around);
    const own = { ...around, block, column: block.after };
    const below = { ...own, column: block.after + indentation };
    for (const item of items) {
      const dash = item.start.findIndex(({ type }) => type === 'seq-item-ind');
      this.#sources(item.start.slice(0, dash + 1), own);
      this.#sources(item.start.slice(dash + 1), below);
      if (item.value) this.read(item.value, below);
    }
  }

  #flow({ start, items, end }: CST.FlowCollection, around: Around): void {
    const flow: Flow = { parent: around.flow, first: undefined };
    const inside = { ...around, flow };
    this.#sources([start], around);
    const opened = this.tokens.length;
    for (const item of items) {
      this.#sources(item.start, inside);
      if (item.key) this.read(item.key, inside);
      this.#sources(item.sep, inside);
      if (item.value) this.read(item.value, inside);
    }
    const closing = end.findIndex(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
    if (closing < 0) this.isRegular = false;
    this.#sources(end.slice(0, closing + 1), inside);
    const first = this.tokens[opened];
    if (first && !first.isFirst && first.kind !== 'comment') flow.first = first;
    this.#sources(end.slice(closing + 1), around);
  }

  #blockScalar({ offset, props, source }: CST.BlockScalar, around: Around): void {
    this.#sources(props, around);
    const start = props.reduce((at, prop) => at + ('source' in prop ? prop.source.length : 0), offset);
    if (source !== '') this.#add('block-scalar-content', start, source, around);
  }

  #blockAt(item: { start: CST.SourceToken[]; key?: CST.Token | null } | undefined, around: Around): Block {
    const first = item?.start.find(({ type }) => !isSpace(type) && type !== 'comment') ?? item?.key;
    return {
      before: first ? columnIn(this.#text, first.offset) : around.column,
      after: around.column,
      parent: around.block,
    };
  }

  #sources(sources: readonly Source[] | undefined, around: Around): void {
    for (const source of sources ?? []) {
      if (isSpace(source.type)) continue;
      if (source.type === 'explicit-key-ind' || source.type === 'flow-error-end') this.isRegular = false;
      this.#add(source.type, source.offset, 'source' in source ? source.source : '', around);
    }
  }

  #add(kind: TokenKind, start: number, source: string, { block, flow, column }: Around): void {
    const before = columnIn(this.#text, start);
    const isFirst = this.#text.slice(start - before, start).trim() === '';
    // A document that is one scalar or one flow collection has no block to be measured by.
    const isFree = block === undefined && (flow !== undefined || !isMarker(kind));
    const end = start + (kind === 'comment' ? source.trimEnd().length : source.length);
    this.tokens.push({ kind, start, end, isFirst, column: isFree ? before : column, block, flow });
  }
}

function isSpace(type: string): boolean {
  return type === 'space' || type === 'newline' || type === 'byte-order-mark' || type === 'doc-mode';
}

function isMarker(kind: TokenKind): boolean {
  return kind === 'doc-start' || kind === 'doc-end' || kind === 'directive';
}
