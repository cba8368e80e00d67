import type { Interval } from '../figures/figure.ts';
import type { Message } from '../messages/message.ts';
import type { SchemaKind } from '../schema/kind.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import type { DefinitionKind } from '../schema/vocabulary.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { YamlDocument, YamlFile, YamlPair, YamlScalar } from '../yaml/nodes.ts';
import type { ReadProblem } from './file-system.ts';
import type { BookModel, Place } from './model.ts';
import type { ProsePart } from './prose-parts.ts';

export type { SchemaKind };

/** What a file is to its book. `prose` is <stem>.trend.md beside its trend; `stray` matches no kind. */
export type FileKind = SchemaKind | 'prose' | 'page' | 'csv' | 'stray';

/**
 * One book at one moment. A change makes a new one that shares what did not change, and moves the ranges of what it shares
 * to where they stand in the new text of an edited file: whoever waits for anything must ask for the book anew.
 */
export interface Book {
  /** The folder of its trendbook.yaml, as in the FileSystem; '' where that is the root. */
  readonly root: string;
  /** By path, sorted by path. trendbook.yaml included. */
  readonly files: ReadonlyMap<string, BookFile>;
  readonly model: BookModel;
  /** The same object for all states of one book. */
  readonly lineage: object;
  /** What stands in each file, by path, sorted by path: the same object for a file in which nothing changed, nor what it names. */
  readonly contents: ReadonlyMap<string, FileContents>;
  /** The definitions of all files, in the order of files and places. Put together when it is first asked for, as are the next three. */
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly figures: readonly FigureOccurrence[];
  readonly tableFaults: readonly TableFault[];
  /** The first definition by path of that kind and id; `scope` is the taxonomy of a term, the table of a column. */
  find(kind: DefinitionKind, id: string, scope?: string): Definition | undefined;
  /** All definitions of a kind (and scope), first by path first, duplicates included. */
  all(kind: DefinitionKind, scope?: string): readonly Definition[];
}

/** What stands in one file and has a say in the rest of the book, or hangs on it. */
export interface FileContents {
  /** In the order of places; of duplicates all. */
  readonly definitions: readonly Definition[];
  /** The rest by parts, in their order. */
  readonly parts: readonly FilePart[];
  /** Those of all parts together. */
  readonly references: readonly Reference[];
  readonly figures: readonly FigureOccurrence[];
  readonly prose: readonly ProsePart[];
}

/** One document of a YAML file; a Markdown file; the rows of one table in a CSV file. The same object as long as nothing in it changes, nor what it names. */
export interface FilePart {
  readonly document: BookDocument | undefined;
  readonly references: readonly Reference[];
  /** Those that name nothing. */
  readonly faulty: readonly Reference[];
  readonly figures: readonly FigureOccurrence[];
  readonly prose: readonly ProsePart[];
  /** What is wrong with rows that stand here, found while putting a table together. */
  readonly tableFaults: readonly TableFault[];
}

export interface BookFile {
  readonly path: string;
  readonly kind: FileKind;
  /** Undefined where the file could not be read; then `problem` says why. Of a file that is not UTF-8, what an editor shows. */
  readonly source: SourceText | undefined;
  readonly problem: ReadProblem | 'encoding' | undefined;
  /** For `encoding`: where in the source the first byte that is not UTF-8 stands. */
  readonly problemOffset: number | undefined;
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
  /** The scalar that gives the id, where the file says it itself. */
  readonly explicitId: YamlScalar | undefined;
  /** One of several in its file: it must then say its id itself. */
  readonly stream: boolean;
  readonly schemaProblems: readonly SchemaProblem[];
}

/** What a definition is found by: `book.find(kind, id, scope)`. */
export interface DefinitionName {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly scope: string | undefined;
}

/** Something that has an id which others refer to. */
export interface Definition extends DefinitionName {
  /** Title, name or label in the book's language; the id where there is none. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** The token that gives the id; for an id taken from the file's name the empty range at the document's start. */
  readonly place: Place;
}

/** A place that names something, resolved as far as it goes. */
export interface Reference {
  /** What is named: a measure `app.dau` is a reference to a platform and one to a metric. */
  readonly kind: TargetKind;
  readonly id: string;
  /** As in Definition. */
  readonly scope: string | undefined;
  /** The token, quotes included; of a measure or a `table/row` the part that names this. */
  readonly place: Place;
  /**
   * The definition that is named: where that stands changes with other files. Undefined for what has no definition of
   * its own (a row, a page) and where there is a fault.
   */
  readonly target: DefinitionName | undefined;
  readonly fault: ReferenceFault | undefined;
}

export type TargetKind = DefinitionKind | 'page' | 'row' | 'field' | 'rule';

/** Why a reference names nothing: the rule that reports it, the message, and the ids that were probably meant. */
export interface ReferenceFault {
  readonly rule: string;
  readonly message: Message;
  readonly candidates: readonly string[];
}

/** A figure where it is written, with what is known of the place: rules judge it by this. */
export interface FigureOccurrence {
  readonly text: string;
  readonly place: Place;
  /** Nothing is written; in a CSV cell this is no finding. */
  readonly empty: boolean;
  readonly unit: string | undefined;
  readonly range: Interval | undefined;
  /** The unit must fit; without this only the spelling is judged (the unit of a check follows from its type). */
  readonly unitKnown: boolean;
  /** The YAML pair that holds it, for its key; undefined in lists and CSV. */
  readonly pair: YamlPair | undefined;
}

/** A span of one of the book's files. */
export interface FileRange {
  readonly file: string;
  readonly range: TextRange;
}

/** What is wrong with a table's rows; `rule` reports it. */
export interface TableFault {
  readonly rule: string;
  readonly place: Place;
  readonly message: Message;
  readonly candidates: readonly string[];
}
