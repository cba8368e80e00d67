import type { BookFile, FileKind } from '../../core/book/book.ts';
import { assembleBookFile, isSchemaKind, readBookFile } from '../../core/book/book-file.ts';
import { type PackedFile, packBookFile, unpackBookFile } from '../../core/packing/index.ts';
import type { SchemaProblem } from '../../core/schema/problem.ts';
import { SourceText } from '../../core/text/source-text.ts';
import type { YamlFile } from '../../core/yaml/nodes.ts';

/** A file that is to be parsed. */
export interface UnparsedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/** A file that was parsed, and its short form where it has one. */
export interface ParsedFile {
  readonly file: BookFile;
  readonly packed: PackedFile | undefined;
}

/** A parsed file as it goes from thread to thread: in its short form, or as plain data. */
export type SentFile =
  | { readonly packed: Omit<PackedFile, 'numbers'>; readonly at: number; readonly count: number }
  | {
      readonly text: string;
      readonly yaml: Omit<YamlFile, 'source'>;
      readonly problems: readonly (readonly SchemaProblem[])[];
    }
  /** It is cheaper to read here than to send. */
  | undefined;

/** Parses a file here and now. */
export function parseHere({ path, kind, bytes }: UnparsedFile): ParsedFile {
  const file = readBookFile(path, kind, { bytes });
  return { file, packed: packBookFile(file) };
}

/** Makes ready to send what was parsed; its numbers are added to those of the others that go with it. */
export function toSent({ file, packed }: ParsedFile, numbers: number[]): SentFile {
  if (packed) {
    const { numbers: own, ...rest } = packed;
    const at = numbers.length;
    for (let i = 0; i < own.length; i++) numbers.push(own[i]!);
    return { packed: rest, at, count: own.length };
  }
  if (!file.yaml || !file.source) return undefined;
  const { source: _, ...yaml } = file.yaml;
  return { text: file.source.text, yaml, problems: file.documents.map(({ schemaProblems }) => schemaProblems) };
}

/** What was sent, as it was parsed. */
export function fromSent(sent: SentFile, numbers: Uint32Array, unparsed: UnparsedFile): ParsedFile {
  const { path, kind } = unparsed;
  if (!sent || !isSchemaKind(kind)) return parseHere(unparsed);
  if ('packed' in sent) {
    const { at, count } = sent;
    const file = unpackBookFile(path, sent.packed, numbers, at);
    return { file, packed: { ...sent.packed, numbers: numbers.subarray(at, at + count) } };
  }
  const source = new SourceText(sent.text);
  let document = 0;
  return {
    file: assembleBookFile(path, kind, { source, ...sent.yaml }, () => sent.problems[document++]!),
    packed: undefined,
  };
}
