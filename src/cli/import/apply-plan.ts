import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportPlan } from '../../core/import/index.ts';
import { message } from '../../core/messages/message.ts';
import { applyEdits } from '../../core/text/range.ts';
import { DiskFileSystem } from '../../node/disk-file-system.ts';
import type { OpenedBook } from '../books/open-book.ts';
import { displayPath } from '../check/diagnostics.ts';
import { systemFailureOf } from '../system-error.ts';
import { UsageError } from '../usage-error.ts';
import { type PlannedFile, writeTogether } from '../write-together.ts';

export interface ChangedFile {
  readonly how: 'new' | 'changed';
  /** Relative to the working folder. */
  readonly path: string;
}

/** The files that a plan makes or changes, the new ones last. */
export function filesOf({ edit }: ImportPlan, { folder }: OpenedBook, workingFolder: string): ChangedFile[] {
  const shown = (path: string) => displayPath(folder, path, workingFolder);
  const changed = [...new Set(edit.edits.map(({ file }) => file))];
  return [
    ...changed.map((path): ChangedFile => ({ how: 'changed', path: shown(path) })),
    ...(edit.creations ?? []).map(({ path }): ChangedFile => ({ how: 'new', path: shown(path) })),
  ];
}

/**
 * Writes what a plan says, all of it or nothing.
 * @throws UsageError where a file cannot be written, or holds something else than was read
 */
export async function applyPlan({ edit }: ImportPlan, { book, folder }: OpenedBook, workingFolder: string) {
  const disk = new DiskFileSystem(folder);
  const shown = (path: string) => displayPath(folder, path, workingFolder);
  const changed = [...new Set(edit.edits.map(({ file }) => file))];
  const files: PlannedFile[] = [];
  for (const file of changed) {
    const before = book.files.get(file)?.source?.text ?? '';
    const after = applyEdits(
      before,
      edit.edits.filter((each) => each.file === file),
    );
    const path = (await disk.resolve(file)) ?? join(folder, file);
    const bytes = await bytesOf(path, shown(file));
    const mark = bytes.toString('utf8').startsWith('\ufeff') ? '\ufeff' : '';
    if (bytes.toString('utf8') !== mark + before) {
      throw new UsageError(message('import/changed-meanwhile', { path: shown(file) }));
    }
    files.push({ path, content: Buffer.from(mark + after), before: bytes, shown: shown(file) });
  }
  for (const { path, text } of edit.creations ?? []) {
    files.push({ path: join(folder, path), content: Buffer.from(text), before: undefined, shown: shown(path) });
  }
  await writeTogether(files);
}

async function bytesOf(path: string, shown: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(message('cli/cannot-read', { path: shown, failure: systemFailureOf(error) }));
  }
}
