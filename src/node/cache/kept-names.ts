import type { BookCache } from './book-cache.ts';

/** The files of the cache that say which content is which: of most contents, and of those that the last runs have read. */
const fileName = 'names';
const recentFileName = 'recent-names';

/**
 * Git has names of its own for contents. Those that have been seen are kept with the names by their bytes, so that what was
 * kept of the working tree serves for the index, too, and the other way round.
 */
export function keepNames(cache: BookCache, names: ReadonlyMap<string, string>): void {
  cache.keepValue(fileName, Object.fromEntries([...namesIn(cache, recentFileName), ...names]));
  cache.keepValue(recentFileName, {});
}

/** The same for the few that a run has read. */
export function keepRecentNames(cache: BookCache, names: ReadonlyMap<string, string>): void {
  cache.keepValue(recentFileName, Object.fromEntries([...namesIn(cache, recentFileName), ...names]));
}

/** What keeps names gives back: none where nothing was kept. */
export function readNames(cache: BookCache): ReadonlyMap<string, string> {
  return new Map([...namesIn(cache, fileName), ...namesIn(cache, recentFileName)]);
}

function namesIn(cache: BookCache, name: string): [string, string][] {
  return Object.entries((cache.readValue(name) ?? {}) as Record<string, string>);
}
