import type { Book } from '../book/book.ts';
import type { Finding } from './rule.ts';

/** What was found in a book. */
export interface BookFindings {
  /** By path, sorted; only files in which something was found. The same list for a file in which nothing changed. */
  readonly byFile: ReadonlyMap<string, readonly Finding[]>;
  /** Sorted by file, position and rule. */
  readonly all: readonly Finding[];
}

class OrderedFindings implements BookFindings {
  readonly byFile: ReadonlyMap<string, readonly Finding[]>;
  #all: readonly Finding[] | undefined;

  constructor(byFile: ReadonlyMap<string, readonly Finding[]>) {
    this.byFile = byFile;
  }

  get all(): readonly Finding[] {
    this.#all ??= [...this.byFile.values()].flat();
    return this.#all;
  }
}

/**
 * The findings of a book in the order of its files.
 * @param before those of an earlier state
 * @param changed the paths whose findings may be others now
 */
export function orderedFindings(
  book: Book,
  before: BookFindings | undefined,
  changed: readonly string[],
  findingsIn: (path: string) => readonly Finding[],
): BookFindings {
  if (before && changed.length === 0) return before;
  const isFound = (path: string) => findingsIn(path).length > 0;
  if (before && changed.every((path) => before.byFile.has(path) === isFound(path))) {
    const byFile = new Map(before.byFile);
    for (const path of changed) if (isFound(path)) byFile.set(path, findingsIn(path));
    return new OrderedFindings(byFile);
  }
  const known = before ? [...before.byFile.keys()] : [];
  const paths = before ? [...new Set([...known, ...changed])] : [...new Set([...book.files.keys(), ...changed])];
  return new OrderedFindings(
    new Map(
      paths
        .filter(isFound)
        .sort()
        .map((path) => [path, findingsIn(path)]),
    ),
  );
}
