import fc from 'fast-check';
import type { Workspace } from '../../../src/core/workspace/index.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { firstDifference } from '../support/difference.ts';
import { askEveryFeature } from '../support/every-feature.ts';
import { turns } from '../support/longest-step.ts';
import { portrait } from '../support/portrait.ts';
import { sampleBook, samplePaths } from '../support/sample-book.ts';
import { findingsOf, SharedBook } from '../support/sample-workspace.ts';
import { expectWellFormed } from '../support/well-formed.ts';

/** A file up to `length`, and then `more` characters typed one by one: `more` + 1 prefixes. */
interface Prefixes {
  readonly path: string;
  readonly length: number;
  readonly more: number;
}

/** So many prefixes make a case. */
const together = 50;

const typed = new SharedBook(sampleBook);
const anew = new SharedBook(sampleBook);

/**
 * Every file of the sample book cut off at every character, as it is while somebody types it, with the caret at its end.
 * The first prefix of a case is read as a whole, the others are typed; what is known of the last one is what is known where
 * it is read as a whole.
 */
export const prefixes: Fuzzer<Prefixes> = {
  name: 'prefixes',
  share: 7,
  boundedRuns: 2,

  cases: fc
    .record({ path: fc.constantFrom(...samplePaths), more: fc.nat(together - 1) })
    .chain(({ path, more }) =>
      fc
        .nat(Math.max(0, sampleBook[path]!.length - more))
        .map((length) => ({ path, length, more: Math.min(more, sampleBook[path]!.length) })),
    ),

  *every() {
    for (const path of samplePaths) {
      const last = sampleBook[path]!.length;
      for (let length = 0; length <= last; length += together) {
        yield { path, length, more: Math.min(together - 1, last - length) };
      }
    }
  },

  counts: ({ more }) => more + 1,

  check: async ({ path, length, more }) => {
    const whole = sampleBook[path]!;
    await typed.withText(path, whole.slice(0, length), async (_, workspace) => {
      look(workspace, path);
      for (let end = length + 1; end <= length + more; end++) {
        await turns('taking in a character', () => workspace.setBuffer(path, whole.slice(0, end)));
        look(workspace, path);
      }
      const seen = portrait(workspace, [path]);
      await anew.withText(path, whole.slice(0, length + more), (__, other) => {
        const difference = firstDifference(seen, portrait(other, [path]));
        if (difference !== undefined) throw new Error(`${length + more} characters, typed and at once: ${difference}`);
      });
    });
  },
};

/** Checks the books as they are and asks for every feature at the file's end. */
function look(workspace: Workspace, path: string): void {
  const [book] = workspace.books;
  if (!book) throw new Error('the book is gone');
  expectWellFormed(book, findingsOf(workspace, book));
  const file = book.files.get(path);
  if (!file) return;
  const offset = file.source?.text.length ?? 0;
  askEveryFeature({ book, file, offset, check: (each) => workspace.check(each) });
}
