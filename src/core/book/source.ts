import { decodeUtf8 } from '../text/decode.ts';
import { SourceText } from '../text/source-text.ts';
import type { BookFile } from './book.ts';
import type { FileContent } from './file-system.ts';

/** What a file system or an editor buffer gives for a path. */
export type FileInput = FileContent | { readonly text: string };

/** The text of a file as findings and editors count in it, or why there is none to be read from. */
export function readSource(input: FileInput): Pick<BookFile, 'source' | 'problem' | 'problemOffset'> {
  if ('text' in input) return fromText(input.text);
  if (input.problem !== undefined) return { source: undefined, problem: input.problem, problemOffset: 0 };
  const decoded = decodeUtf8(input.bytes);
  return 'text' in decoded ? fromText(decoded.text) : notUtf8(input.bytes, decoded.offset);
}

function fromText(text: string) {
  const source = new SourceText(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return { source, problem: undefined, problemOffset: undefined };
}

/** The text is kept as an editor shows it, so that the finding has a place in it; nothing is read from it. */
function notUtf8(bytes: Uint8Array, offset: number) {
  const decoder = new TextDecoder('utf-8');
  const problemOffset = decoder.decode(bytes.subarray(0, offset)).length;
  return { source: new SourceText(decoder.decode(bytes)), problem: 'encoding' as const, problemOffset };
}
