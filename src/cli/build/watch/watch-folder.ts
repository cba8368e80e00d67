import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** Changes that come together are told together. Milliseconds. */
const pause = 120;

/** What was read of a folder before it is watched. */
export interface Reading {
  /** When it began, in milliseconds as `Date.now()` tells them. */
  readonly began: number;
  /** The files that were read, as the paths that are told. */
  readonly files: Iterable<string>;
}

export interface FolderWatch {
  /** Is told the paths that changed, relative to the folder with forward slashes; never while it is at work. */
  changed(paths: readonly string[]): Promise<void>;
  /** The folder, or a part of it, can't be watched: for want of watches, or because it is gone. Told once. */
  failed(error: Error): void;
}

/**
 * Watches a book's folder, files that are replaced by others included, as most editors and git save them: the watcher of
 * Node itself loses sight of those on Linux. What changed between the reading and the first look is told, too.
 * @returns what ends it, once every folder is watched; that waits for what `changed` is at work on
 */
export async function watchFolder(
  folder: string,
  reading: Reading,
  { changed, failed }: FolderWatch,
): Promise<() => Promise<void>> {
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let ended = false;
  const tell = (path: string) => {
    paths.add(path);
    if (ended) return;
    clearTimeout(timer);
    timer = setTimeout(work, pause);
  };
  const work = () => {
    if (working) return;
    const now = [...paths].sort();
    paths.clear();
    working = changed(now).finally(() => {
      working = undefined;
      for (const path of paths) tell(path);
    });
  };

  const pathOf = (absolute: string) => relative(folder, absolute).split(sep).join('/');
  const missing = new Set(reading.files);
  let ready = false;
  const watcher = watch(folder, {
    ignored: (absolute) => isPassing(pathOf(absolute)),
    followSymlinks: false,
    alwaysStat: true,
  });
  watcher.on('all', (event, absolute, stats) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    const path = pathOf(absolute);
    missing.delete(path);
    // The time of the change itself, as a copied file brings along when it was written. Whole milliseconds, as the reading's.
    if (ready || !stats || Math.ceil(stats.ctimeMs) >= reading.began) tell(path);
  });
  let isTold = false;
  watcher.on('error', (error) => {
    if (!isTold) failed(error as Error);
    isTold = true;
  });
  await new Promise<void>((done) => watcher.once('ready', done));
  ready = true;
  for (const path of missing) tell(path);
  return async () => {
    ended = true;
    clearTimeout(timer);
    await watcher.close();
    await working;
  };
}

/** Folders of tools, and what editors and this program write for a moment. */
function isPassing(path: string): boolean {
  return path.split('/').some((part) => (part.startsWith('.') && part !== '..') || part === 'node_modules');
}
