import type { SchemaProblem } from '../schema/problem.ts';
import { validateDocument } from '../schema/validate.ts';
import { valueUnder, type YamlDocument, type YamlFile } from '../yaml/nodes.ts';
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
  return assembleBookFile(path, kind, yaml, (document) => validateDocument(kind, document), before);
}

/**
 * A file whose YAML is read already.
 * @param problemsOf what is wrong with a document by its schema
 * @param previous documents in it that are the same ones are taken from there
 */
export function assembleBookFile(
  path: string,
  kind: SchemaKind,
  yaml: YamlFile,
  problemsOf: (document: YamlDocument) => readonly SchemaProblem[],
  previous?: BookFile,
): BookFile {
  const stream = kind === 'product' && yaml.documents.length > 1;
  const known = new Map(previous?.documents.map((document) => [document.yaml, document]));
  const documents = yaml.documents.map((document) => {
    const kept = known.get(document);
    if (kept?.stream === stream) return kept;
    return {
      path,
      kind,
      yaml: document,
      ...identityOf(path, kind, document),
      stream,
      schemaProblems: problemsOf(document),
    };
  });
  return { path, kind, problem: undefined, problemOffset: undefined, source: yaml.source, yaml, documents };
}

function identityOf(path: string, kind: SchemaKind, yaml: YamlDocument): Pick<BookDocument, 'id' | 'explicitId'> {
  const written = kind === 'book' ? undefined : valueUnder(yaml.root, 'id');
  const explicitId = written?.kind === 'scalar' && written.style !== 'empty' ? written : undefined;
  const id = kind === 'book' ? '' : (explicitId?.source ?? stemOf(path));
  return { id, explicitId };
}

export function isSchemaKind(kind: FileKind): kind is SchemaKind {
  return kind === 'book' || kind === 'product' || kind === 'trend' || kind === 'table';
}
