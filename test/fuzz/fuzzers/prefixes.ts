import fc from 'fast-check';
import type { Fuzzer } from '../fuzzer.ts';
import { askEveryFeature } from '../support/every-feature.ts';
import { sampleBook, samplePaths } from '../support/sample-book.ts';
import { SharedBook } from '../support/sample-workspace.ts';
import { expectWellFormed } from '../support/well-formed.ts';

interface Prefix {
  readonly path: string;
  readonly length: number;
}

const shared = new SharedBook(sampleBook);

/** Every file of the sample book cut off at every character, as it is while somebody types it, with the caret at its end. */
export const prefixes: Fuzzer<Prefix> = {
  name: 'prefixes',
  limit: 1000,
  boundedRuns: 10,

  cases: fc
    .constantFrom(...samplePaths)
    .chain((path) => fc.record({ path: fc.constant(path), length: fc.nat(sampleBook[path]!.length) })),

  *every() {
    for (const path of samplePaths) {
      for (let length = 0; length <= sampleBook[path]!.length; length++) yield { path, length };
    }
  },

  check: ({ path, length }) =>
    shared.withText(path, sampleBook[path]!.slice(0, length), (book, workspace) => {
      expectWellFormed(book, workspace.check(book));
      const file = book.files.get(path);
      if (file) askEveryFeature({ book, file, offset: length, check: (each) => workspace.check(each) });
    }),
};
