import { validateDocument } from '../schema/validate.ts';
import { decodeUtf8 } from '../text/decode.ts';
import { SourceText } from '../text/source-text.ts';
import { valueUnder, type YamlDocument } from '../yaml/nodes.ts';
import { parseYaml, updateYaml } from '../yaml/parse.ts';
import type { BookDocument, BookFile, FileKind, SchemaKind } from './book.ts';
import { stemOf } from './classify.ts';
import type { FileContent } from './file-system.ts';

/** What a file system or an editor buffer gives for a path. */
export type FileInput = FileContent | { readonly text: string };

/**
 * Reads one file: all of a file that does not depend on others, so that it can be kept while they change.
 * @param previous the same file before a change. Documents that did not change are the same objects again, their ranges
 * moved to where they stand now; `previous` is out of date then and must not be read any more.
 */
export function readBookFile(path: string, kind: FileKind, input: FileInput, previous?: BookFile): BookFile {
  const before = previous?.path === path && previous.kind === kind ? previous : undefined;
  if ('text' in input) return fromText(path, kind, input.text, before);
  if (input.problem !== undefined) return unreadable(path, kind, input.problem);
  const decoded = decodeUtf8(input.bytes);
  return 'text' in decoded
    ? fromText(path, kind, decoded.text, before)
    : notUtf8(path, kind, input.bytes, decoded.offset);
}

function unreadable(path: string, kind: FileKind, problem: BookFile['problem']): BookFile {
  return { path, kind, problem, problemOffset: 0, source: undefined, yaml: undefined, documents: [] };
}

/** The text is kept as an editor shows it, so that the finding has a place in it; nothing is read from it. */
function notUtf8(path: string, kind: FileKind, bytes: Uint8Array, offset: number): BookFile {
  const decoder = new TextDecoder('utf-8');
  const problemOffset = decoder.decode(bytes.subarray(0, offset)).length;
  return { ...unreadable(path, kind, 'encoding'), source: new SourceText(decoder.decode(bytes)), problemOffset };
}

function fromText(path: string, kind: FileKind, written: string, previous: BookFile | undefined): BookFile {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  if (previous && !previous.problem && previous.source?.text === text) return previous;
  const common = { path, kind, problem: undefined, problemOffset: undefined };
  if (!isSchemaKind(kind)) return { ...common, source: new SourceText(text), yaml: undefined, documents: [] };
  const yaml = previous?.yaml ? updateYaml(previous.yaml, text) : parseYaml(text);
  const stream = kind === 'product' && yaml.documents.length > 1;
  const known = new Map(previous?.documents.map((document) => [document.yaml, document]));
  const documents = yaml.documents.map((document) => {
    const kept = known.get(document);
    return kept?.stream === stream ? kept : readDocument(path, kind, document, stream);
  });
  return { ...common, source: yaml.source, yaml, documents };
}

function readDocument(path: string, kind: SchemaKind, yaml: YamlDocument, stream: boolean): BookDocument {
  const written = kind === 'book' ? undefined : valueUnder(yaml.root, 'id');
  const explicitId = written?.kind === 'scalar' && written.style !== 'empty' ? written : undefined;
  const id = kind === 'book' ? '' : (explicitId?.source ?? stemOf(path));
  return { path, kind, yaml, id, explicitId, stream, schemaProblems: validateDocument(kind, yaml) };
}

export function isSchemaKind(kind: FileKind): kind is SchemaKind {
  return kind === 'book' || kind === 'product' || kind === 'trend' || kind === 'table';
}
