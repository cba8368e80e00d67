import { bookFolders, classify, manifestName } from './classify.ts';
import type { DirectoryEntry, FileSystem } from './file-system.ts';
import { joinPath, parentOf, relativeTo } from './paths.ts';

const skippedFolders = new Set(['node_modules']);

/**
 * The folders below the root that hold a trendbook.yaml (whatever is behind that name: a book whose trendbook.yaml
 * cannot be read is a book with a finding). Folders of tools (`.git`, `node_modules`) are not looked into.
 */
export async function findBookRoots(fileSystem: FileSystem, folder = ''): Promise<string[]> {
  const entries = await fileSystem.readDirectory(folder);
  const roots = entries.some((entry) => entry.name === manifestName) ? [folder] : [];
  for (const entry of byName(entries)) {
    if (entry.type !== 'directory' || entry.name.startsWith('.') || skippedFolders.has(entry.name)) continue;
    if (entry.name === manifestName) continue;
    roots.push(...(await findBookRoots(fileSystem, joinPath(folder, entry.name))));
  }
  return roots;
}

/** The paths of a book's files, sorted: its trendbook.yaml and all that its four folders hold of a kind, or should. */
export async function listBookFiles(fileSystem: FileSystem, root: string): Promise<string[]> {
  const paths = [joinPath(root, manifestName)];
  const broken = new Set(
    (await fileSystem.readDirectory(root)).flatMap(({ name, type }) => (type === 'broken' ? name : [])),
  );
  for (const folder of bookFolders) {
    const path = joinPath(root, folder);
    if (broken.has(folder)) paths.push(path);
    else await collect(fileSystem, root, path, paths);
  }
  return paths.sort();
}

async function collect(fileSystem: FileSystem, root: string, folder: string, paths: string[]): Promise<void> {
  const entries = await fileSystem.readDirectory(folder);
  // A book inside a book's folder is a book of its own.
  if (entries.some((entry) => entry.name === manifestName)) return;
  for (const entry of byName(entries)) {
    const path = joinPath(folder, entry.name);
    const kind = classify(relativeTo(root, path)!);
    // A folder named as a file of the book is listed: reading it says what is wrong.
    if (entry.type === 'broken' || (kind && kind !== 'stray' && kind !== 'csv')) paths.push(path);
    else if (entry.type === 'directory') await collect(fileSystem, root, path, paths);
    else if (kind) paths.push(path);
  }
}

function byName(entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The root of the book that owns a path: the deepest of the roots above it. */
export function owningRoot(roots: readonly string[], path: string): string | undefined {
  let folder: string | undefined = parentOf(path);
  for (;;) {
    if (roots.includes(folder)) return folder;
    if (folder === '') return undefined;
    folder = parentOf(folder);
  }
}
