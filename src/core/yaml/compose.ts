import { Composer, type Document, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { TextRange } from '../text/range.ts';

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
  readonly blockHeaders: readonly TextRange[];
  readonly quotedScalars: readonly TextRange[];
  /** Plain scalars that begin with a character that YAML reserves. */
  readonly reservedScalars: readonly TextRange[];
  /** From an opening bracket that is never closed to where the library gave up waiting. */
  readonly unclosedBrackets: readonly TextRange[];
  /** Where nesting passed `maxDepth`; then there are no documents. */
  readonly tooDeepAt: number | undefined;
}

const scalarMark = '\u001f';
const flowCutMark = '\u0018';

/** Runs the library over a text: YAML 1.2, core schema, keys as strings, no check of duplicate keys (it is quadratic). */
export function compose(text: string): Composed {
  const parser = new Parser();
  const composer = new Composer<ParsedNode>({
    version: '1.2',
    schema: 'core',
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
  for (const lexeme of new Lexer().lex(text)) {
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
    blockHeaders,
    quotedScalars,
    reservedScalars,
    unclosedBrackets: brackets.end(text.length),
    tooDeepAt,
  };
}

/** Pairs brackets on its own, since the library does not say which one it missed. */
class Brackets {
  readonly #open: { readonly bracket: string; readonly offset: number }[] = [];
  readonly #unclosed: TextRange[] = [];

  see(lexeme: string, offset: number): void {
    if (lexeme === '[' || lexeme === '{') this.#open.push({ bracket: lexeme, offset });
    else if (lexeme === flowCutMark) this.#leaveOpen(0, offset);
    else if (lexeme === ']' || lexeme === '}') {
      const partner = lexeme === ']' ? '[' : '{';
      const index = this.#open.findLastIndex((open) => open.bracket === partner);
      if (index < 0) return;
      this.#leaveOpen(index + 1, offset);
      this.#open.length = index;
    }
  }

  end(offset: number): readonly TextRange[] {
    this.#leaveOpen(0, offset);
    return this.#unclosed.sort((a, b) => a.start - b.start);
  }

  #leaveOpen(from: number, end: number): void {
    for (const open of this.#open.splice(from)) this.#unclosed.push({ start: open.offset, end });
  }
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
