import { compact } from '../text/compact.ts';
import type {
  BookDocument,
  BookFile,
  Definition,
  FigureOccurrence,
  FileContents,
  FilePart,
  Reference,
} from './book.ts';
import { type RawReference, readOccurrences } from './occurrences.ts';
import { type ProsePart, proseInDocument, proseInMarkdown } from './prose-parts.ts';
import { proseReferences } from './prose-references.ts';
import type { TableReading } from './read-table.ts';
import { judgedByMetric, resolveCondition } from './references/condition.ts';
import type { Lookup } from './references/lookup.ts';
import { type Asked, keysOf, type Names } from './references/names.ts';
import { resolveReference } from './references/resolve.ts';

/** The rows of a table, and the document that declares them. */
export interface DeclaredRows {
  readonly document: BookDocument;
  readonly reading: TableReading;
}

/** What an earlier run of the program has found out of a part in which no reference is faulty. */
export interface RecalledPart {
  /** What its references asked of the book's names: `Names.askedBy`. */
  readonly asked: readonly string[];
  references(): readonly Reference[];
}

/** What is known of the parts of a file, in their order; undefined for those that are read anew. */
export type RecalledParts = readonly (RecalledPart | undefined)[];

/** A part of a file with what it hangs on. */
interface KeptPart extends FilePart {
  /** The rows that stand here. */
  readonly reading: TableReading | undefined;
  /** What its references asked of the book's names. */
  readonly asked: Asked;
}

/** What stands in a file, put together of its parts. */
export class KeptContents implements FileContents {
  readonly definitions: readonly Definition[];
  readonly parts: readonly KeptPart[];
  #references: readonly Reference[] | undefined;
  #figures: readonly FigureOccurrence[] | undefined;
  #prose: readonly ProsePart[] | undefined;

  constructor(definitions: readonly Definition[], parts: readonly KeptPart[]) {
    this.definitions = definitions;
    this.parts = parts;
  }

  get references(): readonly Reference[] {
    this.#references ??= this.parts.flatMap(({ references }) => references);
    return this.#references;
  }

  get figures(): readonly FigureOccurrence[] {
    this.#figures ??= this.parts.flatMap(({ figures }) => figures);
    return this.#figures;
  }

  get prose(): readonly ProsePart[] {
    this.#prose ??= this.parts.flatMap(({ prose }) => prose);
    return this.#prose;
  }

  /** Whether these are still the contents, though names of the book have changed. */
  holdsIn(names: Names): boolean {
    return this.parts.every(({ asked }) => names.hold(asked));
  }
}

/** A part of which nothing is read before somebody asks for it. */
class UnreadPart implements KeptPart {
  readonly document: BookDocument | undefined;
  readonly faulty: readonly Reference[] = [];
  readonly tableFaults = [];
  readonly reading = undefined;
  readonly asked: Asked;
  readonly #recalled: RecalledPart;
  readonly #names: Names;
  readonly #proseIn: () => readonly ProsePart[];
  #references: readonly Reference[] | undefined;
  #figures: readonly FigureOccurrence[] | undefined;

  constructor(
    document: BookDocument | undefined,
    proseIn: () => readonly ProsePart[],
    recalled: RecalledPart,
    names: Names,
  ) {
    this.document = document;
    this.asked = names.askedBy(recalled.asked);
    this.#proseIn = proseIn;
    this.#recalled = recalled;
    this.#names = names;
  }

  get references(): readonly Reference[] {
    this.#references ??= this.#recalled.references();
    return this.#references;
  }

  get figures(): readonly FigureOccurrence[] {
    this.#figures ??= readPart(this.document, [], undefined, this.#names.lookup).figures;
    return this.#figures;
  }

  get prose(): readonly ProsePart[] {
    return this.#proseIn();
  }
}

/** What another run can recall of a part; undefined where it must read the part. */
export function askedOf(part: FilePart): readonly string[] | undefined {
  const { asked, faulty, reading } = part as KeptPart;
  return faulty.length > 0 || reading ? undefined : keysOf(asked);
}

/**
 * Puts together what stands in a file. A part is the same object for the same document (text, rows) as long as what it
 * names is the same.
 * @param rows of the tables whose rows stand in the file: its own, or those that name it as their CSV file
 * @param recalled of the same file in a book of the same names
 */
export function readContents(
  file: BookFile,
  files: ReadonlyMap<string, BookFile>,
  definitions: readonly Definition[],
  rows: readonly DeclaredRows[],
  names: Names,
  recalled: RecalledParts = [],
): KeptContents {
  const parts: KeptPart[] = [];
  for (const [at, document] of file.documents.entries()) {
    const own = rows.find((each) => each.document === document)?.reading;
    parts.push(keptPart(document, document, () => proseInDocument(document, file), own, names, recalled[at]));
  }
  for (const prose of proseInMarkdown(file, files)) {
    parts.push(keptPart(prose, undefined, () => [prose], undefined, names, recalled[0]));
  }
  for (const { document, reading } of rows) {
    if (document.path !== file.path) parts.push(keptPart(reading, undefined, () => [], reading, names));
  }
  return new KeptContents(definitions, parts);
}

/** By what was read: a document, a piece of prose, the rows of a CSV file. */
const kept = new WeakMap<object, KeptPart>();

function keptPart(
  owner: object,
  document: BookDocument | undefined,
  proseIn: () => readonly ProsePart[],
  reading: TableReading | undefined,
  names: Names,
  recalled?: RecalledPart,
): KeptPart {
  const known = kept.get(owner);
  if (known && known.reading === reading && names.hold(known.asked)) return known;
  if (recalled && !reading) {
    const unread = new UnreadPart(document, proseIn, recalled, names);
    kept.set(owner, unread);
    return unread;
  }
  const prose = proseIn();
  const { result, asked } = names.record((lookup) => readPart(document, prose, reading, lookup));
  const tableFaults = reading?.faults ?? [];
  const { references, faulty, figures } = result;
  const part: KeptPart = { document, references, faulty, figures, prose, tableFaults, reading, asked };
  kept.set(owner, part);
  return part;
}

function readPart(
  document: BookDocument | undefined,
  prose: readonly ProsePart[],
  reading: TableReading | undefined,
  lookup: Lookup,
): Pick<FilePart, 'references' | 'faulty' | 'figures'> {
  const references: Reference[] = [];
  const figures: FigureOccurrence[] = [];
  const add = (raws: readonly RawReference[]) => {
    for (const raw of raws) references.push(...resolveReference(raw, lookup));
  };
  if (document) {
    const found = readOccurrences(document);
    add(found.references);
    for (const raw of found.conditions) references.push(...resolveCondition(raw, lookup, figures));
    for (const raw of found.figures) figures.push(judgedByMetric(raw, lookup));
  }
  for (const part of prose) add(proseReferences(part));
  if (reading) {
    add(reading.references);
    for (const figure of reading.figures) figures.push(figure);
  }
  const faulty = references.filter(({ fault }) => fault);
  return { references: compact(references), faulty: compact(faulty), figures: compact(figures) };
}
