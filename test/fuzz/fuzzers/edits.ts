import fc from 'fast-check';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { firstDifference } from '../support/difference.ts';
import { changed, type Edit, edit } from '../support/edit.ts';
import { turns } from '../support/longest-step.ts';
import { portrait } from '../support/portrait.ts';
import { type Files, sampleBook, samplePaths } from '../support/sample-book.ts';
import { findingsOf } from '../support/sample-workspace.ts';

/** A book that is edited piece by piece says and shows what it does when the same texts are read at once. */
export const edits: Fuzzer<readonly Edit[]> = {
  name: 'edits',
  share: 1.5,
  boundedRuns: 2,
  cases: fc.oneof(
    fc.array(edit, { minLength: 1, maxLength: 12 }),
    // Many edits of one file, as when somebody writes.
    fc
      .tuple(fc.constantFrom(...samplePaths), fc.array(edit, { minLength: 1, maxLength: 25 }))
      .map(([path, list]) => list.map((each) => ({ ...each, path }))),
  ),

  check: async (list) => {
    const edited = createWorkspace(new MemoryFileSystem(sampleBook));
    await turns('reading the book', () => edited.load());
    const texts: Record<string, string> = { ...sampleBook };
    for (const each of list) {
      texts[each.path] = changed(texts[each.path]!, each);
      await turns('taking in an edit', () => edited.setBuffer(each.path, texts[each.path]));
      for (const book of edited.books) findingsOf(edited, book);
    }
    const touched = new Set(list.map(({ path }) => path));
    const difference = firstDifference(portrait(edited, touched), portrait(await readAtOnce(texts), touched));
    if (difference !== undefined) throw new Error(`after the edits: ${difference}`);
  },
};

/** As open buffers: a disk has no lone surrogates. */
async function readAtOnce(texts: Files) {
  const workspace = createWorkspace(new MemoryFileSystem(sampleBook));
  await Promise.all(Object.entries(texts).map(([path, text]) => workspace.setBuffer(path, text)));
  await workspace.load();
  return workspace;
}
