import type { ClientCapabilities, Connection, FileSystemWatcher } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver';
import { joinPath } from '../core/book/paths.ts';
import type { Folder } from './folder.ts';
import type { Folders } from './folders.ts';
import { normalUri } from './locations.ts';

const content = '**/*.{yaml,yml,md,csv}';

/** A book's folders: one that is moved in from elsewhere is announced alone, without its files. */
const bookFolders = '**/{trends,products,tables,pages}';

/** Takes in what changes outside the editor: git, other programs, the file explorer. */
export function watchFiles(connection: Connection, folders: Folders): void {
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const paths = new Map<Folder, Set<string>>();
    for (const { uri, type } of changes) {
      const found = folders.find(normalUri(uri));
      if (!found) continue;
      const touched = paths.get(found.folder) ?? new Set();
      paths.set(found.folder, touched);
      for (const path of await affected(found.folder, found.path, type)) touched.add(path);
    }
    const changed = [...paths].filter(([, touched]) => touched.size > 0);
    await Promise.all(changed.map(([folder, touched]) => folder.refresh([...touched])));
  });
}

/** Asks the client to watch. `outside` are folders that no workspace folder contains. */
export async function registerWatchers(
  connection: Connection,
  client: ClientCapabilities,
  outside: readonly Folder[],
): Promise<void> {
  const support = client.workspace?.didChangeWatchedFiles;
  if (!support?.dynamicRegistration) return;
  const watchers: FileSystemWatcher[] = [
    { globPattern: content },
    { globPattern: bookFolders, kind: WatchKind.Create },
    { globPattern: '**/*', kind: WatchKind.Delete },
  ];
  if (support.relativePatternSupport) {
    for (const folder of outside) {
      watchers.push({ globPattern: { baseUri: folder.uri.toString(), pattern: content } });
    }
  }
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** The files that an event is about: those of a folder that came or went, else the path itself. */
async function affected(folder: Folder, path: string, type: FileChangeType): Promise<readonly string[]> {
  if (/\.(ya?ml|md|csv)$/i.test(path)) return [path];
  if (type === FileChangeType.Created) return filesBelow(folder, path);
  const prefix = path === '' ? '' : `${path}/`;
  return folder.workspace.books.flatMap((book) => [...book.files.keys()].filter((file) => file.startsWith(prefix)));
}

async function filesBelow(folder: Folder, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, type } of await folder.workspace.fileSystem.readDirectory(path)) {
    const entry = joinPath(path, name);
    if (type === 'directory') found.push(...(await filesBelow(folder, entry)));
    else found.push(entry);
  }
  return found;
}
