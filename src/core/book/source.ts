import { decodeUtf8 } from '../text/decode.ts';
import { SourceText } from '../text/source-text.ts';
import type { BookFile } from './book.ts';
import type { FileContent, ReadProblem } from './file-system.ts';

/**
 * The longest text that is read, in UTF-16 code units: some 200,000 lines. Reading takes about a second for each million,
 * in which an editor gets no answers.
 */
export const longestText = 5_000_000;
const mostBytesOfUnit = 3;

/** What a file system or an editor buffer gives for a path. */
export type FileInput = FileContent | { readonly text: string };

/** The text of a file as findings and editors count in it, or why there is none to be read from. */
export function readSource(input: FileInput): Pick<BookFile, 'source' | 'problem' | 'problemOffset'> {
  if ('text' in input) return fromText(input.text);
  if (input.problem !== undefined) return unreadable(input.problem);
  if (input.bytes.length > longestText * mostBytesOfUnit) return unreadable('too-large');
  const decoded = decodeUtf8(input.bytes);
  return 'text' in decoded ? fromText(decoded.text) : notUtf8(input.bytes, decoded.offset);
}

function unreadable(problem: ReadProblem) {
  return { source: undefined, problem, problemOffset: 0 };
}

function fromText(written: string) {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  if (text.length > longestText) return unreadable('too-large');
  const source = new SourceText(text);
  return { source, problem: undefined, problemOffset: undefined };
}

/** The text is kept as an editor shows it, so that the finding has a place in it; nothing is read from it. */
function notUtf8(bytes: Uint8Array, offset: number) {
  const decoder = new TextDecoder('utf-8');
  const problemOffset = decoder.decode(bytes.subarray(0, offset)).length;
  return { source: new SourceText(decoder.decode(bytes)), problem: 'encoding' as const, problemOffset };
}
