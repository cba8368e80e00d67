import type { BookFile, FileKind } from '../book/book.ts';
import { assembleBookFile, isSchemaKind } from '../book/book-file.ts';
import { stemOf } from '../book/classify.ts';
import { SourceText } from '../text/source-text.ts';
import type { YamlComment, YamlDocument, YamlNode } from '../yaml/nodes.ts';
import { valueUnder } from '../yaml/nodes.ts';
import { TreeReader } from './tree-reader.ts';
import { TreeWriter, Unpackable } from './tree-writer.ts';

/**
 * A file as it was read, in a form that is quicker to take up than its text is to parse: that can be handed from thread to
 * thread or kept. It does not say where the file stood.
 */
export interface PackedFile {
  readonly kind: FileKind;
  /** Without byte order mark. */
  readonly text: string;
  readonly numbers: ArrayLike<number>;
  /** Texts of scalars that are not in the file as they are read. */
  readonly texts: readonly string[];
}

/**
 * Packs a file in which nothing is wrong. Undefined for any other and for one with aliases: what is rare is read from its
 * text each time.
 */
export function packBookFile({ kind, source, problem, yaml, documents }: BookFile): PackedFile | undefined {
  if (!source || problem !== undefined) return undefined;
  const { text } = source;
  if (!isSchemaKind(kind)) return { kind, text, numbers: [], texts: [] };
  if (!yaml || yaml.problems.length > 0 || documents.some(({ schemaProblems }) => schemaProblems.length > 0)) {
    return undefined;
  }
  const writer = new TreeWriter(text);
  try {
    writer.numbers.push(yaml.documents.length, yaml.comments.length);
    for (const { range, text: comment } of yaml.comments) {
      if (text.slice(range.start + 1, range.end) !== comment) return undefined;
      writer.range(range);
    }
    const [only] = yaml.documents.length === 1 ? yaml.documents : [];
    writer.numbers.push(only && kind === 'product' && !valueUnder(only.root, 'id') ? 1 : 0);
    for (const { root, range, damaged } of yaml.documents) {
      if (damaged.length > 0) return undefined;
      writer.range(range);
      writer.node(root);
    }
  } catch (error) {
    if (error instanceof Unpackable) return undefined;
    throw error;
  }
  return { kind, text, numbers: writer.numbers, texts: writer.texts };
}

/**
 * The file that was packed, as it is at a path.
 * @param numbers where the file's own ones begin at `at`
 */
export function unpackBookFile(
  path: string,
  { kind, text, texts }: Pick<PackedFile, 'kind' | 'text' | 'texts'>,
  numbers: Uint32Array,
  at: number,
): BookFile {
  const source = new SourceText(text);
  const common = { path, kind, source, problem: undefined, problemOffset: undefined };
  if (!isSchemaKind(kind)) return { ...common, yaml: undefined, documents: [] };
  const reader = new TreeReader(text, numbers, at, texts);
  const counts = { documents: reader.number(), comments: reader.number() };
  const comments: YamlComment[] = [];
  for (let i = 0; i < counts.comments; i++) {
    const range = reader.range();
    comments.push({ range, text: text.slice(range.start + 1, range.end) });
  }
  // Its name says what it is, and of thousands of such files most are never looked into.
  const isNamedByFile = reader.number() === 1;
  if (isNamedByFile) {
    const yaml = unreadDocument(reader);
    const file = { source, documents: [yaml], comments, problems: [] };
    const id = stemOf(path);
    return {
      ...common,
      yaml: file,
      documents: [{ path, kind, yaml, id, explicitId: undefined, stream: false, schemaProblems: [] }],
    };
  }
  const documents: YamlDocument[] = [];
  for (let i = 0; i < counts.documents; i++) {
    const range = reader.range();
    documents.push({ root: reader.node(), range, damaged: [] });
  }
  return assembleBookFile(path, kind, { source, documents, comments, problems: [] }, () => []);
}

/** A document whose tree is made when somebody looks at it. */
function unreadDocument(reader: TreeReader): YamlDocument {
  const range = reader.range();
  let unread: TreeReader | undefined = reader;
  let root: YamlNode | undefined;
  return {
    get root() {
      root = unread ? unread.node() : root;
      unread = undefined;
      return root;
    },
    range,
    damaged: [],
  };
}
