import { describe, expect, it } from 'vitest';
import type { Book } from '../../../src/core/book/book.ts';
import { buildBook } from '../../../src/core/book/build-book.ts';
import { type BookEdit, withEdit } from '../../../src/core/language/book-edit.ts';
import { checkBook } from '../../../src/core/rules/check-book.ts';
import { ruleIds } from '../../../src/core/rules/index.ts';
import { bookOfEverything, changeFiles } from '../../support/book-changes.ts';
import { bookContent, contentOf } from '../../support/book-content.ts';
import { loadWorkspace } from '../../support/memory-book.ts';
import { randomRuns } from '../../support/random-edits.ts';

/** The edit that makes of a book's files others. */
function editTo(files: ReadonlyMap<string, string>, book: Book): BookEdit {
  const edits = [...book.files].flatMap(([file, { source }]) => {
    const newText = files.get(file);
    if (!source || newText === undefined || newText === source.text) return [];
    return [{ file, range: { start: 0, end: source.text.length }, newText }];
  });
  const creations = [...files].filter(([path]) => !book.files.has(path)).map(([path, text]) => ({ path, text }));
  const deletions = [...book.files.keys()].filter((path) => !files.has(path));
  return { edits, renames: [], creations, deletions };
}

describe('a book that is tried out', () => {
  it(
    'is what its files make from scratch, and leaves no trace in the book that it is made of',
    async () => {
      for (const draw of randomRuns(8)) {
        const workspace = await loadWorkspace(bookOfEverything);
        const files = new Map(Object.entries(bookOfEverything));
        for (let step = 0; step < 6; step++) {
          const book = workspace.books[0]!;
          // Not all of it has always been asked for.
          if (draw.chance(0.7)) bookContent(workspace);
          for (let trial = 0; trial < 2; trial++) {
            const other = new Map(files);
            for (let change = 0; change <= draw.upTo(2); change++) changeFiles(other, draw);
            if (!other.has('trendbook.yaml')) continue;
            const tried = withEdit(book, editTo(other, book));
            const scratch = buildBook(tried.root, tried.files, ruleIds);
            expect(contentOf(tried, workspace.check(tried))).toEqual(contentOf(scratch, checkBook(scratch)));
          }
          for (const path of changeFiles(files, draw)) await workspace.setBuffer(path, files.get(path) ?? '');
          for (const path of workspace.books[0]!.files.keys()) if (!files.has(path)) files.set(path, '');
          expect(bookContent(workspace)).toEqual(bookContent(await loadWorkspace(Object.fromEntries(files))));
        }
      }
    },
    180_000 * Number(process.env.TRENDBOOK_RUNS ?? 1),
  );
});
