import { validateDocument } from '../schema/validate.ts';
import { valueUnder, type YamlDocument } from '../yaml/nodes.ts';
import { parseYaml, updateYaml } from '../yaml/parse.ts';
import type { BookDocument, BookFile, FileKind, SchemaKind } from './book.ts';
import { stemOf } from './classify.ts';
import { type FileInput, readSource } from './source.ts';

/**
 * Reads one file: all of a file that does not depend on others, so that it can be kept while they change.
 * @param previous the same file before a change. Documents that did not change are the same objects again, their ranges
 * moved to where they stand now; `previous` is out of date then and must not be read any more.
 */
export function readBookFile(path: string, kind: FileKind, input: FileInput, previous?: BookFile): BookFile {
  const before = previous?.path === path && previous.kind === kind && !previous.problem ? previous : undefined;
  const common = { path, kind, ...readSource(input) };
  if (common.problem === undefined && before?.source?.text === common.source!.text) return before!;
  if (common.problem !== undefined || !isSchemaKind(kind)) return { ...common, yaml: undefined, documents: [] };
  const { text } = common.source!;
  const yaml = before?.yaml ? updateYaml(before.yaml, text) : parseYaml(text);
  const stream = kind === 'product' && yaml.documents.length > 1;
  const known = new Map(before?.documents.map((document) => [document.yaml, document]));
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
