import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unfinished } from './kept-file.ts';

/** A file that a program was writing for this long is one that it left when it was ended. In milliseconds. */
const abandonedAfter = 10 * 60 * 1000;

/** What was kept of a book that nobody has looked at for this long goes. In milliseconds. */
const forgottenAfter = 30 * 24 * 60 * 60 * 1000;

/** How many results there are of one book: for other rules, other states. */
const resultsKept = 8;

/** What all books may take together, the one at hand not counted. In bytes. */
const largestCache = 512 * 1024 * 1024;

/** The beginning of the names of results, of which there are as many as there are states of a book. */
export const resultPrefix = 'check-';

interface Entry {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly used: number;
}

/** Takes away what is too much in the folder of a book: left-overs, and all but the last results. */
export function evictIn(folder: string): void {
  const now = Date.now();
  const entries = entriesOf(folder);
  const left = entries.filter(({ name, used }) => name.endsWith(unfinished) && now - used > abandonedAfter);
  const results = entries.filter(({ name }) => name.startsWith(resultPrefix) && !name.endsWith(unfinished));
  const old = results.sort((a, b) => b.used - a.used).slice(resultsKept);
  for (const { path } of [...left, ...old]) remove(path);
}

/** Takes away the folders of books that were not used for long, and the oldest ones where all are too large. */
export function evict(top: string, current: string): void {
  const now = Date.now();
  const books = entriesOf(top)
    .filter(({ path, name }) => path !== current && /^[0-9a-f]{32}$/.test(name))
    .map(({ path, name }) => {
      const files = entriesOf(path);
      const size = files.reduce((sum, file) => sum + file.size, 0);
      return { path, name, size, used: Math.max(0, ...files.map((file) => file.used)) };
    })
    .sort((a, b) => b.used - a.used);
  let total = 0;
  for (const { path, size, used } of books) {
    total += size;
    if (now - used > forgottenAfter || total > largestCache) remove(path);
  }
}

function entriesOf(folder: string): Entry[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats ? [{ path, name, size: stats.size, used: stats.mtimeMs }] : [];
    });
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Another run may be at it, too.
  }
}
