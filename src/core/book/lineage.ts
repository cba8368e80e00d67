const origins = new WeakMap<object, object>();

/**
 * The lineage of a book that is only tried out. What is kept of the book that it is made of, by `Book.lineage`, is where work on
 * it begins; what is then found of the one never counts for the other.
 */
export function trialOf(lineage: object): object {
  const trial = {};
  origins.set(trial, lineage);
  return trial;
}

/** The lineage of the book that a book was made of to try it out; undefined for any other. */
export function originOf(lineage: object): object | undefined {
  return origins.get(lineage);
}
