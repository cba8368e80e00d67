import { Composer, type Document, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { TextRange } from '../text/range.ts';
import { lexemesOf } from './lexemes.ts';
import { RangeList } from './range-list.ts';

/** Nothing that people write nests deeper; what does would overflow the stack of one reader or another. */
export const maxDepth = 200;

/** What the library read from a text, with the tokens that tell why it could not read the rest. */
export interface Composed {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  /** For each document, from behind its `---` to where it ends. */
  readonly documentRanges: readonly TextRange[];
  /** Errors and warnings, in the text's order. */
  readonly errors: readonly YAMLError[];
  readonly comments: readonly TextRange[];
  /** The headers of block scalars (`|`, `>-` and what is glued to them). */
  readonly blockHeaders: RangeList;
  readonly quotedScalars: RangeList;
  /** Plain scalars that begin with a character that YAML reserves. */
  readonly reservedScalars: RangeList;
  /** From an opening bracket that is never closed to where the library gave up waiting. */
  readonly unclosedBrackets: RangeList<UnclosedBracket>;
  /** Where nesting passed `maxDepth`; then there are no documents. */
  readonly tooDeepAt: number | undefined;
}

export interface UnclosedBracket extends TextRange {
  /** Whether brackets around it are closed all the same. */
  readonly isInner: boolean;
}

const scalarMark = '\u001f';
const flowCutMark = '\u0018';

/** Runs the library over a text: YAML 1.2, core schema, keys as strings, no check of duplicate keys (it is quadratic). */
export function compose(text: string): Composed {
  // The library makes an Error of every fault, and most of the time of a very faulty text would go into traces of its stack.
  const traced = Reflect.get(Error, 'stackTraceLimit');
  if (traced === undefined) return composeTraced(text);
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return composeTraced(text);
  } finally {
    Reflect.set(Error, 'stackTraceLimit', traced);
  }
}

function composeTraced(text: string): Composed {
  const parser = new Parser();
  const composer = new Composer<ParsedNode>({
    version: '1.2',
    schema: 'core',
    // Its own classes for !!omap, !!set and !!binary are no nodes as others are.
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: true,
    keepSourceTokens: true,
    logLevel: 'silent',
  });
  const documents: Document.Parsed<ParsedNode>[] = [];
  const comments: TextRange[] = [];
  const blockHeaders: TextRange[] = [];
  const quotedScalars: TextRange[] = [];
  const reservedScalars: TextRange[] = [];
  const brackets = new Brackets();
  const markers = new DocumentMarkers();
  let tooDeepAt: number | undefined;
  let insideScalar = false;
  for (const lexeme of lexemesOf(text)) {
    const range = { start: parser.offset, end: parser.offset + lexeme.length };
    if (!insideScalar) {
      if (lexeme.startsWith('#')) comments.push(range);
      else if (lexeme.startsWith('|') || lexeme.startsWith('>')) blockHeaders.push(range);
      else if (lexeme.startsWith('"') || lexeme.startsWith("'")) quotedScalars.push(range);
      else if (lexeme === '---' || lexeme === '...') markers.see(lexeme, range);
      else brackets.see(lexeme, range.start);
    } else if (/^[%@`>|,\]}]/.test(lexeme)) reservedScalars.push(range);
    insideScalar = lexeme === scalarMark;
    for (const token of parser.next(lexeme)) for (const document of composer.next(token)) documents.push(document);
    if (parser.stack.length > maxDepth) {
      tooDeepAt = range.start;
      break;
    }
  }
  const deepEnough = tooDeepAt === undefined;
  if (deepEnough) {
    for (const token of parser.end()) for (const document of composer.next(token)) documents.push(document);
    for (const document of composer.end(true, text.length)) documents.push(document);
  } else {
    documents.length = 0;
  }
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  errors.sort((a, b) => a.pos[0] - b.pos[0]);
  return {
    documents,
    documentRanges: documents.map((document) => markers.rangeOf(document.range[0], text.length)),
    errors,
    comments,
    blockHeaders: new RangeList(blockHeaders),
    quotedScalars: new RangeList(quotedScalars),
    reservedScalars: new RangeList(reservedScalars),
    unclosedBrackets: new RangeList(brackets.end(text.length)),
    tooDeepAt,
  };
}

interface OpenBracket {
  readonly bracket: string;
  readonly offset: number;
}

/** Pairs brackets on its own, since the library does not say which one it missed. */
class Brackets {
  #open: OpenBracket[] = [];
  /** What was open where the library gave up on a flow collection; a closing bracket may yet follow. */
  #cut: { readonly open: readonly OpenBracket[]; readonly offset: number } | undefined;
  readonly #unclosed: UnclosedBracket[] = [];

  see(lexeme: string, offset: number): void {
    if (this.#cut && lexeme.trim() !== '') {
      const outer = isClosing(lexeme) ? partnerOf(lexeme, this.#cut.open) : -1;
      this.#settleCut(outer);
      if (outer >= 0) return;
    }
    if (lexeme === '[' || lexeme === '{') this.#open.push({ bracket: lexeme, offset });
    else if (lexeme === flowCutMark) {
      this.#cut = { open: this.#open, offset };
      this.#open = [];
    } else if (isClosing(lexeme)) {
      const index = partnerOf(lexeme, this.#open);
      if (index < 0) return;
      this.#leaveOpen(this.#open.slice(index + 1), offset, false);
      this.#open.length = index;
    }
  }

  end(offset: number): readonly UnclosedBracket[] {
    this.#settleCut(-1);
    this.#leaveOpen(this.#open, offset, false);
    return this.#unclosed.sort((a, b) => a.start - b.start);
  }

  #settleCut(closed: number): void {
    if (this.#cut) this.#leaveOpen(this.#cut.open.slice(closed + 1), this.#cut.offset, closed >= 0);
    this.#cut = undefined;
  }

  #leaveOpen(brackets: readonly OpenBracket[], end: number, isInner: boolean): void {
    for (const { offset } of brackets) this.#unclosed.push({ start: offset, end, isInner });
  }
}

function isClosing(lexeme: string): boolean {
  return lexeme === ']' || lexeme === '}';
}

function partnerOf(closing: string, open: readonly OpenBracket[]): number {
  const partner = closing === ']' ? '[' : '{';
  return open.findLastIndex(({ bracket }) => bracket === partner);
}

class DocumentMarkers {
  readonly #markers: { readonly kind: string; readonly range: TextRange }[] = [];

  see(kind: string, range: TextRange): void {
    this.#markers.push({ kind, range });
  }

  /** @param start where the library lets the document begin: at its `---`, or at its first token when it has none */
  rangeOf(start: number, textEnd: number): TextRange {
    let low = 0;
    let high = this.#markers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#markers[middle]!.range.start < start) low = middle + 1;
      else high = middle;
    }
    const opening = this.#markers[low];
    const isOpened = opening?.kind === '---' && opening.range.start === start;
    const closing = this.#markers[isOpened ? low + 1 : low];
    return { start: isOpened ? opening.range.end : start, end: closing?.range.start ?? textEnd };
  }
}
