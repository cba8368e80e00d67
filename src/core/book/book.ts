import type { SchemaProblem } from '../schema/problem.ts';
import type { Annotation, DefinitionKind, ReferenceKind } from '../schema/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { YamlDocument, YamlFile } from '../yaml/nodes.ts';
import type { ReadProblem } from './file-system.ts';
import type { BookModel, Place } from './model.ts';

/** The four kinds of YAML file; each has a schema under schemas/. */
export type SchemaKind = 'book' | 'product' | 'trend' | 'table';

/** What a file is to its book. `prose` is <stem>.trend.md beside its trend; `stray` matches no kind. */
export type FileKind = SchemaKind | 'prose' | 'page' | 'csv' | 'stray';

/** One book at one moment. Immutable: a change makes a new one that shares what did not change. */
export interface Book {
  /** The folder of its trendbook.yaml, as in the FileSystem; '' where that is the root. */
  readonly root: string;
  /** By path, sorted by path. trendbook.yaml included. */
  readonly files: ReadonlyMap<string, BookFile>;
  readonly model: BookModel;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  /** The first definition by path of that kind and id; `scope` is the taxonomy of a term, the table of a column. */
  find(kind: DefinitionKind, id: string, scope?: string): Definition | undefined;
  /** All definitions of a kind (and scope), first by path first, duplicates included. */
  all(kind: DefinitionKind, scope?: string): readonly Definition[];
}

export interface BookFile {
  readonly path: string;
  readonly kind: FileKind;
  /** Undefined where the file could not be read; then `problem` says why. */
  readonly source: SourceText | undefined;
  readonly problem: ReadProblem | 'encoding' | undefined;
  /** For the four YAML kinds. */
  readonly yaml: YamlFile | undefined;
  readonly documents: readonly BookDocument[];
}

/** One YAML document of a book: a file has one, a stream of products several. */
export interface BookDocument {
  readonly path: string;
  readonly kind: SchemaKind;
  readonly yaml: YamlDocument;
  /** The id written, else the file's stem; for a book ''. */
  readonly id: string;
  readonly schemaProblems: readonly SchemaProblem[];
}

/** Something that has an id which others refer to. */
export interface Definition {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly scope: string | undefined;
  /** Title, name or label in the book's language; the id where there is none. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** The token that gives the id; for an id taken from the file's name the empty range at the document's start. */
  readonly place: Place;
}

/** A place that names something. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** As in Definition; for a measure, field or member the dataset of its query. */
  readonly scope: string | undefined;
  readonly place: Place;
  readonly annotation: Annotation;
}

/** A span of one of the book's files. */
export interface FileRange {
  readonly file: string;
  readonly range: TextRange;
}
