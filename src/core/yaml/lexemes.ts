import { Lexer } from 'yaml';

/** What the library's lexer says beside the text itself: a document begins, a scalar follows, a bracket was given up on. */
const marks = { document: '\u0002', scalar: '\u001f', flowEnd: '\u0018' };

/**
 * The lexemes of a text. Where the library gives up on a bracket that is never closed it has passed the next line's
 * indentation and takes that line to begin at the margin; all lines after it would be read wrongly. So it is started
 * anew on that line.
 */
export function* lexemesOf(text: string): Generator<string, void> {
  let restart: number | undefined = 0;
  while (restart !== undefined) restart = yield* lexFrom(text, restart);
}

/** @returns the start of the line to start anew on */
function* lexFrom(text: string, from: number): Generator<string, number | undefined> {
  let offset = from;
  // Of a line that is begun a second time the mark and the indentation have been given.
  let given = from === 0 ? 0 : 2;
  for (const lexeme of new Lexer().lex(text.slice(from))) {
    if (lexeme !== marks.document && lexeme !== marks.scalar && lexeme !== marks.flowEnd) offset += lexeme.length;
    if (given > 0) {
      given--;
      continue;
    }
    yield lexeme;
    if (lexeme !== marks.flowEnd) continue;
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    if (lineStart > from && /^ +$/.test(text.slice(lineStart, offset))) return lineStart;
  }
  return undefined;
}
