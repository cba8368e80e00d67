import { Composer, type Document, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { TextRange } from '../text/range.ts';

/** Nothing that people write nests deeper; what does would overflow the stack of one reader or another. */
export const maxDepth = 200;

/** What the library read from a text. */
export interface Composed {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  readonly errors: readonly YAMLError[];
  readonly comments: readonly TextRange[];
  /** Where nesting passed `maxDepth`; then there are no documents. */
  readonly tooDeepAt: number | undefined;
}

const scalarMark = '\u001f';

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
  let insideScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && !insideScalar) {
      comments.push({ start: parser.offset, end: parser.offset + lexeme.length });
    }
    insideScalar = lexeme === scalarMark;
    for (const token of parser.next(lexeme)) for (const document of composer.next(token)) documents.push(document);
    if (parser.stack.length > maxDepth) {
      return { documents: [], errors: [], comments, tooDeepAt: parser.offset - lexeme.length };
    }
  }
  for (const token of parser.end()) for (const document of composer.next(token)) documents.push(document);
  for (const document of composer.end(true, text.length)) documents.push(document);
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  return { documents, errors, comments, tooDeepAt: undefined };
}
