import { manifestName } from '../book/classify.ts';
import type { FileSystem } from '../book/file-system.ts';
import { joinPath, parentOf } from '../book/paths.ts';
import { createWorkspace } from './create-workspace.ts';
import { SomeFiles } from './some-files.ts';
import type { Workspace } from './workspace.ts';

/**
 * A book of which its trendbook.yaml and one open file are read, and the prose or the trend beside that: for what can be
 * said about the file while a large book is read for the first time. Nothing that rests on the rest of the book may be
 * asked of it. A workspace without books where no trendbook.yaml lies above the file.
 */
export async function openFileAlone(fileSystem: FileSystem, path: string, text: string): Promise<Workspace> {
  const manifest = await manifestAbove(fileSystem, path);
  const beside = path.replace(/\.(yaml|md)$/, (_, extension) => (extension === 'md' ? '.yaml' : '.md'));
  const paths = manifest === undefined ? [] : [...new Set([manifest, path, beside])];
  const workspace = createWorkspace(new SomeFiles(fileSystem, paths));
  await workspace.load();
  await workspace.setBuffer(path, text);
  return workspace;
}

async function manifestAbove(fileSystem: FileSystem, path: string): Promise<string | undefined> {
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    const manifest = joinPath(folder, manifestName);
    if ((await fileSystem.readFile(manifest)).problem !== 'missing') return manifest;
    if (folder === '') return undefined;
  }
}
