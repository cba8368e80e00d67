import { watch } from 'node:fs';
import { sep } from 'node:path';

/** Changes that come together are told together. */
const pause = 120;

/**
 * Watches a book's folder.
 * @param changed is told the paths that changed, relative to the folder with forward slashes; never while it is at work
 * @returns what ends it
 */
export function watchFolder(folder: string, changed: (paths: readonly string[]) => Promise<void>): () => void {
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let working = false;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), pause);
  };
  const work = async () => {
    if (working || paths.size === 0) return;
    working = true;
    const now = [...paths].sort();
    paths.clear();
    try {
      await changed(now);
    } finally {
      working = false;
      if (paths.size > 0) start();
    }
  };
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    const path = name?.split(sep).join('/');
    // Folders of tools, and what editors and this program write for a moment.
    if (path === undefined || path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')) return;
    paths.add(path);
    start();
  });
  // A folder that is taken away is watched no longer; the page stays.
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
