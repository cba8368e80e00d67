import type { Book, BookFile, FilePart, FileRange } from '../book/book.ts';
import { contains, type TextRange } from '../text/range.ts';
import { type FaultyFigure, figureFaultsIn } from './figure/figure-faults.ts';
import { type Comparison, comparisonsIn } from './yaml/comparisons.ts';

/**
 * One part of a file while rules look at it: what several of them ask is looked up once. Not to be kept: what stands behind
 * an edit moves.
 */
export class PartView {
  readonly part: FilePart;
  readonly file: BookFile;
  /** Nothing may be read of it but what the rule says that it reads. */
  readonly book: Book;
  #comparisons: readonly Comparison[] | undefined;
  #faultyNames: ReadonlySet<number> | undefined;
  #writtenFigures: ReadonlySet<number> | undefined;

  constructor(part: FilePart, file: BookFile, book: Book) {
    this.part = part;
    this.file = file;
    this.book = book;
  }

  /** A merge conflict that nobody has resolved: half of such a file is not what anybody meant. */
  get hasConflict(): boolean {
    return hasConflict(this.file);
  }

  /** Every comparison (`>100万`) and every figure split by a comma (`{a: 1,200}`) that lacks its quotes. */
  get comparisons(): readonly Comparison[] {
    this.#comparisons ??= comparisonsIn(this.part, this.file);
    return this.#comparisons;
  }

  /** Every figure that something is wrong with. */
  get figureFaults(): readonly FaultyFigure[] {
    let faults = figureFaults.get(this.part);
    if (!faults) {
      faults = figureFaultsIn(this);
      figureFaults.set(this.part, faults);
    }
    return faults;
  }

  /** Whether a range is part of a comparison: other rules are silent there, since the quotes are all that is wrong. */
  isComparison(range: TextRange): boolean {
    return this.comparisons.some((each) => contains(each.range, range));
  }

  /** Whether the token at a place names something that is not there: what follows from that is no mistake of its own. */
  isFaultyName({ start }: TextRange): boolean {
    this.#faultyNames ??= startsOf([...this.part.faulty, ...this.part.tableFaults]);
    return this.#faultyNames.has(start);
  }

  /** Whether a figure is meant at a place and something is written there (`downloads: true`): figure/invalid says what can be. */
  isWrittenFigure({ start }: TextRange): boolean {
    this.#writtenFigures ??= startsOf(this.part.figures.filter((figure) => !figure.empty));
    return this.#writtenFigures.has(start);
  }

  /** What stands in a span of the file. */
  slice(range: TextRange): string {
    return this.file.source?.slice(range) ?? '';
  }
}

/** They hang on the part alone: a text that is edited is another part. */
const figureFaults = new WeakMap<FilePart, readonly FaultyFigure[]>();

export function hasConflict(file: BookFile): boolean {
  return file.yaml?.problems.some(({ kind }) => kind === 'conflict-marker') ?? false;
}

function startsOf(placed: readonly { readonly place: FileRange }[]): ReadonlySet<number> {
  return new Set(placed.map(({ place }) => place.range.start));
}
