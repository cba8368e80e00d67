import type { BookCache } from './book-cache.ts';

/** The file of the cache that says which content is which. */
const fileName = 'names';

/**
 * Git has names of its own for contents. Those that have been seen are kept with the names by their bytes, so that what was
 * kept of the working tree serves for the index, too, and the other way round.
 */
export function keepNames(cache: BookCache, names: ReadonlyMap<string, string>): void {
  cache.keepValue(fileName, Object.fromEntries(names));
}

/** What keeps names gives back: none where nothing was kept. */
export function readNames(cache: BookCache): ReadonlyMap<string, string> {
  return new Map(Object.entries((cache.readValue(fileName) ?? {}) as Record<string, string>));
}
