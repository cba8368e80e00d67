import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';

/**
 * The folder in which the runs of this person keep what later ones may need again. It is the person's own and never part
 * of a book: what came with a repository must not be able to say what a check found. Undefined where there is none.
 * @param variables the environment: TRENDBOOK_CACHE_DIR names the folder, else the system's place for caches counts
 */
export function cacheFolder(variables: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform) {
  const absolute = (path: string | undefined) => (path && isAbsolute(path) ? path : undefined);
  if (variables.TRENDBOOK_CACHE_DIR) return absolute(variables.TRENDBOOK_CACHE_DIR);
  const home = absolute(variables.HOME) ?? absolute(homedir());
  const places = {
    win32: absolute(variables.LOCALAPPDATA),
    darwin: home && join(home, 'Library', 'Caches'),
    other: absolute(variables.XDG_CACHE_HOME) ?? (home && join(home, '.cache')),
  };
  const place = platform === 'win32' || platform === 'darwin' ? places[platform] : places.other;
  return place && join(place, 'trendbook');
}

/**
 * Whether a cache folder can be used for a book: it is a folder and no link, of the person who runs this and writable by
 * no one else, and does not lie in the book or in the book's repository.
 * @param make makes the folder where there is none
 */
export function isTrustedFolder(folder: string, bookFolder: string, make: boolean): boolean {
  try {
    if (isWithin(folder, bookFolder) || sharesRepository(folder, bookFolder)) return false;
    if (make) mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOwn(lstatSync(folder));
  } catch {
    return false;
  }
}

function isOwn(stats: Stats): boolean {
  if (!stats.isDirectory()) return false;
  if (!process.getuid) return true;
  return stats.uid === process.getuid() && (stats.mode & 0o022) === 0;
}

/** A folder in the book's own repository can hold what was checked out with it. */
function sharesRepository(folder: string, bookFolder: string): boolean {
  const repository = repositoryAbove(bookFolder);
  return repository !== undefined && repositoryAbove(folder) === repository;
}

function repositoryAbove(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (statSync(join(at, '.git'), { throwIfNoEntry: false })) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  const whole = resolve(folder);
  return resolve(path) === whole || resolve(path).startsWith(whole.endsWith(sep) ? whole : whole + sep);
}
